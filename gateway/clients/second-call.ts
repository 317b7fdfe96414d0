import { setTimeout as sleep } from 'node:timers/promises';
import type { Wait } from '../shards/deadline.ts';
import type { CallEvent } from './call-observer.ts';
import type { CallQueue } from './call-queue.ts';
import type { Endpoint } from './endpoint.ts';
import type { ExtraCalls } from './extra-calls.ts';
import { failurePolicies } from './failure-policy.ts';
import { firstOfTwo } from './hedge.ts';
import type { ShardEndpoints } from './shard-endpoints.ts';
import { ShardFailure } from './shard-failure.ts';

/** Calls an endpoint; the signal cuts it off. */
export type CallEndpoint<T> = (endpoint: Endpoint, signal: AbortSignal) => Promise<T>;

export interface SecondCallOptions {
  endpoints: ShardEndpoints;
  extraCalls: ExtraCalls;
  queue: CallQueue;
  /** The time within which nearly all answers come; null while it is not known. */
  usualMs(): number | null;
  happened(event: CallEvent): void;
}

/**
 * What is done about one call that is slow or failed. A second one is made at most once, within the budget
 * and the deadline: beside the first, as a hedge, or after it, as a retry.
 */
export interface SecondCall {
  /** Where nobody is asked twice. */
  none<T>(call: CallEndpoint<T>, wait: Wait): Promise<T>;
  /** Where only a failure is followed by a second call. */
  retrying<T>(call: CallEndpoint<T>, wait: Wait): Promise<T>;
  /** Where another endpoint is asked as well, as soon as the first takes long. */
  hedging<T>(call: CallEndpoint<T>, wait: Wait): Promise<T>;
}

/** Two that failed together are not to come back together. */
const maxJitterMs = 50;

export function createSecondCall(options: SecondCallOptions): SecondCall {
  const { endpoints, extraCalls, queue, happened } = options;

  function firstEndpoint(): Endpoint {
    const first = endpoints.usable();
    if (!first) throw endpoints.whyDark()!;
    return first;
  }

  async function none<T>(call: CallEndpoint<T>, { signal }: Wait): Promise<T> {
    return call(firstEndpoint(), signal);
  }

  async function retrying<T>(call: CallEndpoint<T>, wait: Wait): Promise<T> {
    const first = firstEndpoint();
    try {
      return await call(first, wait.signal);
    } catch (failure) {
      return retry(failure, first, call, wait);
    }
  }

  async function hedging<T>(call: CallEndpoint<T>, wait: Wait): Promise<T> {
    const first = firstEndpoint();
    let isHedged = false;
    const second = () => {
      const endpoint = placeForHedge(first);
      if (!endpoint) return null;
      isHedged = true;
      happened('HEDGED');
      return (signal: AbortSignal) => call(endpoint, signal).finally(() => queue.leave());
    };
    try {
      const start = (signal: AbortSignal) => call(first, signal);
      return await firstOfTwo(start, second, hedgeAfterMs(wait), wait.signal);
    } catch (failure) {
      if (isHedged) throw failure;
      return retry(failure, first, call, wait);
    }
  }

  /** The endpoint for a hedge, with a place in the queue and in the budget taken for it. */
  function placeForHedge(first: Endpoint): Endpoint | null {
    const second = endpoints.usable(first);
    if (!second || !queue.tryEnter()) return null;
    if (extraCalls.take()) return second;
    queue.leave();
    return null;
  }

  function hedgeAfterMs({ deadlineAt }: Wait): number {
    const half = (deadlineAt - performance.now()) / 2;
    return Math.max(0, Math.min(half, options.usualMs() ?? half));
  }

  async function retry<T>(
    failure: unknown,
    failed: Endpoint,
    call: CallEndpoint<T>,
    wait: Wait,
  ): Promise<T> {
    const second =
      failure instanceof ShardFailure ? await chooseForRetry(failed, failure, wait) : undefined;
    if (!second) throw failure;
    happened('RETRIED');
    return call(second, wait.signal);
  }

  /** The next endpoint in order that may be asked, or the same where that may help; after a moment. */
  async function chooseForRetry(
    failed: Endpoint,
    { code }: ShardFailure,
    { signal, deadlineAt }: Wait,
  ): Promise<Endpoint | undefined> {
    const { retry: whom } = failurePolicies[code];
    const choose = () =>
      whom === 'NEVER'
        ? undefined
        : (endpoints.usable(failed) ??
          (whom === 'ANYWHERE' && !failed.obstacle() ? failed : undefined));
    const jitterMs = Math.random() * maxJitterMs;
    if (!choose() || signal.aborted || performance.now() + jitterMs >= deadlineAt) return undefined;
    await sleep(jitterMs, undefined, { signal }).catch(() => undefined);
    const chosen = signal.aborted ? undefined : choose();
    return chosen && extraCalls.take() ? chosen : undefined;
  }

  return { none, retrying, hedging };
}
