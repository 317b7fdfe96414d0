import type { Cell, CellKind } from '../database/column.ts';

const thousands = new Intl.NumberFormat('es-MX', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** A cell as people type it; those who type amounts do not agree on the sign of the peso. */
export function writtenCell(cell: Cell, kind: CellKind, row: number): string {
  if (cell === undefined) return nothing(kind);
  if (kind === 'day' || kind === 'moment') return writtenDay(String(cell));
  if (kind !== 'amount') return String(cell);
  const amount = thousands.format(Number(cell));
  return row % 2 === 0 ? amount : `$ ${amount}`;
}

/** What stands in a cell that has nothing to say. */
export function nothing(kind: CellKind): string {
  return kind === 'text' ? 'N/A' : '-';
}

/** The day of a date or a moment, as `dd/mm/yyyy`. */
export function writtenDay(moment: string): string {
  return moment.slice(0, 10).split('-').reverse().join('/');
}
