import { setTimeout as sleep } from 'node:timers/promises';

/** Starts a call that the signal can cut off. */
export type Start<T> = (signal: AbortSignal) => Promise<T>;

/**
 * The first answer of two calls, the second begun only when the first has taken `afterMs`. The loser is
 * cut off as UNWANTED. A failure waits for the other's answer; of two failures the first call's is thrown.
 */
export async function firstOfTwo<T>(
  first: Start<T>,
  /** Null when there is nobody to ask a second time. */
  second: () => Start<T> | null,
  afterMs: number,
  signal: AbortSignal,
): Promise<T> {
  const loser = new AbortController();
  const eitherSignal = AbortSignal.any([signal, loser.signal]);
  const waiting = new AbortController();
  const one = first(eitherSignal);
  try {
    const isSlow = await Promise.race([
      one.then(() => false),
      sleep(afterMs, true, { signal: waiting.signal }).catch(() => false),
    ]);
    const start = isSlow ? second() : null;
    if (!start) return await one;
    return await Promise.any([one, start(eitherSignal)]);
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error;
  } finally {
    waiting.abort();
    loser.abort('UNWANTED');
  }
}
