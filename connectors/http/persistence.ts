import type { FailureCode } from '../../specs/outcomes.ts';
import { systemClock, type Clock } from '../clock.ts';
import { isOutage, mayPass } from './passing-failures.ts';
import type { RetryBudget } from './retry-budget.ts';
import { UpstreamFailure } from './upstream-failure.ts';

/** What keeps one reading of a source going over requests that fail. */
export interface Persistence {
  /**
   * Runs an attempt, and runs it again while its failure is one that passes.
   * @throws whatever the last attempt throws, or `INTERRUPTED` when the signal aborts.
   */
  run<T>(attempt: () => Promise<T>): Promise<T>;
  /** Attempts that were made again, until now. */
  readonly retries: number;
}

export interface PersistenceOptions {
  budget: RetryBudget;
  clock: Pick<Clock, 'now'>;
  signal: AbortSignal;
  /** After so long the next reading is due anyway. */
  sweepEverySeconds?: number;
  /** Runs a long wait, during which the reading needs no slot. */
  pause?: (wait: () => Promise<void>) => Promise<void>;
  onRetry?: (failure: FailureCode) => void;
  random?: () => number;
  /** By the time of the machine, as the time limits of requests are. */
  sleep?: Clock['sleep'];
}

/** Repetitions at once of one request, with exponential backoff and full jitter. */
const quickRetries = 4;
const firstBackoffMs = 200;

/** A reading that came so far is not given up at once, since it would have to begin anew … */
const answersToKeep = 10;
/** … but waits for the service, which gets no more requests than by readings that begin anew. */
const firstWaitMs = 5000;
const longestWaitMs = 60_000;
/** How long one reading waits in all, at the most. */
const longestPatienceMs = 300_000;

/** A service that wants to be left alone for longer ends the reading; less where nothing was read. */
const longestRestMs = 60_000;
const longestFirstRestMs = 10_000;

/** A wait of this length or longer leaves the slot to other sources. */
const longMs = 5000;

export function createPersistence(options: PersistenceOptions): Persistence {
  const { budget, clock, signal, onRetry, random = Math.random } = options;
  const { sleep = systemClock.sleep } = options;
  const { sweepEverySeconds = Infinity } = options;
  const patienceMs = Math.min(longestPatienceMs, sweepEverySeconds * 1000);
  const pause = options.pause ?? ((rest) => rest());
  let answers = 0;
  let retries = 0;
  let waitedMs = 0;

  /** The waits of one request, one after the other; null when it is to be given up. */
  function createWaits(): (failure: UpstreamFailure) => number | null {
    let quick = 0;
    let long = 0;
    return (failure) => {
      const { code, retryAfter } = failure;
      const restMs = retryAfter === null ? 0 : Date.parse(retryAfter) - clock.now().getTime();
      if (restMs > (answers === 0 ? longestFirstRestMs : longestRestMs)) return null;
      if (quick < quickRetries && budget.take(code)) {
        return Math.max(restMs, random() * firstBackoffMs * 2 ** quick++);
      }
      if (answers < answersToKeep || !isOutage(failure)) return null;
      const fullMs = Math.min(longestWaitMs, firstWaitMs * 2 ** long++);
      const waitMs = Math.max(restMs, (fullMs * (1 + random())) / 2);
      waitedMs += waitMs;
      return waitedMs > patienceMs ? null : waitMs;
    };
  }

  async function wait(ms: number): Promise<void> {
    const resting = () => sleep(ms, signal);
    await (ms < longMs ? resting() : pause(resting));
    if (signal.aborted) throw new UpstreamFailure('INTERRUPTED');
  }

  return {
    async run(attempt) {
      const nextWait = createWaits();
      for (;;) {
        try {
          const result = await attempt();
          answers++;
          budget.earn();
          return result;
        } catch (error) {
          if (!mayPass(error, answers > 0)) throw error;
          const delayMs = nextWait(error);
          if (delayMs === null) {
            budget.close();
            throw error;
          }
          await wait(delayMs);
          retries++;
          onRetry?.(error.code);
        }
      }
    },
    get retries() {
      return retries;
    },
  };
}
