import { acceptRow } from '../../normalise/accept-row.ts';
import { isObject } from '../../normalise/place.ts';
import type { ReadRow } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import { checkOf } from './checks.ts';
import type { SanctionsOptions } from './options.ts';
import { reservedIn } from './reserved.ts';
import { readSanction } from './sanction.ts';

/** Reads one row of any register; one that cannot be accepted comes back with its reasons. */
export function readRow(source: SourceSettings<SanctionsOptions>, original: unknown): ReadRow {
  return acceptRow(source, original, {
    check: checkOf(source),
    idOf: (row) => ({ value: isObject(row) ? row['id'] : undefined, path: '/id' }),
    read: readSanction,
    isReserved: reservedIn,
  });
}
