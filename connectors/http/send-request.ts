import { once } from 'node:events';
import { Agent as HttpAgent, type IncomingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import got, { type Request, type Response } from 'got';
import type { Clock } from '../clock.ts';
import type { UpstreamLimits } from '../settings.ts';
import { networkFailure } from './network-failure.ts';
import { UpstreamFailure } from './upstream-failure.ts';

export interface HttpRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** An answer that arrived whole and within its limits, not yet judged. */
export interface HttpResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** Decompressed. Empty unless the status is 200: what a service says beside an error is not used. */
  body: Buffer;
  receivedAt: Date;
}

/**
 * Sends one request, once, and reads its answer within the limits.
 * @throws UpstreamFailure when no whole answer arrived, or `INTERRUPTED` when the signal aborted.
 */
export type SendRequest = (
  request: HttpRequest,
  limits: UpstreamLimits,
  signal: AbortSignal,
) => Promise<HttpResponse>;

/** Makes the one sender of a process; it keeps connections alive between requests. */
export function createSender(clock: Clock): SendRequest {
  const agent = {
    http: new HttpAgent({ keepAlive: true }),
    https: new HttpsAgent({ keepAlive: true }),
  };
  return async (request, limits, signal) => {
    const stream = got.stream(request.url, {
      method: request.method,
      headers: { 'user-agent': 'pdn-connector', ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      agent,
      signal,
      timeout: timeoutsOf(limits),
      // got's own defaults would follow redirects, repeat requests and take any status for an error.
      followRedirect: false,
      retry: { limit: 0 },
      throwHttpErrors: false,
    });
    try {
      const [response] = (await once(stream, 'response')) as [Response];
      const status = response.statusCode;
      const body = status === 200 ? await readBody(stream, limits.maxBodyBytes) : Buffer.alloc(0);
      return { status, headers: response.headers, body, receivedAt: clock.now() };
    } catch (error) {
      throw networkFailure(error, signal);
    } finally {
      // A stream that is given up may still report that its connection broke.
      stream.on('error', () => undefined).destroy();
    }
  };
}

function timeoutsOf({ connectTimeoutMs, responseTimeoutMs, requestTimeoutMs }: UpstreamLimits) {
  return {
    lookup: connectTimeoutMs,
    connect: connectTimeoutMs,
    secureConnect: connectTimeoutMs,
    send: responseTimeoutMs,
    response: responseTimeoutMs,
    request: requestTimeoutMs,
  };
}

/** Counts what arrives after decompression, so a small bomb is no way round the limit. */
async function readBody(stream: Request, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new UpstreamFailure('BODY_TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
