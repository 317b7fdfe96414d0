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
  gzipBomb: 'BODY_TOO_LARGE',
  drip: 'TIMEOUT',
  shortBody: 'CONNECTION_LOST',
  cutChunks: 'CONNECTION_LOST',
  wrongLength: 'CONNECTION_LOST',
  noContent: 'UNEXPECTED_STATUS',
  forbidden: 'FORBIDDEN',
  rateLimitedForAges: 'RATE_LIMITED',
  rateLimitedBackwards: 'RATE_LIMITED',
  rateLimitedByNovel: 'RATE_LIMITED',
  revokedTokens: null,
  clockAhead: null,
};

/** Faults that a reading ends otherwise with, and why. */
export type FaultsOtherwise = Partial<Record<Fault, { code: FailureCode | null; because: string }>>;

const noHttp = { code: null, because: 'it does not speak HTTP' };

/** Faults that only HTTP can have. */
export const faultsOfHttp: FaultsOtherwise = {
  gzipBomb: noHttp,
  drip: noHttp,
  shortBody: noHttp,
  cutChunks: noHttp,
  wrongLength: noHttp,
  noContent: noHttp,
  forbidden: noHttp,
  rateLimitedForAges: noHttp,
  rateLimitedBackwards: noHttp,
  rateLimitedByNovel: noHttp,
};

/** How late the fault `slow` answers: well within the limits. */
export const slowMs = 5;
