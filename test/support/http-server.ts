import { createServer, type RequestListener } from 'node:http';
import { listen, urlOf } from '../../service/http-server.ts';

/** A real local server for one test; closing it also breaks connections that hang. */
export async function serve(
  listener: RequestListener,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(listener);
  await listen(server, 0, '127.0.0.1');
  return {
    url: urlOf(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
