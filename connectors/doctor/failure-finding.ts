import type { FailureCode } from '../../specs/outcomes.ts';
import type { Findings } from './finding.ts';
import type { FindingCode } from './finding-texts.ts';

const unreachable: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'DNS_FAILED',
  'CONNECTION_REFUSED',
  'CONNECTION_LOST',
  'TIMEOUT',
  'INTERRUPTED',
]);

/** Takes note of what a failed request means to the provider. */
export function failureFinding(
  { failure, retryAfter }: { failure: FailureCode | null; retryAfter: string | null },
  findings: Findings,
  asked: string,
): void {
  if (failure === null) return;
  const isBusy = failure === 'RATE_LIMITED' || failure === 'MAINTENANCE';
  if (isBusy && retryAfter === null) findings.add('NO_RETRY_AFTER', null, asked);
  findings.add(findingOf(failure), null, `${asked}: ${failure}`);
}

function findingOf(failure: FailureCode): FindingCode {
  if (unreachable.has(failure)) return 'UNREACHABLE';
  if (failure === 'TLS_FAILED') return 'BAD_CERTIFICATE';
  if (failure === 'TOKEN_REFUSED' || failure === 'UNAUTHORIZED' || failure === 'FORBIDDEN') {
    return 'TOKEN_NOT_ISSUED';
  }
  return 'BAD_ANSWER';
}
