import type { FailureCode } from '../../specs/outcomes.ts';

/**
 * Thrown when a state's service could not be asked or its answer not be accepted. Carries the closed
 * code that the public sees, and when the service wants to be asked again. `cause` is a short detail
 * in our own words, such as `ECONNRESET` or `HTTP 503`. Neither ever holds what the service said, an
 * address or a secret, so a failure may be logged whole.
 */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure';
  override readonly cause: string | null;
  readonly code: FailureCode;
  /** Before this moment the service asked not to be called again, ISO 8601 in UTC. */
  readonly retryAfter: string | null;
  /** Numbers that the service names where it refuses the size of a page; null where it does not. */
  readonly pageSizes: readonly number[] | null;

  constructor(
    code: FailureCode,
    cause: string | null = null,
    retryAfter: string | null = null,
    pageSizes: readonly number[] | null = null,
  ) {
    super(cause === null ? code : `${code} (${cause})`);
    this.code = code;
    this.cause = cause;
    this.retryAfter = retryAfter;
    this.pageSizes = pageSizes;
  }
}
