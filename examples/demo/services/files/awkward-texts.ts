import type { StateData } from '../data/records.ts';

/** Texts that end a field, a line or an encoding too early, if whoever reads them is careless. */
const AWKWARD_TEXTS = [
  'Dice: "No aplica", según oficio 7; ver anexo | hoja 2\ty siguientes',
  'Primera línea\nSegunda línea\n\n"Cuarta línea"',
  'Pendiente – “en trámite” – por 50 €',
];

/** The registers with such remarks in their first rows. */
export function withAwkwardTexts({ spic, ssancionados, psancionados }: StateData): StateData {
  const remark = <Row>(row: Row, index: number): Row =>
    index < AWKWARD_TEXTS.length ? { ...row, observaciones: AWKWARD_TEXTS[index] } : row;
  return {
    spic: spic.map(remark),
    ssancionados: ssancionados.map(remark),
    psancionados: psancionados.map(remark),
  };
}
