import type { FailureCode } from '../../specs/outcomes.ts';

/** A connector did not answer as the contract says. What it sent stays behind; only the code goes on. */
export class ShardFailure extends Error {
  readonly code: FailureCode;
  /** Before this moment asking again is of no use; null when none is known. */
  readonly retryAfter: string | null;

  constructor(code: FailureCode, options: ErrorOptions & { retryAfter?: string | null } = {}) {
    super(`The connector failed: ${code}`, options);
    this.code = code;
    this.retryAfter = options.retryAfter ?? null;
  }
}
