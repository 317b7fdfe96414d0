import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { drain, listen, urlOf } from '../../service/http-server.ts';
import { startLoad } from '../support/load.ts';

async function startSlowServer(): Promise<Server> {
  const server = createServer((_request, response) => {
    setTimeout(() => response.end('done'), 20);
  });
  await listen(server, 0, '127.0.0.1');
  return server;
}

describe('Draining a server', () => {
  test('no request that a client could send before the end is lost', async () => {
    const server = await startSlowServer();
    const load = startLoad({ origin: urlOf(server), path: '/', method: 'GET' }, 10);
    await sleep(150);
    const drained = drain(server, 150);
    await sleep(100);
    await Promise.all([load.stop(), drained]);
    expect(load.outcomes.length).toBeGreaterThan(10);
    expect(load.outcomes.filter((outcome) => outcome !== 200)).toEqual([]);
  });

  test('what is in flight is finished, and then nothing listens', async () => {
    const server = await startSlowServer();
    const url = urlOf(server);
    const answer = fetch(url).then((response) => response.text());
    await sleep(5);
    await drain(server, 0);
    expect(await answer).toBe('done');
    await expect(fetch(url)).rejects.toThrow();
  });

  test('a port that is taken is said to be taken', async () => {
    const server = await startSlowServer();
    const port = Number(new URL(urlOf(server)).port);
    await expect(listen(createServer(), port, '127.0.0.1')).rejects.toThrow(`Port ${port}`);
    await drain(server, 0);
  });
});
