import { Agent } from 'undici';
import type { Dispatcher } from 'undici';
import type { Wait } from '../shards/deadline.ts';
import type { FailureCode } from '../../specs/outcomes.ts';

/** A connector did not answer as the contract says. What it sent stays behind; only the code goes on. */
export class ShardFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, options?: ErrorOptions) {
    super(`The connector failed: ${code}`, options);
    this.code = code;
  }
}

/** What a request to a connector belongs to, and for how long it is waited for. */
export interface Errand extends Wait {
  /** Under this id both sides log. */
  requestId: string;
  purpose: Purpose;
}

/** A client's query; one that lets the connector ask its state's service; or the gateway's own watch. */
export type Purpose = 'QUERY' | 'LIVE' | 'WATCH';

export interface ConnectorClient {
  /**
   * Sends a GraphQL request to a connector and returns the decoded JSON of its answer.
   * @throws ShardFailure for whatever goes wrong, the signal's abortion included (TIMEOUT).
   */
  post(url: string, body: string, errand: Pick<Errand, 'requestId' | 'signal'>): Promise<unknown>;
  close(): Promise<void>;
}

export interface ConnectorClientOptions {
  connectTimeoutMs: number;
  maxBodyBytes: number;
  /** Sockets kept for each connector. */
  connections: number;
}

/** HTTP to the connectors: kept alive, no redirects, byte-counted. Time limits come with the signal. */
export function createConnectorClient(options: ConnectorClientOptions): ConnectorClient {
  const agent = new Agent({
    connections: options.connections,
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
    async post(url, body, { requestId, signal }) {
      const { origin, path } = targetOf(url);
      const headers = { ...commonHeaders, 'x-request-id': requestId };
      return readJson(await send(agent, { origin, path, method: 'POST', headers, body }, signal));
    },
    close: () => agent.close(),
  };
}

const commonHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
};

interface RawResponse {
  status: number;
  contentType: string;
  chunks: Buffer[];
}

function send(
  agent: Agent,
  request: Dispatcher.DispatchOptions,
  signal: AbortSignal,
): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    let abort = () => reject(new ShardFailure('TIMEOUT'));
    const onAbort = () => abort();
    const settle = <T>(how: (value: T) => void, value: T) => {
      signal.removeEventListener('abort', onAbort);
      how(value);
    };
    if (signal.aborted) return abort();
    signal.addEventListener('abort', onAbort, { once: true });
    const response: RawResponse = { status: 0, contentType: '', chunks: [] };
    agent.dispatch(request, {
      onRequestStart(controller) {
        abort = () => controller.abort(new ShardFailure('TIMEOUT'));
        if (signal.aborted) abort();
      },
      onResponseStart(_controller, status, responseHeaders) {
        response.status = status;
        response.contentType = String(responseHeaders['content-type'] ?? '');
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

const utf8 = new TextDecoder('utf-8', { fatal: true });

// GraphQL over HTTP: 200, or 4xx with a GraphQL error in it.
function readJson({ status, contentType, chunks }: RawResponse): unknown {
  const isJson = /^application\/(graphql-response\+)?json\b/.test(contentType);
  if (status === 503) throw new ShardFailure('MAINTENANCE');
  if (status >= 500) throw new ShardFailure('SERVER_ERROR');
  if (status >= 300 && status < 400) throw new ShardFailure('REDIRECTED');
  if (status === 404 || (status !== 200 && !isJson)) throw new ShardFailure('UNEXPECTED_STATUS');
  if (!isJson) throw new ShardFailure('WRONG_CONTENT_TYPE');
  const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  if (bytes.length === 0) throw new ShardFailure('EMPTY_BODY');
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch (cause) {
    throw new ShardFailure('NOT_UTF8', { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ShardFailure('NOT_JSON', { cause });
  }
}
