import { digestOf } from '../../../specs/canonical.ts';
import { readSchema } from '../../../specs/records/read-schema.ts';
import { recordIdOf } from '../../normalise/accept-row.ts';
import { checkRecord } from '../../normalise/check-record.ts';
import { compileCheck } from '../../normalise/check.ts';
import { hideReserved } from '../../normalise/hide-reserved.ts';
import { isObject } from '../../normalise/place.ts';
import { providerIdOf } from '../../normalise/provider-id.ts';
import { publicIdOf } from '../../normalise/public-ids.ts';
import { withholdPrivate } from '../../normalise/withhold-private.ts';
import type { PublicRecord, QuarantinedRow, ReadRow, ReservedPart } from '../../records.ts';
import type { ChangeLine } from '../../serve/change-feed.ts';
import { sourceThere, type ConnectorSource } from './options.ts';

const checkLine = compileCheck(readSchema('connector/line'));

/** Takes a line of the feed as it is, once it is found to be what it says. */
export function readRow(source: ConnectorSource, line: unknown): ReadRow {
  const reasons = faultsOf(source, line);
  if (reasons.length > 0) {
    const ownId = providerIdOf(isObject(line) ? line['providerId'] : undefined);
    const providerId = ownId && publicIdOf(source, ownId);
    return { kind: 'quarantined', providerId, reasons, original: line };
  }
  const { record, notes, fechaCaptura, withheld, original, ...feed } = line as ChangeLine;
  const providerId = publicIdOf(source, feed.providerId);
  const id = recordIdOf(source, providerId);
  const reserved = reservedIn(record);
  // An earlier version over there does not know what looks private.
  const own = { record: { ...record, id }, notes, original };
  const shown = withholdPrivate(source, own, reserved, () => false);
  const read = { id, providerId, reserved, fechaCaptura, ...shown };
  return { kind: 'accepted', ...read, withheld: [...new Set([...withheld, ...shown.withheld])] };
}

/** The provider's id of a record that the other connector no longer finds published. */
export function providerIdIfGone(source: ConnectorSource, line: unknown): string | null {
  if (!isObject(line) || line['missingSince'] === null) return null;
  return faultsOf(source, line).length === 0
    ? publicIdOf(source, (line as unknown as ChangeLine).providerId)
    : null;
}

/** What is wrong with a line: all is checked that can be computed again. */
function faultsOf(source: ConnectorSource, line: unknown): QuarantinedRow['reasons'] {
  const faults = checkLine(line);
  if (faults.length > 0) return faults;
  const { id, providerId, record, digest, original } = line as ChangeLine;
  const recordFaults = checkRecord[source.system](record);
  if (recordFaults.length > 0) {
    return recordFaults.map((fault) => ({ ...fault, path: `/record${fault.path}` }));
  }
  if (id !== idThere(source, providerId) || record.id !== id) {
    return [{ path: '/id', code: 'OTHER_ID' }];
  }
  if (digestOf(original) !== digest) {
    return [{ path: '/digest', code: 'OTHER_DIGEST' }];
  }
  const isPublic = Object.values(reservedIn(record)).every((value) => value === null);
  return isPublic ? [] : [{ path: '/record', code: 'RESERVED_VALUE' }];
}

/** Of this state, whatever the source is called there. */
function idThere(source: ConnectorSource, providerId: string): string | null {
  const key = sourceThere(source).split('.')[1]!;
  return providerIdOf(providerId) === null ? null : recordIdOf({ ...source, key }, providerId);
}

/** What the public may not see of a record: nothing, unless the other connector has let it slip. */
function reservedIn(record: PublicRecord): ReservedPart {
  if ('subject' in record) return hideReserved(record).reserved;
  return { rfc: null, curp: null, superiorRfc: null, superiorCurp: null };
}
