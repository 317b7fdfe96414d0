import type { RequestListener } from 'node:http';
import { shardsAt, startTestGateway, type TestGateway } from '../../support/gateway.ts';
import { serve } from '../../support/http-server.ts';

const query = `{ buyers(states: [JAL]) {
  nodes { id } coverage { verdict sources { status tookMs error { code } } }
} }`;

const drip: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 10);
  response.on('close', () => clearInterval(timer));
};

describe('A connector that takes too long', () => {
  test.each<[string, RequestListener, { queryDeadlineMs: number; shardDeadlineMs: number }]>([
    ['hangs', () => undefined, { queryDeadlineMs: 5000, shardDeadlineMs: 150 }],
    ['drips', drip, { queryDeadlineMs: 5000, shardDeadlineMs: 150 }],
    [
      'hangs beyond the deadline of the whole query',
      () => undefined,
      { queryDeadlineMs: 150, shardDeadlineMs: 5000 },
    ],
  ])('and %s is counted as TIMEOUT when its time is over', async (_what, listener, limits) => {
    const connector = await serve(listener);
    const gateway: TestGateway = await startTestGateway(shardsAt(connector.url, ['JAL']), limits);
    const { status, data } = await gateway.ask(query);
    await gateway.close();
    await connector.close();
    expect(status).toBe(200);
    expect(data['buyers']).toMatchObject({
      nodes: [],
      coverage: { verdict: 'FAILED', sources: [{ status: 'TIMEOUT', error: { code: 'TIMEOUT' } }] },
    });
    expect(data['buyers'].coverage.sources[0].tookMs).toBeGreaterThan(0);
  });
});
