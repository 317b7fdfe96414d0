import type { FailureCode } from '../../specs/outcomes.ts';

interface FailurePolicy {
  /** Whom a second call may help: anybody, only another endpoint, or nobody. */
  retry: 'ANYWHERE' | 'ELSEWHERE' | 'NEVER';
  /** Whether the endpoint's circuit counts it: only what no query of a client can bring about. */
  counts: boolean;
}

const passing: FailurePolicy = { retry: 'ANYWHERE', counts: true };
const lasting: FailurePolicy = { retry: 'ELSEWHERE', counts: true };
const unwilling: FailurePolicy = { retry: 'ELSEWHERE', counts: false };
/** An answer, if not the one hoped for; or said by the gateway itself. */
const final: FailurePolicy = { retry: 'NEVER', counts: false };

/** What each failure of a call to a connector means for the next one. */
export const failurePolicies: Readonly<Record<FailureCode, FailurePolicy>> = {
  CONNECTION_REFUSED: passing,
  CONNECTION_LOST: passing,
  DNS_FAILED: passing,
  SERVER_ERROR: passing,
  BODY_TRUNCATED: passing,

  // The same endpoint would take as long again.
  TIMEOUT: lasting,
  TLS_FAILED: lasting,
  MAINTENANCE: lasting,
  REDIRECTED: lasting,
  WRONG_CONTENT_TYPE: lasting,
  EMPTY_BODY: lasting,
  NOT_UTF8: lasting,
  NOT_JSON: lasting,

  // It is well, and does not want this request, or not now.
  RATE_LIMITED: unwilling,
  UNEXPECTED_STATUS: unwilling,
  UNAUTHORIZED: unwilling,
  FORBIDDEN: unwilling,

  // A client's query can bring these about: they must not darken a state for the others.
  BODY_TOO_LARGE: final,
  WRONG_SHAPE: final,

  NO_CONNECTOR: final,
  CIRCUIT_OPEN: final,
  OVERLOADED: final,
  INTERNAL: final,

  // Told by a connector of its sources, within an answer.
  NOT_SERVED: final,
  NEVER_READ: final,
  TOO_OLD: final,
  INTERRUPTED: final,
  CONNECTOR_DOWN: final,
  TOKEN_REFUSED: final,
  ROWS_QUARANTINED: final,
  UNDETERMINED_RECORDS: final,
  INCONSISTENT: final,
  ENDLESS_PAGING: final,
  UNSUPPORTED_FILTER: final,
  STORE_FAILED: final,
  STORE_RESTORED: final,
};
