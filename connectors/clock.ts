import { setTimeout as delay } from 'node:timers/promises';

/** Time, passed in wherever it is read or waited for. */
export interface Clock {
  now(): Date;
  /** Resolves after so many milliseconds, or as soon as the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) => delay(ms, undefined, { signal }).catch(() => undefined),
};
