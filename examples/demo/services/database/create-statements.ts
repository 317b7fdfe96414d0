import type { ColumnType, SqlValue, Table } from './tables.ts';

export type SqlDialect = 'postgresql' | 'mariadb';

export interface Statement {
  sql: string;
  params: SqlValue[];
}

interface Spelling {
  type(type: ColumnType): string;
  /** What follows the columns of a table. */
  tableOptions: string;
  /** The n-th parameter of a statement, from 1. */
  parameter(number: number): string;
}

const SPELLINGS: Record<SqlDialect, Spelling> = {
  postgresql: { type: (type) => type, tableOptions: '', parameter: (number) => `$${number}` },
  mariadb: {
    // Its `timestamp` is a moment in the zone of the session.
    type: (type) => (type === 'timestamp' ? 'datetime' : type),
    tableOptions: ' character set utf8mb4',
    parameter: () => '?',
  },
};

/** Few enough that a statement stays within the 65,535 parameters that both protocols allow. */
const ROWS_PER_STATEMENT = 200;

/** What creates the tables and fills them, in the order in which it is to be executed. */
export function createStatements(tables: readonly Table[], dialect: SqlDialect): Statement[] {
  const spelling = SPELLINGS[dialect];
  return tables.flatMap((table) => [
    { sql: createTable(table, spelling), params: [] },
    ...chunks(table.rows).map((rows) => insertRows(table, rows, spelling)),
  ]);
}

function createTable({ name, columns, key }: Table, { type, tableOptions }: Spelling): string {
  const definitions = columns.map(
    (column) => `${column.name} ${type(column.type)}${column.name === key ? ' primary key' : ''}`,
  );
  return `create table ${name} (${definitions.join(', ')})${tableOptions}`;
}

function insertRows(
  { name, columns }: Table,
  rows: readonly SqlValue[][],
  { parameter }: Spelling,
): Statement {
  const names = columns.map((column) => column.name).join(', ');
  let number = 0;
  const places = rows.map((row) => `(${row.map(() => parameter((number += 1))).join(', ')})`);
  return { sql: `insert into ${name} (${names}) values ${places.join(', ')}`, params: rows.flat() };
}

function chunks(rows: readonly SqlValue[][]): SqlValue[][][] {
  const count = Math.ceil(rows.length / ROWS_PER_STATEMENT);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * ROWS_PER_STATEMENT, (index + 1) * ROWS_PER_STATEMENT),
  );
}
