import type { Fault } from '../../examples/demo/services/faults/faults.ts';
import type { FailureCode } from '../../specs/outcomes.ts';

/** What a reading of a service with a fault ends with; null where the fault does no harm. */
export const faultCodes: Readonly<Record<Fault, FailureCode | null>> = {
  hang: 'TIMEOUT',
  slow: null,
  error500: 'SERVER_ERROR',
  error503: 'MAINTENANCE',
  html: 'WRONG_CONTENT_TYPE',
  truncated: 'BODY_TRUNCATED',
  reset: 'CONNECTION_LOST',
  expiredToken: 'UNAUTHORIZED',
  rejectedCredentials: 'TOKEN_REFUSED',
  driftedSchema: 'ROWS_QUARANTINED',
  lyingTotals: 'INCONSISTENT',
  duplicateIds: 'INCONSISTENT',
  endlessPaging: 'ENDLESS_PAGING',
  emptyBody: 'EMPTY_BODY',
  latin1: 'NOT_UTF8',
  hugeBody: 'BODY_TOO_LARGE',
};

/** Faults that a reading ends otherwise with, and why. */
export type FaultsOtherwise = Partial<Record<Fault, { code: FailureCode | null; because: string }>>;

/** How late the fault `slow` answers: well within the limits. */
export const slowMs = 5;
