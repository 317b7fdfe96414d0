import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketHandler, type PGLiteSocketHandlerOptions } from '@electric-sql/pglite-socket';
import { Turns } from './turns.ts';

export interface WireServer {
  port: number;
  /** Stops at once, cutting connections that are open. */
  close(): Promise<void>;
}

/** Serves an embedded database by PostgreSQL's protocol, on loopback; port 0 takes any free port. */
export async function serveDatabase(database: PGlite, wantedPort: number): Promise<WireServer> {
  // The type of the queue is a class that its package keeps to itself.
  const queryQueue = new Turns(database) as unknown as PGLiteSocketHandlerOptions['queryQueue'];
  const handlers = new Set<PGLiteSocketHandler>();

  async function admit(socket: Socket): Promise<void> {
    const handler = new PGLiteSocketHandler({ queryQueue, closeOnDetach: true });
    for (const end of ['close', 'error']) {
      handler.addEventListener(end, () => handlers.delete(handler));
    }
    handlers.add(handler);
    // Whoever comes alone finds nothing that others have set or prepared.
    if (handlers.size === 1) await database.exec('discard all');
    await handler.attach(socket);
  }

  const server = createServer((socket) => {
    admit(socket).catch((error: unknown) => socket.destroy(error as Error));
  });
  server.listen(wantedPort, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      await Promise.all([...handlers].map((handler) => handler.detach(true)));
      await closed;
    },
  };
}
