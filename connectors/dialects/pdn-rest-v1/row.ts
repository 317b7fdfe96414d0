import type { MappingNote } from '../../../specs/graphql/buyers.generated.ts';
import { formatRecordId } from '../../../specs/ids.ts';
import { checkRecord } from '../../normalise/check-record.ts';
import { readDateTime } from '../../normalise/dates.ts';
import { at, isObject, type Place } from '../../normalise/place.ts';
import { providerIdOf } from '../../normalise/provider-id.ts';
import { findReserved } from '../../normalise/withheld.ts';
import type { PublicRecord, ReadRow } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import { registerOf } from './registers.ts';
import { reservedIn } from './reserved.ts';

/** Reads one row of any register; one that cannot be accepted comes back with its reasons. */
export function readRow(source: SourceSettings, original: unknown): ReadRow {
  const register = registerOf(source);
  const providerId = providerIdOf(isObject(original) ? original['id'] : undefined);
  const reasons = register.check(original);
  if (providerId === null && !reasons.some(({ path }) => path === '/id')) {
    reasons.push({
      path: '/id',
      found: 'an unusable id',
      expected: 'at most 200 Unicode characters',
    });
  }
  if (providerId === null || reasons.length > 0) {
    return { kind: 'quarantined', providerId, reasons, original };
  }

  const { state, key: sourceKey } = source;
  const id = formatRecordId({ state, system: register.system, sourceKey, providerId });
  const notes: MappingNote[] = [];
  const row: Place = { value: original, path: '', notes };
  const record: PublicRecord = { id, ...register.read(row, source) };
  const fechaCaptura = readDateTime(at(row, 'fechaCaptura'));

  const faults = checkRecord[register.system](record);
  if (faults.length > 0) return { kind: 'quarantined', providerId, reasons: faults, original };
  const withheld = findReserved(original, reservedIn(record));
  return { kind: 'accepted', id, providerId, record, notes, fechaCaptura, original, withheld };
}
