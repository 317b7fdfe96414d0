import { Agent } from 'undici';
import type { Dispatcher } from 'undici';
import type { FailureCode } from '../../specs/outcomes.ts';
import { liveHeader } from '../../specs/live.ts';
import type { Wait } from '../shards/deadline.ts';
import { readAnswer, type JsonAnswer, type RawResponse } from './answer.ts';
import type { Clock } from './clock.ts';
import { ShardFailure } from './shard-failure.ts';

/** What a request to a connector belongs to, and for how long it is waited for. */
export interface Errand extends Wait {
  /** Under this id both sides log. */
  requestId: string;
  purpose: Purpose;
}

/** A client's query; one that lets the connector ask its state's service; or the gateway's own watch. */
export type Purpose = 'QUERY' | 'LIVE' | 'WATCH';

/** One call to one address. */
export interface Call {
  requestId: string;
  /** Aborts when the answer is not waited for any longer. */
  signal: AbortSignal;
  /** From when the request is sent until its answer begins; null for no limit but the signal. */
  firstByteMs: number | null;
  /** For how long the connector may ask its state's service; null where it is not to. */
  liveMs: number | null;
}

export interface ConnectorClient {
  /**
   * Sends a GraphQL request to a connector and returns the JSON of its answer.
   * @throws ShardFailure for whatever goes wrong, the signal's abortion included (TIMEOUT).
   */
  post(url: string, body: string, call: Call): Promise<JsonAnswer>;
  /** The same for what a connector serves beside GraphQL. */
  get(url: string, call: Call): Promise<JsonAnswer>;
  close(): Promise<void>;
}

export interface ConnectorClientOptions {
  connectTimeoutMs: number;
  maxBodyBytes: number;
  clock: Clock;
}

/** HTTP to the connectors: kept alive, no redirects, byte-counted. */
export function createConnectorClient(options: ConnectorClientOptions): ConnectorClient {
  const agent = new Agent({
    // As many as it takes: each shard bounds its own calls, and must not wait for another's at the same address.
    connections: null,
    connect: { timeout: options.connectTimeoutMs },
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: options.maxBodyBytes,
  });
  const origins = new Map<string, { origin: string; path: string }>();
  const targetOf = (url: string) => {
    let target = origins.get(url);
    if (!target) {
      const { origin, pathname } = new URL(url);
      origins.set(url, (target = { origin, path: pathname }));
    }
    return target;
  };
  return {
    async post(url, body, call) {
      const { origin, path } = targetOf(url);
      const headers = {
        ...commonHeaders,
        'x-request-id': call.requestId,
        ...(call.liveMs !== null && { [liveHeader]: String(call.liveMs) }),
      };
      const response = await send(agent, { origin, path, method: 'POST', headers, body }, call);
      return readAnswer(response, new Date(options.clock.now()));
    },
    async get(url, call) {
      const { origin, pathname, search } = new URL(url);
      const headers = { accept: 'application/json', 'x-request-id': call.requestId };
      const request = { origin, path: pathname + search, method: 'GET' as const, headers };
      return readAnswer(await send(agent, request, call), new Date(options.clock.now()));
    },
    close: () => agent.close(),
  };
}

const commonHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
};

function send(
  agent: Agent,
  request: Dispatcher.DispatchOptions,
  { signal, firstByteMs }: Call,
): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    let giveUp = () => reject(new ShardFailure('TIMEOUT'));
    let timer: NodeJS.Timeout | undefined;
    const onAbort = () => giveUp();
    const settle = <T>(how: (value: T) => void, value: T) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      how(value);
    };
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', onAbort, { once: true });
    const response: RawResponse = { status: 0, contentType: '', retryAfter: '', chunks: [] };
    agent.dispatch(request, {
      onRequestStart(controller) {
        giveUp = () => controller.abort(new ShardFailure('TIMEOUT'));
        if (signal.aborted) giveUp();
        else if (firstByteMs !== null) timer = setTimeout(onAbort, firstByteMs);
      },
      onResponseStart(_controller, status, headers) {
        clearTimeout(timer);
        response.status = status;
        response.contentType = String(headers['content-type'] ?? '');
        response.retryAfter = String(headers['retry-after'] ?? '');
      },
      onResponseData(_controller, chunk) {
        response.chunks.push(chunk);
      },
      onResponseEnd() {
        settle(resolve, response);
      },
      onResponseError(_controller, error) {
        settle(reject, signal.aborted ? new ShardFailure('TIMEOUT') : failureOf(error));
      },
    });
  });
}

function failureOf(error: Error): ShardFailure {
  if (error instanceof ShardFailure) return error;
  return new ShardFailure(codeOf(error), { cause: error });
}

function codeOf({ code = '' }: NodeJS.ErrnoException): FailureCode {
  if (code === 'ECONNREFUSED') return 'CONNECTION_REFUSED';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'DNS_FAILED';
  if (code === 'ETIMEDOUT' || code === 'UND_ERR_CONNECT_TIMEOUT') return 'TIMEOUT';
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'BODY_TOO_LARGE';
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return 'TLS_FAILED';
  return 'CONNECTION_LOST';
}
