import { ShardFailure } from './shard-failure.ts';

/**
 * How many calls to a shard are in flight at once, and how many more wait for their turn. One that is
 * beyond both fails at once: a shard that hangs must not gather the gateway's memory behind it.
 */
export interface CallQueue {
  /** Takes a place if one is free now. */
  tryEnter(): boolean;
  /**
   * Waits for a place.
   * @throws ShardFailure OVERLOADED when too many wait; TIMEOUT when the signal aborts; or what
   * `dismiss` is given.
   */
  enter(signal: AbortSignal): Promise<void>;
  /** Gives a place back, to whoever has waited longest. */
  leave(): void;
  /** Sends all away who wait. */
  dismiss(failure: ShardFailure): void;
}

interface Waiting {
  enter(): void;
  fail(failure: ShardFailure): void;
}

export interface CallQueueOptions {
  maxInFlight: number;
  maxWaiting: number;
  onRejected(): void;
}

export function createCallQueue({
  maxInFlight,
  maxWaiting,
  onRejected,
}: CallQueueOptions): CallQueue {
  const waiting = new Set<Waiting>();
  let inFlight = 0;
  return {
    tryEnter() {
      if (inFlight >= maxInFlight) return false;
      inFlight++;
      return true;
    },
    async enter(signal) {
      if (waiting.size >= maxWaiting) {
        onRejected();
        throw new ShardFailure('OVERLOADED');
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const one: Waiting = { enter: resolve, fail: reject };
      const giveUp = () => {
        waiting.delete(one);
        reject(new ShardFailure('TIMEOUT'));
      };
      waiting.add(one);
      signal.addEventListener('abort', giveUp, { once: true });
      if (signal.aborted) giveUp();
      try {
        await promise;
      } finally {
        signal.removeEventListener('abort', giveUp);
      }
    },
    leave() {
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next.enter();
      } else inFlight--;
    },
    dismiss(failure) {
      for (const one of waiting) one.fail(failure);
      waiting.clear();
    },
  };
}
