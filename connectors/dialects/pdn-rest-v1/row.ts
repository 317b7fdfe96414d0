import { acceptRow } from '../../normalise/accept-row.ts';
import { isObject } from '../../normalise/place.ts';
import type { ReadRow } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import type { RestOptions } from './options.ts';
import { registerOf } from './registers.ts';
import { reservedIn } from './reserved.ts';

/** Reads one row of any register; one that cannot be accepted comes back with its reasons. */
export function readRow(source: SourceSettings<RestOptions>, original: unknown): ReadRow {
  const { check, read } = registerOf(source);
  const idOf = (row: unknown) => ({ value: isObject(row) ? row['id'] : undefined, path: '/id' });
  return acceptRow(source, original, { check, read, idOf, isReserved: reservedIn });
}
