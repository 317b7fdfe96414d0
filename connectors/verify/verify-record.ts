import { digestOf } from '../../specs/canonical.ts';
import type { ChangedField, VerificationResult } from '../../specs/graphql/buyers.generated.ts';
import type { FailureCode } from '../../specs/outcomes.ts';
import type { StoredRecord } from '../records.ts';
import { changedFields } from '../store/changed-fields.ts';
import { withoutReserved } from '../store/without-reserved.ts';
import type { ReadRow } from '../records.ts';

/** What a source says of a record now, beside what is held of it. */
export interface Verification {
  result: VerificationResult;
  /** When the source had answered, or was given up. */
  at: string;
  fields: ChangedField[];
  code: FailureCode | null;
}

/** Compares what the public may see of the row with what is held; null is a row that is not there any more. */
export function compareWith(stored: StoredRecord, row: ReadRow | null): Omit<Verification, 'at'> {
  if (row === null) return { result: 'GONE', fields: [], code: null };
  // What of it is reserved cannot be told, so nothing of it is shown.
  if (row.kind === 'quarantined') {
    return { result: 'UNREACHABLE', fields: [], code: 'ROWS_QUARANTINED' };
  }
  const original = withoutReserved(row.original, row.withheld);
  if (digestOf(original) === stored.digest) return { result: 'UNCHANGED', fields: [], code: null };
  const fields = changedFields(stored.publicOriginal, original);
  return { result: 'CHANGED', fields, code: null };
}
