import { setTimeout as sleep } from 'node:timers/promises';
import type { Shard } from '../registry.ts';
import type { Wait } from '../shards/deadline.ts';
import type { JsonAnswer } from './answer.ts';
import type { CallObserver } from './call-observer.ts';
import { createCallQueue } from './call-queue.ts';
import type { Clock } from './clock.ts';
import type { ConnectorClient, Errand } from './connector-client.ts';
import { createEndpoint, type Endpoint } from './endpoint.ts';
import { createExtraCalls } from './extra-calls.ts';
import { failurePolicies } from './failure-policy.ts';
import { firstOfTwo } from './hedge.ts';
import { createLatencies } from './latencies.ts';
import { probeEndpoint } from './probe.ts';
import { createSharedCalls, type CutOff } from './shared-calls.ts';
import { ShardFailure } from './shard-failure.ts';

export interface ShardClientOptions {
  http: ConnectorClient;
  clock: Clock;
  observer: CallObserver;
  /** From when a request is sent until its answer begins. */
  firstByteTimeoutMs: number;
  /** Time that one connector has in one list; who had less is not to blame for being late. */
  shardDeadlineMs: number;
  /** Until the first probe of an endpoint whose circuit opened. */
  circuitOpenMs: number;
}

/** Asks one shard, by whichever of its endpoints answers. */
export interface ShardClient {
  /**
   * Returns the JSON of the answer.
   * @throws ShardFailure, with the moment from which it is of use to ask again, where one is known.
   */
  ask(path: string, body: string, errand: Errand): Promise<unknown>;
  stop(): void;
}

const maxInFlight = 8;
const maxWaiting = 64;
/** Two that failed together are not to come back together. */
const maxJitterMs = 50;
/** A call begins a little after its list: so much of a whole deadline is as good as all of it. */
const fairShare = 0.95;

interface Request {
  path: string;
  body: string;
  errand: Errand;
  /** How long somebody waits for it: its errand, or who joined later. */
  wait: Wait;
}

export function createShardClient(shard: Shard, options: ShardClientOptions): ShardClient {
  const { http, clock, observer } = options;
  const { state } = shard;
  const stopping = new AbortController();
  const shared = createSharedCalls(() => observer.happened(state, 'SHARED'));
  const extraCalls = createExtraCalls(clock);
  const latencies = createLatencies();
  const queue = createCallQueue({
    maxInFlight,
    maxWaiting,
    onRejected: () => observer.happened(state, 'REJECTED'),
  });
  const endpoints = shard.endpoints.map((url, index) =>
    createEndpoint(url, {
      clock,
      circuitOpenMs: options.circuitOpenMs,
      probe: () => probeEndpoint(http, url, options.firstByteTimeoutMs, stopping.signal),
      onChange(circuit) {
        observer.circuitChanged(state, index, circuit);
        const failure = circuit === 'OPEN' ? whyDark() : null;
        if (failure) queue.dismiss(failure);
      },
    }),
  );

  /** The first endpoint that may be asked, of all or of those after another. */
  function usable(after: Endpoint | null = null): Endpoint | undefined {
    const from = after ? endpoints.indexOf(after) + 1 : 0;
    return endpoints.find((endpoint, index) => index >= from && !endpoint.obstacle());
  }

  /** Null while an endpoint may be asked; else the failure of the one that may be asked soonest. */
  function whyDark(): ShardFailure | null {
    if (usable()) return null;
    const failures = endpoints.map((endpoint) => endpoint.obstacle()!);
    return failures.reduce((a, b) => (b.retryAfter! < a.retryAfter! ? b : a));
  }

  async function send(request: Request): Promise<JsonAnswer> {
    const failure = whyDark();
    if (failure) throw failure;
    extraCalls.countRequest();
    if (!queue.tryEnter()) await queue.enter(request.wait.signal);
    try {
      return await sendOnceOrTwice(request);
    } finally {
      queue.leave();
    }
  }

  /** A second call is made at most once: beside the first where that is slow, or after it failed. */
  async function sendOnceOrTwice(request: Request): Promise<JsonAnswer> {
    const { errand, wait } = request;
    const first = usable();
    if (!first) throw whyDark()!;
    let mayRepeat = errand.purpose === 'QUERY';
    try {
      if (!shard.hedge || !mayRepeat) return await call(first, request, wait.signal);
      const hedge = () => {
        const second = usable(first);
        if (!second || !queue.tryEnter()) return null;
        if (!extraCalls.take()) {
          queue.leave();
          return null;
        }
        mayRepeat = false;
        observer.happened(state, 'HEDGED');
        return async (signal: AbortSignal) => {
          try {
            return await call(second, request, signal);
          } finally {
            queue.leave();
          }
        };
      };
      return await firstOfTwo(
        (signal) => call(first, request, signal),
        hedge,
        hedgeAfterMs(wait),
        wait.signal,
      );
    } catch (failure) {
      if (!mayRepeat || !(failure instanceof ShardFailure)) throw failure;
      const second = await chooseForRetry(first, failure, wait);
      if (!second) throw failure;
      observer.happened(state, 'RETRIED');
      return call(second, request, wait.signal);
    }
  }

  function hedgeAfterMs({ deadlineAt }: Wait): number {
    const half = (deadlineAt - performance.now()) / 2;
    return Math.max(0, Math.min(half, latencies.p95() ?? half));
  }

  /** The next endpoint in order that may be asked, or the same where that may help; after a moment. */
  async function chooseForRetry(
    failed: Endpoint,
    { code }: ShardFailure,
    { signal, deadlineAt }: Wait,
  ): Promise<Endpoint | undefined> {
    const { retry } = failurePolicies[code];
    const choose = () =>
      retry === 'NEVER'
        ? undefined
        : (usable(failed) ?? (retry === 'ANYWHERE' && !failed.obstacle() ? failed : undefined));
    const jitterMs = Math.random() * maxJitterMs;
    if (!choose() || signal.aborted || performance.now() + jitterMs >= deadlineAt) return undefined;
    await sleep(jitterMs, undefined, { signal }).catch(() => undefined);
    const chosen = signal.aborted ? undefined : choose();
    return chosen && extraCalls.take() ? chosen : undefined;
  }

  async function call(
    endpoint: Endpoint,
    { path, body, errand: { requestId, purpose } }: Request,
    signal: AbortSignal,
  ): Promise<JsonAnswer> {
    const startedAt = performance.now();
    const firstByteMs = purpose === 'LIVE' ? null : options.firstByteTimeoutMs;
    try {
      const answer = await http.post(endpoint.url + path, body, { requestId, signal, firstByteMs });
      endpoint.answered();
      if (shard.hedge) latencies.add(performance.now() - startedAt);
      return answer;
    } catch (error) {
      const tookMs = performance.now() - startedAt;
      if (error instanceof ShardFailure && isToBlame(signal, purpose, tookMs))
        endpoint.failed(error);
      throw error;
    }
  }

  /** Who was cut off is to blame only where a whole deadline passed, and no state's service was asked. */
  function isToBlame(signal: AbortSignal, purpose: Errand['purpose'], tookMs: number): boolean {
    if (!signal.aborted) return true;
    const isLate = (signal.reason as CutOff) === 'LATE';
    return isLate && purpose !== 'LIVE' && tookMs >= fairShare * options.shardDeadlineMs;
  }

  return {
    ask: (path, body, errand) =>
      shared.join(`${errand.purpose} ${path} ${body}`, errand, (wait) =>
        send({ path, body, errand, wait }),
      ),
    stop() {
      stopping.abort();
      for (const endpoint of endpoints) endpoint.stop();
    },
  };
}
