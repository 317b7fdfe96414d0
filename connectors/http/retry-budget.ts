import type { FailureCode } from '../../specs/outcomes.ts';

/** How many requests to one source may be repeated. It outlives a sweep. */
export interface RetryBudget {
  /** Takes what the repetition of a request that failed so costs; false when there is not enough. */
  take(failure: FailureCode): boolean;
  /** A request succeeded, which allows for more repetitions. */
  earn(): void;
  /** A request was given up: until the source answers again, nothing is repeated. */
  close(): void;
}

/** Of a source of which nothing is known, or that answers again. */
const allowance = 2;
/** So much each successful request adds: of four requests one may fail. */
const earnedByAnswer = 0.25;
const most = 10;

export function createRetryBudget(): RetryBudget {
  let left = allowance;
  let isClosed = false;
  return {
    take(failure) {
      // Waiting for an answer in vain takes long: of a source that hangs one more is enough.
      const price = failure === 'TIMEOUT' ? 2 : 1;
      if (left < price) return false;
      left -= price;
      return true;
    },
    earn() {
      if (isClosed) [left, isClosed] = [allowance, false];
      left = Math.min(most, left + earnedByAnswer);
    },
    close() {
      [left, isClosed] = [0, true];
    },
  };
}
