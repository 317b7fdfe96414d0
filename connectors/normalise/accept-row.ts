import { valueKindOf } from '../../service/settings/schema-words.ts';
import type { MappingNote } from '../../specs/graphql/buyers.generated.ts';
import type { System } from '../../specs/graphql/network.generated.ts';
import { formatRecordId } from '../../specs/ids.ts';
import type {
  BuyerRecord,
  PublicRecord,
  QuarantinedRow,
  ReadRow,
  ReservedPart,
  SanctionRecord,
} from '../records.ts';
import type { SourceSettings } from '../settings.ts';
import { checkRecord } from './check-record.ts';
import { rowOf, type Place } from './place.ts';
import { providerIdOf } from './provider-id.ts';
import { digestedId, publicIdOf } from './public-ids.ts';
import type { IsReserved } from './reserved-members.ts';
import { isNamedIn, withholdPrivate } from './withhold-private.ts';

/** What a reader makes of a row: a record without its id, which is made in the same way for all. */
export interface ReadRecord {
  record: Omit<BuyerRecord, 'id'> | Omit<SanctionRecord, 'id'>;
  reserved: ReservedPart;
  /** When the provider says it captured the record, ISO 8601 in UTC. */
  fechaCaptura: string | null;
  /** Whether the public may not see who a sanction is about. */
  isPersonHidden?: boolean;
}

/** How the rows of one register are read. */
export interface RowReader<Options = unknown> {
  /** What keeps a row from being read. */
  check(row: unknown): QuarantinedRow['reasons'];
  /** The provider's id of a row, as it stands in it, and where; `value` is not judged yet. */
  idOf(row: unknown): { value: unknown; path: string };
  read(row: Place, source: SourceSettings<Options>): ReadRecord;
  /** The members of a row that its record must not show, and neither its public original. */
  isReserved(record: PublicRecord, isPersonHidden: boolean): IsReserved;
}

/** Reads one row by its register's reader; one that cannot be accepted comes back with its reasons. */
export function acceptRow<Options>(
  source: SourceSettings<Options>,
  original: unknown,
  reader: RowReader<Options>,
): ReadRow {
  const { value, path } = reader.idOf(original);
  const ownId = providerIdOf(value);
  const reasons = reader.check(original);
  if (ownId === null && !reasons.some((reason) => reason.path === path)) {
    reasons.push({ path, code: 'UNUSABLE_ID', found: valueKindOf(value) });
  }
  if (ownId === null || reasons.length > 0) {
    const providerId = ownId && publicIdOf(source, ownId);
    return { kind: 'quarantined', providerId, reasons, original };
  }

  const notes: MappingNote[] = [];
  const { isPersonHidden = false, ...read } = reader.read(rowOf(original, source, notes), source);
  const { fechaCaptura } = read;
  const isNamed = isPersonHidden && isNamedIn(ownId, read.reserved);
  const providerId = isNamed ? digestedId(source, ownId) : publicIdOf(source, ownId);
  const reserved = providerId === ownId ? read.reserved : { ...read.reserved, ownId };
  const id = recordIdOf(source, providerId);
  const whole: PublicRecord = { id, ...read.record };
  const isReserved = reader.isReserved(whole, isPersonHidden);
  const shown = withholdPrivate(source, { record: whole, notes, original }, reserved, isReserved);
  const faults = checkRecord[source.system](shown.record);
  if (faults.length > 0) return { kind: 'quarantined', providerId, reasons: faults, original };
  return { kind: 'accepted', id, providerId, reserved, fechaCaptura, ...shown };
}

/** The global id of a record of a source. */
export function recordIdOf(
  {
    state,
    system,
    key: sourceKey,
  }: { state: SourceSettings['state']; system: System; key: string },
  providerId: string,
): string {
  return formatRecordId({ state, system, sourceKey, providerId });
}
