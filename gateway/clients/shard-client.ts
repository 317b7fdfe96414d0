import type { Shard } from '../registry.ts';
import type { Wait } from '../shards/deadline.ts';
import type { JsonAnswer } from './answer.ts';
import type { CallObserver } from './call-observer.ts';
import { createCallQueue } from './call-queue.ts';
import type { Clock } from './clock.ts';
import type { ConnectorClient, Errand } from './connector-client.ts';
import type { Endpoint } from './endpoint.ts';
import { createExtraCalls } from './extra-calls.ts';
import { createLatencies } from './latencies.ts';
import { probeEndpoint } from './probe.ts';
import { createSecondCall } from './second-call.ts';
import { createShardEndpoints } from './shard-endpoints.ts';
import { ShardFailure } from './shard-failure.ts';
import { createSharedCalls, type CutOff } from './shared-calls.ts';

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
   * Posts a GraphQL request, or gets what is served at the path where there is no body; returns the JSON of
   * the answer.
   * @throws ShardFailure, with the moment from which it is of use to ask again, where one is known.
   */
  ask(path: string, body: string | null, errand: Errand): Promise<unknown>;
  stop(): void;
}

const maxInFlight = 8;
const maxWaiting = 64;
/** A call begins a little after its list: so much of a whole deadline is as good as all of it. */
const fairShare = 0.95;

/** So much of the time may a connector ask its state's service; in the rest it answers. */
const liveShare = 0.9;

interface Request {
  path: string;
  body: string | null;
  errand: Errand;
  /** How long somebody waits for it: its errand, or who joined later. */
  wait: Wait;
}

/** The way of a request: joined with others that ask the same, queued, sent, and once more where that may help. */
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
  const endpoints = createShardEndpoints(shard, {
    ...options,
    probe: (url) => probeEndpoint(http, url, options.firstByteTimeoutMs, stopping.signal),
    onChange: (...change) => observer.circuitChanged(...change),
    onDark: (failure) => queue.dismiss(failure),
  });
  const secondCall = createSecondCall({
    ...{ endpoints, extraCalls, queue },
    usualMs: () => latencies.p95(),
    happened: (event) => observer.happened(state, event),
  });

  async function send(request: Request): Promise<JsonAnswer> {
    const failure = endpoints.whyDark();
    if (failure) throw failure;
    extraCalls.countRequest();
    if (!queue.tryEnter()) await queue.enter(request.wait.signal);
    const call = (endpoint: Endpoint, signal: AbortSignal) => callOnce(endpoint, request, signal);
    try {
      if (request.errand.purpose !== 'QUERY') return await secondCall.none(call, request.wait);
      return await secondCall[shard.hedge ? 'hedging' : 'retrying'](call, request.wait);
    } finally {
      queue.leave();
    }
  }

  async function callOnce(
    endpoint: Endpoint,
    { path, body, errand: { requestId, purpose }, wait: { deadlineAt } }: Request,
    signal: AbortSignal,
  ): Promise<JsonAnswer> {
    const startedAt = performance.now();
    const limits =
      purpose === 'LIVE'
        ? { firstByteMs: null, liveMs: Math.floor(liveShare * (deadlineAt - startedAt)) }
        : { firstByteMs: options.firstByteTimeoutMs, liveMs: null };
    try {
      const url = endpoint.url + path;
      const call = { requestId, signal, ...limits };
      const answer = await (body === null ? http.get(url, call) : http.post(url, body, call));
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
      shared.join(`${errand.purpose} ${path} ${body ?? ''}`, errand, (wait) =>
        send({ path, body, errand, wait }),
      ),
    stop() {
      stopping.abort();
      endpoints.stop();
    },
  };
}
