import { acceptRow, type RowReader } from '../../normalise/accept-row.ts';
import { isObject } from '../../normalise/place.ts';
import type { ReadRow } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import type { Page } from '../dialect.ts';
import { numberIdless, readWithId } from '../directus-ids.ts';
import { checkOf } from './checks.ts';
import type { SanctionsOptions } from './options.ts';
import { reservedIn } from './reserved.ts';
import { readSanction } from './sanction.ts';

type Source = SourceSettings<SanctionsOptions>;

/** Reads one row of any register; one that cannot be accepted comes back with its reasons. */
export function readRow(source: Source, original: unknown): ReadRow {
  return readWithId(original, readerOf(source), acceptRowOf(source));
}

/** Pages with the rows numbered that show no id, as `readRow` takes them. */
export function numberRows(source: Source, pages: AsyncIterable<Page>): AsyncIterable<Page> {
  return numberIdless(pages, readerOf(source), acceptRowOf(source));
}

function acceptRowOf(source: Source) {
  return (row: unknown, reader: RowReader<SanctionsOptions>) => acceptRow(source, row, reader);
}

function readerOf(source: Source): RowReader<SanctionsOptions> {
  return {
    check: checkOf(source),
    idOf: (row) => ({ value: isObject(row) ? row['id'] : undefined, path: '/id' }),
    read: readSanction,
    isReserved: reservedIn,
  };
}
