import type { Wait } from '../shards/deadline.ts';
import type { JsonAnswer } from './answer.ts';
import { ShardFailure } from './shard-failure.ts';

/** Why a call was cut off: its time was over, or nobody wanted it any more. It is the abort's reason. */
export type CutOff = 'LATE' | 'UNWANTED';

/**
 * Requests in flight, by what they ask: who asks the same meanwhile waits for the same answer. A call
 * is waited for until the last of those who wait gives up, so its deadline is that of the longest.
 */
export interface SharedCalls {
  /**
   * Joins the call in flight for this key, or starts one. Each gets a value of its own: what one does
   * to it, the others do not see.
   * @throws ShardFailure as `start` does, and TIMEOUT as soon as the waiter's own signal aborts.
   */
  join(key: string, waiter: Wait, start: (call: Wait) => Promise<JsonAnswer>): Promise<unknown>;
}

interface SharedCall extends Wait {
  answer: Promise<JsonAnswer>;
  waiters: number;
  cutOff(why: CutOff): void;
}

export function createSharedCalls(onJoined: () => void): SharedCalls {
  const calls = new Map<string, SharedCall>();

  function begin(
    key: string,
    { deadlineAt }: Wait,
    start: (call: Wait) => Promise<JsonAnswer>,
  ): SharedCall {
    const controller = new AbortController();
    const call: Omit<SharedCall, 'answer'> = {
      signal: controller.signal,
      deadlineAt,
      waiters: 0,
      cutOff: (why) => controller.abort(why),
    };
    const answer = start(call);
    const shared = Object.assign(call, { answer });
    calls.set(key, shared);
    const end = () => forget(key, shared);
    answer.then(end, end);
    return shared;
  }
  function forget(key: string, call: SharedCall): void {
    if (calls.get(key) === call) calls.delete(key);
  }
  return {
    async join(key, waiter, start) {
      if (waiter.signal.aborted) throw new ShardFailure('TIMEOUT');
      const known = calls.get(key);
      if (known) onJoined();
      const call = known ?? begin(key, waiter, start);
      call.waiters++;
      call.deadlineAt = Math.max(call.deadlineAt, waiter.deadlineAt);
      const { promise, resolve, reject } = Promise.withResolvers<JsonAnswer>();
      const giveUp = () => {
        if (--call.waiters === 0) {
          forget(key, call);
          call.cutOff(isOver(waiter) ? 'LATE' : 'UNWANTED');
        }
        reject(new ShardFailure('TIMEOUT'));
      };
      waiter.signal.addEventListener('abort', giveUp, { once: true });
      call.answer.then(resolve, reject);
      try {
        const { text, value } = await promise;
        return known ? JSON.parse(text) : value;
      } finally {
        waiter.signal.removeEventListener('abort', giveUp);
      }
    },
  };
}

/** A timer may ring a little early. */
function isOver({ deadlineAt }: Wait): boolean {
  return performance.now() >= deadlineAt - 2;
}
