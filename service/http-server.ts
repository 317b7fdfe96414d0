import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts listening; a port that is taken is an error that says so. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} of ${host} is taken by another program.`) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** The address of a server that listens. */
export function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/**
 * Closes a server without losing a request. For `graceMs` it goes on answering, but tells each client
 * to make a new connection for its next request; a client that sends on a kept connection just then is
 * still served. After that it accepts nothing new and waits for what is in flight.
 */
export async function drain(server: Server, graceMs: number): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
  });
  await sleep(graceMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
