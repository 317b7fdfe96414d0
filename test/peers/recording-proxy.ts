import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

/** A request as a provider gets it. */
export interface ReceivedRequest {
  method: string;
  path: string;
  /** Those headers that say how the request is to be read. */
  headers: Record<string, string>;
  body: string;
}

const told = ['content-type', 'accept', 'authorization'];

/** What a provider answers. */
export interface GivenAnswer {
  status: number;
  body: string;
}

/** Starts a server before a provider, which passes everything on and tells each request and its answer. */
export async function startRecordingProxy(
  target: string,
  onAnswer: (request: ReceivedRequest, answer: GivenAnswer) => void,
): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url: path = '/' } = request;
      const body = await text(request);
      const headers = Object.fromEntries(
        told.flatMap((name) => {
          const value = request.headers[name];
          return typeof value === 'string' ? [[name, value]] : [];
        }),
      );
      const answer = await fetch(target + path, {
        method,
        headers,
        ...(method !== 'GET' && { body }),
      });
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'application/json',
      });
      const given = await answer.text();
      onAnswer({ method, path, headers, body }, { status: answer.status, body: given });
      response.end(given);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
