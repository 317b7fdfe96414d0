import type { RegisterName, StateData } from '../../../examples/demo/services/data/records.ts';
import type { Register } from '../register.ts';
import { clock } from '../trial.ts';

export type Row = StateData[RegisterName][number];

/** The data with other rows in the canonical register that a register of a service shows. */
export function withRows(
  data: StateData,
  { canonical }: Pick<Register, 'canonical'>,
  change: (rows: Row[]) => Row[],
): StateData {
  return { ...data, [canonical]: change(data[canonical]) };
}

/** A row that says something else in a part that every presentation shows. */
export function edited(row: Row): Row {
  return 'puesto' in row
    ? { ...row, puesto: { ...row.puesto, nombre: 'Otro puesto' } }
    : { ...row, causaMotivoHechos: 'Otra causa' };
}

/** Another row like this one, captured now. */
export function likeness(row: Row, mark = 'bis'): Row {
  return { ...edited(row), id: `${row.id} ${mark}`, fechaCaptura: clock.now().toISOString() };
}

/** One that comes behind all others, whether they are ordered by name, by id or not at all. */
export function lastLikeness(row: Row, { keyOf }: Register): Row {
  const candidates = Array.from({ length: 50 }, (_, mark) =>
    named(likeness(row, `${mark}`), 'ZZZ'),
  );
  return candidates.reduce((last, next) => (keyOf(next) > keyOf(last) ? next : last));
}

function named(row: Row, name: string): Row {
  if ('particularSancionado' in row) {
    const party = { ...row.particularSancionado, nombreRazonSocial: name };
    return { ...row, particularSancionado: party };
  }
  if ('servidorPublicoSancionado' in row) {
    const official = { ...row.servidorPublicoSancionado, primerApellido: name };
    return { ...row, servidorPublicoSancionado: official };
  }
  return { ...row, primerApellido: name };
}
