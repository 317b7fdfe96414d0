import type { SourceSettings } from '../../settings.ts';
import { originalOf } from '../../tabular/original.ts';
import { mayBeReserved } from '../../tabular/reserved-columns.ts';
import { idColumnsOf } from '../../tabular/settings.ts';
import { publicPartOf, readTableRow } from '../../tabular/table-row.ts';
import { numberTwins } from '../derived-ids.ts';
import type { Dialect } from '../dialect.ts';
import { checkOptions } from './check-options.ts';
import { keyOf, settings, type SqlOptions } from './options.ts';
import { readPages } from './read-pages.ts';

/** A register in a database of PostgreSQL, MySQL or MariaDB, as the result of a query. */
export const sql: Dialect<SqlOptions> = {
  name: 'sql',
  registers: { spic: 'S2', ssancionados: 'S3', psancionados: 'S3' },
  settings,
  pageSize: { usual: 500, most: 10_000 },
  checkOptions,
  readPages(source, access) {
    const identified = withId(source);
    const pages = readPages(identified, access);
    const hasId = idColumnsOf(identified.options).length > 0;
    if (hasId) return pages;
    return numberTwins(
      pages,
      (row) => publicPartOf(identified, row),
      (row) => originalOf(row).row,
    );
  },
  readRow: (source, row) => readTableRow(withId(source), row),
};

/** The key is the id where the settings name none, and the public may see it. */
function withId(source: SourceSettings<SqlOptions>): SourceSettings<SqlOptions> {
  const { options } = source;
  const key = keyOf(options);
  if (options.columns['id'] !== undefined || key.some((name) => mayBeReserved(source, name))) {
    return source;
  }
  return { ...source, options: { ...options, columns: { ...options.columns, id: key } } };
}
