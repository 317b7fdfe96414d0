import type { SsancionadoRow, StateData } from '../data/records.ts';

/** What two sanctions of one person may differ in, when all the rest is the same. */
const DIFFERENCES: ((row: SsancionadoRow) => Partial<SsancionadoRow>)[] = [
  ({ expediente = 'S/N' }) => ({ expediente: `${expediente} BIS` }),
  ({ servidorPublicoSancionado }) => ({
    servidorPublicoSancionado: { ...servidorPublicoSancionado, puesto: 'Jefe de Oficina' },
  }),
  () => ({ causaMotivoHechos: 'Reincidencia' }),
];

/** The registers with some more sanctions, each like another one in all that is shown but one field. */
export function withHomonyms(data: StateData): StateData {
  const homonyms = data.ssancionados.slice(0, DIFFERENCES.length).map((row, index) => ({
    ...copyOf(row, 'homonym'),
    ...DIFFERENCES[index]!(row),
  }));
  return { ...data, ssancionados: [...data.ssancionados, ...homonyms] };
}

/** The registers with the first sanction entered twice: without ids nothing tells the two apart. */
export function withTwin(data: StateData): StateData {
  const [first] = data.ssancionados;
  const twin = first ? [copyOf(first, 'twin')] : [];
  return { ...data, ssancionados: [...data.ssancionados, ...twin] };
}

function copyOf(row: SsancionadoRow, mark: string): SsancionadoRow {
  return { ...structuredClone(row), id: `${row.id}-${mark}` };
}
