import type { WrittenName } from '../data/records.ts';
import { columnsOf, type Column } from './column.ts';

/**
 * The parts of a name. Whose it is, when it is not that of the person whom the row is about, is
 * said before the columns' names and after their headings.
 */
export function nameColumns<Row>(
  read: (row: Row) => WrittenName | undefined,
  whose: { prefix: string; suffix: string } = { prefix: '', suffix: '' },
): Column<Row>[] {
  const { text } = columnsOf<Row>();
  const { prefix, suffix } = whose;
  return [
    text(`${prefix}nombre`, `Nombre(s)${suffix}`, (row) => read(row)?.nombres),
    text(`${prefix}paterno`, `Primer Apellido${suffix}`, (row) => read(row)?.primerApellido),
    text(`${prefix}materno`, `Segundo Apellido${suffix}`, (row) => read(row)?.segundoApellido),
  ];
}
