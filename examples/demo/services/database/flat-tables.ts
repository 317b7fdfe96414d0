import type { StateData } from '../data/records.ts';
import { BUYER_COLUMNS } from './buyer-columns.ts';
import type { Cell, Column } from './column.ts';
import { OFFICIAL_COLUMNS } from './official-columns.ts';
import { PARTY_COLUMNS } from './party-columns.ts';

/** A register laid out flat, as databases and files have it; attached documents are left out. */
export interface FlatTable {
  name: string;
  title: string;
  columns: Omit<Column<never>, 'read'>[];
  /** A cell for each column. */
  rows: Cell[][];
}

/** The three registers of a state as flat tables. */
export function flatTables({ spic, ssancionados, psancionados }: StateData): FlatTable[] {
  return [
    flatten(
      'servidores_contrataciones',
      'Servidores públicos que intervienen en contrataciones',
      BUYER_COLUMNS,
      spic,
    ),
    flatten(
      'servidores_sancionados',
      'Servidores públicos sancionados',
      OFFICIAL_COLUMNS,
      ssancionados,
    ),
    flatten('particulares_sancionados', 'Particulares sancionados', PARTY_COLUMNS, psancionados),
  ];
}

function flatten<Row>(
  name: string,
  title: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): FlatTable {
  return {
    name,
    title,
    columns: columns.map(({ read: _read, ...column }) => column),
    rows: rows.map((row) => columns.map(({ read }) => read(row))),
  };
}
