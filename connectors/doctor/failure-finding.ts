import type { FailureCode } from '../../specs/outcomes.ts';
import { tlsFaultOf, type TlsFault } from '../http/tls-fault.ts';
import type { Findings } from './finding.ts';
import type { FindingCode } from './finding-texts.ts';

const unreachable: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'DNS_FAILED',
  'CONNECTION_REFUSED',
  'CONNECTION_LOST',
  'TIMEOUT',
  'INTERRUPTED',
]);

/** What is known of a request that failed. */
export interface FailedRequest {
  failure: FailureCode | null;
  /** The detail of the failure, in our own words. */
  cause?: string | null;
  retryAfter: string | null;
}

/** Takes note of what a failed request means to the provider. */
export function failureFinding(
  { failure, cause = null, retryAfter }: FailedRequest,
  findings: Findings,
  asked: string,
): void {
  if (failure === null) return;
  const isBusy = failure === 'RATE_LIMITED' || failure === 'MAINTENANCE';
  if (isBusy && retryAfter === null) findings.add('NO_RETRY_AFTER', null, asked);
  findings.add(findingOf(failure, cause), null, `${asked}: ${failure}`);
}

function findingOf(failure: FailureCode, cause: string | null): FindingCode {
  if (unreachable.has(failure)) return 'UNREACHABLE';
  if (failure === 'TLS_FAILED') return tlsFindingOf(cause);
  if (failure === 'TOKEN_REFUSED') return refusalFindingOf(cause ?? '');
  if (failure === 'UNAUTHORIZED') return 'CREDENTIALS_NOT_ACCEPTED';
  if (failure === 'FORBIDDEN') return 'NOT_ALLOWED';
  if (cause?.startsWith('token answer')) return 'TOKEN_ANSWER_UNUSABLE';
  return 'BAD_ANSWER';
}

const ofTls: Readonly<Record<TlsFault, FindingCode>> = {
  TOO_OLD: 'TLS_TOO_OLD',
  NOT_TLS: 'NOT_TLS_THERE',
  CHAIN_INCOMPLETE: 'CERTIFICATE_CHAIN_INCOMPLETE',
  UNKNOWN_AUTHORITY: 'BAD_CERTIFICATE',
  EXPIRED: 'CERTIFICATE_EXPIRED',
  NOT_YET_VALID: 'CERTIFICATE_NOT_YET_VALID',
  OTHER_NAME: 'CERTIFICATE_OTHER_NAME',
  OTHER: 'TLS_FAILED',
};

/** What is wrong with the encryption of a service, by the cause of a `TLS_FAILED`. */
export function tlsFindingOf(cause: string | null): FindingCode {
  return ofTls[tlsFaultOf(cause)];
}

/** Why a token was refused: by the error of RFC 6749 where one is told, otherwise by the status. */
const refusals: [RegExp, FindingCode][] = [
  [/^HTTP 200/, 'TOKEN_REFUSED_AS_SUCCESS'],
  [/invalid_client$/, 'CLIENT_REFUSED'],
  [/invalid_scope$/, 'SCOPE_REFUSED'],
  [/(unsupported_grant_type|unauthorized_client)$/, 'PASSWORD_GRANT_OFF'],
  [/^HTTP (404|405|410)/, 'TOKEN_ADDRESS_WRONG'],
  [/^HTTP 403$/, 'NOT_ALLOWED'],
  // What the PDN's own services answer where a user has scopes and none is asked for.
  [/^HTTP 422$/, 'SCOPE_REFUSED'],
];

function refusalFindingOf(cause: string): FindingCode {
  return refusals.find(([pattern]) => pattern.test(cause))?.[1] ?? 'TOKEN_NOT_ISSUED';
}
