import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent } from 'undici';
import { drain, listen, urlOf } from '../../service/http-server.ts';

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
    const agent = new Agent({ connections: 10 });
    const outcomes: (number | string)[] = [];
    let draining = false;
    const load = Array.from({ length: 10 }, async () => {
      while (!draining) {
        const outcome = await agent
          .request({ origin: urlOf(server), path: '/', method: 'GET' })
          .then(async ({ statusCode, body }) => (await body.text(), statusCode))
          .catch((error: unknown) => String(error));
        outcomes.push(outcome);
      }
    });
    await sleep(150);
    const drained = drain(server, 150);
    await sleep(100);
    draining = true;
    await Promise.all([...load, drained]);
    await agent.close();
    expect(outcomes.length).toBeGreaterThan(50);
    expect(outcomes.filter((outcome) => outcome !== 200)).toEqual([]);
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
