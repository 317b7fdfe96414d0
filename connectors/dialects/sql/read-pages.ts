import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { SourceSettings } from '../../settings.ts';
import { columnsOf } from '../../tabular/settings.ts';
import type { Access, Page } from '../dialect.ts';
import type { Column, Database } from './database.ts';
import { chooseOrder, pageStatement, resultOf, type Keyset } from './keyset.ts';
import { openDatabase } from './open-database.ts';
import { keyOf, type SqlOptions } from './options.ts';

type Source = SourceSettings<SqlOptions>;

/**
 * Reads the result of the source's query in the order of its key, in one transaction. Where the connection
 * breaks, another one goes on behind the last row. Never by OFFSET, for which the database would read again
 * all that was read before.
 * @throws UpstreamFailure
 */
export async function* readPages(
  source: Source,
  { signal, persistence }: Pick<Access, 'signal' | 'persistence'>,
): AsyncGenerator<Page, void> {
  const { pageSize } = source.limits;
  const connection = createConnection(source, signal);
  let received = 0;
  let last: unknown[] | null = null;
  const readNext = (): Promise<RowsRead> => connection.read(last);
  try {
    for (let hasNext = true; hasNext;) {
      const isFirst = last === null;
      const read: RowsRead = await (persistence ? persistence.run(readNext) : readNext());
      const { rows, columns, places, total, isSame } = read;
      received += rows.length;
      // Another transaction may see fewer rows before these: then its total ends nothing.
      hasNext = rows.length === pageSize && (received < total || !isSame);
      if (hasNext) last = places.map((place) => rows.at(-1)![place]);
      const page = {
        rows: rows.flatMap((row) => copiesOf(rowOf(columns, row), row[columns.length])),
        // Of rows that are grouped it says how many there are without their copies.
        total: read.isGrouped ? null : total,
        ...{ hasNext, isSnapshot: true },
      };
      yield isFirst ? page : { ...page, seamless: true };
    }
  } finally {
    await connection.close();
  }
}

/** What a page is asked by: a transaction, and what it has of the query. */
interface Reading {
  database: Database;
  columns: Column[];
  /** Where the columns of the key are. */
  places: number[];
  keyset: Keyset;
  total: number;
  /** The query has the same row more than once; each comes with the number of its copies. */
  isGrouped: boolean;
}

interface RowsRead extends Pick<Reading, 'columns' | 'places' | 'total' | 'isGrouped'> {
  rows: unknown[][];
  /** All pages until now are of one transaction. */
  isSame: boolean;
}

/** Connects when a page is asked for, and anew after one that failed. */
function createConnection(source: Source, signal: AbortSignal) {
  let reading: Reading | null = null;
  let order: Keyset['order'] | null = null;
  let transactions = 0;

  async function close(): Promise<void> {
    const closed = reading;
    reading = null;
    await closed?.database.close();
  }

  return {
    async read(after: unknown[] | null): Promise<RowsRead> {
      try {
        if (reading === null) {
          reading = await open(source, signal);
          // Before the first row it does not matter.
          transactions = after === null ? 1 : transactions + 1;
        }
        const { database, keyset, columns, places, total, isGrouped } = reading;
        if (after === null) ({ order } = keyset);
        // Its keys are compared in another way now: what comes behind the last one is not the rest.
        if (keyset.order !== order) throw new UpstreamFailure('INCONSISTENT', 'another order');
        const { text, parameters } = pageStatement(keyset, after, source.limits.pageSize);
        const { rows } = await database.query(text, parameters);
        return { rows, columns, places, total, isGrouped, isSame: transactions === 1 };
      } catch (error) {
        await close();
        throw error;
      }
    },
    close,
  };
}

async function open({ options, limits }: Source, signal: AbortSignal): Promise<Reading> {
  const database = await openDatabase(options, limits, signal);
  try {
    const columns = await describe(database, options);
    const places = keyOf(options).map((name) =>
      columns.findIndex((column) => column.name === name),
    );
    const key = places.map((place) => columns[place]!);
    const chosen = await chooseOrder(database, options.query, { key, columns });
    return { database, columns, places, ...chosen };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * The columns of the query's result.
 * @throws UpstreamFailure `WRONG_SHAPE` when one that the settings name is missing, or two are the same.
 */
async function describe(database: Database, options: SqlOptions): Promise<Column[]> {
  const { columns } = await database.query(`SELECT * FROM ${resultOf(options.query)} LIMIT 0`, []);
  const names = columns.map(({ name }) => name);
  const missing = [...keyOf(options), ...columnsOf(options)].find((name) => !names.includes(name));
  if (missing !== undefined) throw new UpstreamFailure('WRONG_SHAPE', `no column "${missing}"`);
  const isTwice = new Set(names).size < names.length;
  if (isTwice) throw new UpstreamFailure('WRONG_SHAPE', 'a column twice');
  return columns;
}

/** Two tell as well as more that a row is repeated. */
function copiesOf(row: object, copies: unknown): object[] {
  return Number(copies ?? 1) > 1 ? [row, row] : [row];
}

function rowOf(columns: readonly Column[], row: readonly unknown[]): Record<string, unknown> {
  const cells = columns.map(({ name, decode }, index): [string, unknown] => {
    const value = row[index];
    return [name, value === null ? null : decode(value)];
  });
  return Object.fromEntries(cells);
}
