import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { SourceSettings } from '../../settings.ts';
import { columnsOf } from '../../tabular/settings.ts';
import type { Page } from '../dialect.ts';
import type { Column, Database } from './database.ts';
import { chooseOrder, pageStatement, resultOf } from './keyset.ts';
import { openDatabase } from './open-database.ts';
import { keyOf, type SqlOptions } from './options.ts';

/**
 * Reads the result of the source's query in the order of its key, in one transaction.
 * @throws UpstreamFailure
 */
export async function* readPages(
  { options, limits }: SourceSettings<SqlOptions>,
  signal: AbortSignal,
): AsyncGenerator<Page, void> {
  const database = await openDatabase(options, limits, signal);
  try {
    yield* pagesOf(database, options, limits.pageSize);
  } finally {
    await database.close();
  }
}

/** Never by OFFSET, for which the database would read again all that was read before. */
async function* pagesOf(
  database: Database,
  options: SqlOptions,
  pageSize: number,
): AsyncGenerator<Page, void> {
  const columns = await describe(database, options);
  const places = keyOf(options).map((name) => columns.findIndex((column) => column.name === name));
  const key = places.map((place) => columns[place]!);
  const { keyset, total } = await chooseOrder(database, options.query, key);
  let received = 0;
  let after: unknown[] | null = null;
  for (let hasNext = true; hasNext;) {
    const { text, parameters } = pageStatement(keyset, after, pageSize);
    const { rows } = await database.query(text, parameters);
    received += rows.length;
    hasNext = received < total && rows.length === pageSize;
    if (hasNext) after = places.map((place) => rows.at(-1)![place]);
    yield { rows: rows.map((row) => rowOf(columns, row)), total, hasNext };
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

function rowOf(columns: readonly Column[], row: readonly unknown[]): Record<string, unknown> {
  const cells = columns.map(({ name, decode }, index): [string, unknown] => {
    const value = row[index];
    return [name, value === null ? null : decode(value)];
  });
  return Object.fromEntries(cells);
}
