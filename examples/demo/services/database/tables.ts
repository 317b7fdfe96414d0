import type { StateData } from '../data/records.ts';
import type { Cell, CellKind } from './column.ts';
import { flatTables } from './flat-tables.ts';
import { localTime } from './local-time.ts';

/** Types that both databases know, a moment apart: it has no zone, and is called differently. */
export type ColumnType =
  'varchar(120)' | 'text' | 'date' | 'timestamp' | 'integer' | 'decimal(14,2)';

export type SqlValue = string | number | null;

export interface Table {
  name: string;
  columns: { name: string; type: ColumnType }[];
  /** The column that is the primary key. */
  key: string;
  /** A value for each column. Days and moments are texts, and so are amounts: they are exact. */
  rows: SqlValue[][];
}

const TYPES: Record<CellKind, ColumnType> = {
  // An index of MariaDB wants a length.
  key: 'varchar(120)',
  text: 'text',
  day: 'date',
  moment: 'timestamp',
  number: 'integer',
  amount: 'decimal(14,2)',
};

/** The registers of a state as the tables of its database. */
export function tablesOf(data: StateData): Table[] {
  return flatTables(data).map(({ name, columns, rows }) => ({
    name,
    columns: columns.map((column) => ({ name: column.name, type: TYPES[column.kind] })),
    key: columns.find(({ kind }) => kind === 'key')!.name,
    rows: rows.map((row) => row.map((cell, index) => valueOf(cell, columns[index]!.kind))),
  }));
}

function valueOf(cell: Cell, kind: CellKind): SqlValue {
  if (cell === undefined) return null;
  if (kind === 'moment') return localTime(String(cell));
  if (kind === 'amount') return Number(cell).toFixed(2);
  return cell;
}
