import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { requestIdOf } from '../../service/request-id.ts';
import { errorReply, type Reply } from './reply.ts';

/** One path that is served. */
export interface Route {
  /** From a closed list, for the metrics. */
  name: string;
  method: 'GET' | 'POST';
  answer(request: IncomingMessage, requestId: string): Reply | Promise<Reply>;
}

/** Told of every answer. */
export type OnAnswered = (answered: { route: string; status: number; seconds: number }) => void;

const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Finds the route of each request by its exact path, and writes its reply. Never throws. */
export function createListener(
  routes: ReadonlyMap<string, Route>,
  { log, onAnswered }: { log: Logger; onAnswered: OnAnswered },
): RequestListener {
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const requestId = requestIdOf(request.headers);
    const path = request.url!.split('?', 1)[0]!;
    const route = routes.get(path);
    let reply: Reply;
    try {
      reply = await answer(route, request, requestId);
    } catch (err) {
      if (response.destroyed) return; // the client is gone: nobody waits for an answer
      log.error({ err, requestId }, 'Request failed');
      reply = errorReply(500, 'INTERNAL', 'An error of our own; it is logged.');
    }
    write(reply, requestId, response);
    const seconds = (performance.now() - startedAt) / 1000;
    onAnswered({ route: route?.name ?? 'none', status: reply.status, seconds });
    log.debug({ requestId, path, status: reply.status, seconds }, 'Answered');
  }

  return (request, response) => void respond(request, response);
}

function answer(
  route: Route | undefined,
  request: IncomingMessage,
  requestId: string,
): Reply | Promise<Reply> {
  if (!route) {
    return errorReply(404, 'NOT_FOUND', 'Nothing is served here. GET / lists what is.');
  }
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (method !== route.method) {
    const message = `This is served by ${route.method} only.`;
    return errorReply(405, 'METHOD_NOT_ALLOWED', message, { allow: route.method });
  }
  return route.answer(request, requestId);
}

function write(
  { status, headers, body }: Reply,
  requestId: string,
  response: ServerResponse,
): void {
  response.writeHead(status, {
    ...commonHeaders,
    'x-request-id': requestId,
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}
