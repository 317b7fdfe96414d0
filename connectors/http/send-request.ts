import { once } from 'node:events';
import { Agent as HttpAgent, type IncomingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import got, { type Request, type Response } from 'got';
import type { Clock } from '../clock.ts';
import type { Certificates } from '../expiries/certificates.ts';
import type { UpstreamLimits } from '../settings.ts';
import { saveBody } from './download.ts';
import { networkFailure } from './network-failure.ts';
import { shownCertificate } from './shown-certificate.ts';
import { UpstreamFailure } from './upstream-failure.ts';

export interface HttpRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** A new file that takes the body of a 200, as it arrives; the answer's own body is then empty. */
  saveTo?: string;
  /** Whether the answer's body is read of a 4xx, too, as long as it is short. */
  readsRefusal?: boolean;
}

/** An answer that arrived whole and within its limits, not yet judged. */
export interface HttpResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** Decompressed. Empty unless the status is 200, or the request reads refusals. */
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

/** Makes the one sender of a process; it keeps connections alive between requests, and tells of certificates. */
export function createSender(clock: Clock, certificates?: Pick<Certificates, 'note'>): SendRequest {
  const agentsNow = createAgents(clock);
  return async (request, limits, signal) => {
    const stream = got.stream(request.url, {
      method: request.method,
      headers: { 'user-agent': 'pdn-connector', ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      agent: agentsNow(),
      signal,
      timeout: timeoutsOf(limits),
      // got's own defaults would follow redirects, repeat requests and take any status for an error.
      followRedirect: false,
      retry: { limit: 0 },
      throwHttpErrors: false,
    });
    // One that nobody reads yet, or that is given up, may report that its connection broke.
    stream.on('error', () => undefined);
    try {
      const [response] = (await once(stream, 'response')) as [Response];
      const status = response.statusCode;
      noteCertificate(request.url, response.socket, certificates);
      const parts = boundBody(stream, limits.maxBodyBytes);
      const isRefusal = status >= 400 && status < 500 && request.readsRefusal === true;
      const body =
        status === 200
          ? await receive(parts, request.saveTo)
          : await (isRefusal ? receiveShort(parts) : Buffer.alloc(0));
      return { status, headers: response.headers, body, receivedAt: clock.now() };
    } catch (error) {
      const hasEnded = (error as NodeJS.ErrnoException).code === 'CERT_HAS_EXPIRED';
      if (hasEnded) await noteEnded(request.url, limits, { clock, certificates });
      throw networkFailure(error, signal);
    } finally {
      stream.destroy();
    }
  };
}

/**
 * How long connections are used. Only a new one shows the certificate that a service has now, and the next
 * sweep is to see one that was renewed.
 */
const keptMs = 10_000;

function createAgents(clock: Pick<Clock, 'now'>): () => { http: HttpAgent; https: HttpsAgent } {
  const options = { keepAlive: true, timeout: keptMs };
  const make = () => ({
    http: new HttpAgent(options),
    // A resumed session shows no certificate.
    https: new HttpsAgent({ ...options, maxCachedSessions: 0 }),
  });
  let agents = make();
  let madeAt = clock.now().getTime();
  return () => {
    const now = clock.now().getTime();
    if (now - madeAt >= keptMs) [agents, madeAt] = [make(), now];
    return agents;
  };
}

/** It was trusted, or there would be no answer. */
function noteCertificate(
  url: string,
  socket: Socket,
  certificates?: Pick<Certificates, 'note'>,
): void {
  if (!certificates || !(socket instanceof TLSSocket)) return;
  const validTo = new Date(socket.getPeerCertificate().valid_to);
  if (!Number.isNaN(validTo.getTime())) certificates.note(url, validTo);
}

/** The error does not hold it, so it is looked at: nobody has noted one that ended before the program started. */
async function noteEnded(
  url: string,
  { connectTimeoutMs }: UpstreamLimits,
  { clock, certificates }: { clock: Clock; certificates?: Pick<Certificates, 'note'> | undefined },
): Promise<void> {
  const shown = certificates && (await shownCertificate(new URL(url), connectTimeoutMs));
  // It may be that of an authority that has ended.
  if (shown && shown.endsAt < clock.now()) certificates.note(url, shown.endsAt);
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

async function receive(parts: AsyncIterable<Buffer>, saveTo?: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  if (saveTo !== undefined) await saveBody(parts, saveTo);
  else for await (const part of parts) chunks.push(part);
  return Buffer.concat(chunks);
}

const longestRefusalBytes = 10_000;

/** What a service says beside an error: nothing where it does not arrive, or is longer than it may be. */
async function receiveShort(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of parts) {
      bytes += part.length;
      if (bytes > longestRefusalBytes) return Buffer.alloc(0);
      chunks.push(part);
    }
  } catch {
    return Buffer.alloc(0);
  }
  return Buffer.concat(chunks);
}

/** Counts what arrives after decompression, so a small bomb is no way round the limit. */
async function* boundBody(stream: Request, maxBytes: number): AsyncGenerator<Buffer, void> {
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new UpstreamFailure('BODY_TOO_LARGE');
    yield chunk;
  }
}
