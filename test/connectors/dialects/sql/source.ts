import type { Page } from '../../../../connectors/dialects/dialect.ts';
import { sql } from '../../../../connectors/dialects/sql/index.ts';
import type { SqlOptions } from '../../../../connectors/dialects/sql/options.ts';
import type { SourceSettings, UpstreamLimits } from '../../../../connectors/settings.ts';
import { limits } from '../../support/limits.ts';
import { sourceOf } from '../../tabular/rows.ts';

export interface TestQuery extends Partial<SqlOptions> {
  database: string;
  query: string;
}

type Source = SourceSettings<SqlOptions>;

/** A source of S2 that reads a query by its column `id`; the names stand in `nombre`. */
export function sqlSource(
  options: TestQuery,
  changes: Partial<UpstreamLimits> = {},
  register: 'spic' | 'psancionados' = 'spic',
): Source {
  const source = sourceOf(register);
  return {
    ...source,
    limits: { ...limits, maxBodyBytes: 5_000_000, pageSize: 500, ...changes },
    options: {
      ...source.options,
      columns: { nombres: 'nombre' },
      key: 'id',
      statementTimeoutMs: 2000,
      ...options,
    },
  };
}

/** The pages of one reading; `signal` aborts it. */
export function pagesOf(source: Source, signal = new AbortController().signal) {
  // The dialect reaches its source without the upstream.
  return sql.readPages(source, { upstream: undefined as never, signal });
}

export async function readPages(source: Source): Promise<Page[]> {
  const pages: Page[] = [];
  for await (const page of pagesOf(source)) pages.push(page);
  return pages;
}

/** The rows of one reading of all pages. */
export async function readRows(source: Source): Promise<any[]> {
  return (await readPages(source)).flatMap(({ rows }) => rows);
}

/** What a reading fails with. */
export async function failureOf(source: Source): Promise<unknown> {
  try {
    await readPages(source);
  } catch (error) {
    return error;
  }
  throw new Error('The reading did not fail.');
}
