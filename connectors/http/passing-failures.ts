import type { FailureCode } from '../../specs/outcomes.ts';
import { UpstreamFailure } from './upstream-failure.ts';

/** What an unreliable line or a busy service causes: the same request may succeed a moment later. */
export const passingFailures: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'DNS_FAILED',
  'CONNECTION_REFUSED',
  'CONNECTION_LOST',
  'TIMEOUT',
  'RATE_LIMITED',
  'MAINTENANCE',
  'SERVER_ERROR',
  'EMPTY_BODY',
  'BODY_TRUNCATED',
]);

/** What a service always does wrong, unless it has answered well before: then something stood in for it. */
const passingLater: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'REDIRECTED',
  'WRONG_CONTENT_TYPE',
  'NOT_UTF8',
  'NOT_JSON',
  'WRONG_SHAPE',
]);

/** Whether the service itself may be away for a while, and be waited for. */
export function isOutage(error: unknown): error is UpstreamFailure {
  return error instanceof UpstreamFailure && passingFailures.has(error.code);
}

/** Whether the same request may succeed a moment later. */
export function mayPass(error: unknown, hasAnswered: boolean): error is UpstreamFailure {
  return error instanceof UpstreamFailure && maySucceed(error.code, hasAnswered);
}

export function maySucceed(code: FailureCode, hasAnswered: boolean): boolean {
  return passingFailures.has(code) || (hasAnswered && passingLater.has(code));
}
