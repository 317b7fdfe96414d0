import { originalOf } from '../../tabular/original.ts';
import { columnsOf, idColumnsOf } from '../../tabular/settings.ts';
import { publicPartOf } from '../../tabular/table-row.ts';
import { numberTwins } from '../derived-ids.ts';
import type { Dialect } from '../dialect.ts';
import { BrokenRow } from './broken-row.ts';
import { checkOptions } from './check-options.ts';
import { settings, type FileOptions } from './options.ts';
import { readRegister } from './register-pages.ts';
import { readRow } from './row.ts';

/** Files that a provider publishes: CSV, NDJSON, JSON or XLSX, with a map of their columns. */
export const file: Dialect<FileOptions> = {
  name: 'file',
  registers: { spic: 'S2', ssancionados: 'S3', psancionados: 'S3' },
  settings,
  pageSize: { usual: 1000, most: 10_000 },
  checkOptions,
  isConditional: true,
  readPages(source, { upstream, signal }, bookmark) {
    const { options, limits } = source;
    const columns = columnsOf(options);
    const idColumns = idColumnsOf(options);
    const reading = { form: options, columns, idColumns, limits, signal };
    const pages = readRegister(options, reading, upstream, bookmark);
    if (idColumns.length > 0) return pages;
    return numberTwins(
      pages,
      (row) => (row instanceof BrokenRow ? row.original : publicPartOf(source, row)),
      (row) => (row instanceof BrokenRow ? row.original : originalOf(row).row),
    );
  },
  readRow,
};
