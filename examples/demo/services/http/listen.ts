import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

export interface Listener {
  readonly url: string;
  readonly port: number;
  /** Stops at once, cutting requests that are under way. */
  close(): Promise<void>;
}

/** Serves an application on the loopback interface; port 0 takes any free port. */
export async function listen(app: Express, wantedPort: number): Promise<Listener> {
  const server = app.listen(wantedPort, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
