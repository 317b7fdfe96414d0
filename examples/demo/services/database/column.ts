import type { Coded } from '../data/records.ts';

/**
 * What a cell holds: a key, a text, a day (YYYY-MM-DD), a moment (ISO 8601 with a zone), a whole
 * number, or an amount of money.
 */
export type CellKind = 'key' | 'text' | 'day' | 'moment' | 'number' | 'amount';

export type Cell = string | number | undefined;

/** One thing that a flat table says of a row. */
export interface Column<Row> {
  /** Its name in a database. */
  name: string;
  /** Its heading in a published file, as people write it. */
  heading: string;
  kind: CellKind;
  /** Whether it is personal data that no published file has. */
  reserved: boolean;
  read(row: Row): Cell;
}

type Define<Row> = (name: string, heading: string, read: (row: Row) => Cell) => Column<Row>;

/** Defines the columns of tables about such rows. */
export function columnsOf<Row>() {
  const define =
    (kind: CellKind, reserved = false): Define<Row> =>
    (name, heading, read) => ({ name, heading, kind, reserved, read });
  return {
    key: define('key'),
    text: define('text'),
    day: define('day'),
    moment: define('moment'),
    number: define('number'),
    amount: define('amount'),
    reserved: define('text', true),
  };
}

/** Several codes in one cell. */
export function joinCodes(values: readonly Coded<string | number>[] | undefined): Cell {
  return values?.map(({ clave }) => clave).join(';');
}
