import type { Cell, CellKind } from '../database/column.ts';
import type { FlatTable } from '../database/flat-tables.ts';
import { writtenDay } from './written-cell.ts';

/** The rows of a table as JSON texts, their headings as names. Numbers are numbers. */
export function jsonRows({ columns, rows }: FlatTable): string[] {
  return rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(
        columns.map(({ heading, kind }, index) => [heading, jsonValue(row[index], kind)]),
      ),
    ),
  );
}

function jsonValue(cell: Cell, kind: CellKind): string | number | null {
  if (cell === undefined) return null;
  return kind === 'day' || kind === 'moment' ? writtenDay(String(cell)) : cell;
}
