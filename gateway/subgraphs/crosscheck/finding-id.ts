import { parseRecordId, type RecordId } from '../../../specs/ids.ts';

/** Record ids have it only percent-encoded. */
const separator = '~';

/** The permalink of a finding: the ids of both records, the sanction's first. */
export function formatFindingId(sanctionId: string, buyerId: string): string {
  return `${sanctionId}${separator}${buyerId}`;
}

/** Both records, or null where it is no permalink of a finding. */
export function parseFindingId(
  text: string,
): { sanctionId: string; buyerId: string; sanction: RecordId; buyer: RecordId } | null {
  const [sanctionId = '', buyerId = '', ...rest] = text.split(separator);
  const [sanction, buyer] = [parseRecordId(sanctionId), parseRecordId(buyerId)];
  if (sanction?.system !== 'S3' || buyer?.system !== 'S2' || rest.length > 0) return null;
  return { sanctionId, buyerId, sanction, buyer };
}
