import type { RequestListener } from 'node:http';
import { shardsAt, startTestGateway, type TestGateway } from '../../support/gateway.ts';
import { serve } from '../../support/http-server.ts';

/** Answers for JAL, and hangs for every other state. */
const connector: RequestListener = (request, response) => {
  if (!request.url!.startsWith('/jal/')) return;
  const outcome = {
    source: { id: 'JAL.spic', name: 'x', level: 'ESTATAL' },
    ...{ status: 'ANSWERED', asOf: '2026-11-22T00:00:00Z', total: 0, quarantined: 0 },
    ...{ lastSuccessAt: null, retryAfter: null, error: null },
  };
  const page = {
    __rows: [],
    __pageInfo: { hasNextPage: false },
    __coverage: { verdict: 'COMPLETE', sources: [outcome] },
    nodes: [],
  };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ data: { __page: page } }));
};

let gateway: TestGateway;
let close: () => Promise<void>;
beforeAll(async () => {
  const server = await serve(connector);
  gateway = await startTestGateway(shardsAt(server.url, ['JAL', 'OAX', 'CHP']), {
    queryDeadlineMs: 4000,
    shardDeadlineMs: 3000,
  });
  close = async () => {
    await gateway.close();
    await server.close();
  };
});
afterAll(() => close());

describe('deadlineMs', () => {
  test('bounds the wait of its own list, and of no other', async () => {
    const startedAt = performance.now();
    const { data } = await gateway.ask(`{
      short: buyers(states: [JAL, OAX], deadlineMs: 100) { coverage { verdict sources { status tookMs } } }
      long: state(code: OAX) { buyers(deadlineMs: 600) { coverage { sources { status tookMs } } } }
    }`);
    expect(performance.now() - startedAt).toBeLessThan(2500);
    expect(data['short'].coverage).toMatchObject({
      verdict: 'INCONCLUSIVE',
      sources: [{ status: 'ANSWERED' }, { status: 'TIMEOUT' }],
    });
    expect(data['short'].coverage.sources[1].tookMs).toBeLessThan(600);
    expect(data['long'].buyers.coverage.sources[0]).toMatchObject({ status: 'TIMEOUT' });
    expect(data['long'].buyers.coverage.sources[0].tookMs).toBeGreaterThan(500);
  });

  test.each([0, -1, 49, 4001])('%d is refused in a sentence', async (deadlineMs) => {
    const { data, errors } = await gateway.ask(
      'query ($ms: Int) { buyers(deadlineMs: $ms) { nodes { id } } }',
      { ms: deadlineMs },
    );
    expect(data).toEqual({ buyers: null });
    expect(errors).toMatchObject([
      {
        message:
          '`deadlineMs` must be between 50 and 4000 milliseconds, or be left out. / `deadlineMs` debe estar entre 50 y 4000 milisegundos, u omitirse.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});

describe('require: COMPLETE', () => {
  test('changes nothing about an answer that is complete', async () => {
    const { data, errors } = await gateway.ask(
      '{ buyers(states: [JAL], require: COMPLETE) { nodes { id } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ buyers: { nodes: [] } });
  });

  test('is an error instead of a part, which says who is missing', async () => {
    const { data, errors } = await gateway.ask(
      '{ buyers(states: [JAL, OAX, CHP, YUC], deadlineMs: 100, require: COMPLETE) { nodes { id } } }',
    );
    expect(data).toEqual({ buyers: null });
    expect(errors).toEqual([
      {
        message: expect.stringMatching(
          /^3 of 4 sources did not answer in full: CHP\.spic \(TIMEOUT\), OAX\.spic \(TIMEOUT\), YUC \(NO_CONNECTOR\)\. Ask again later/,
        ),
        path: ['buyers'],
        extensions: { code: 'INCOMPLETE' },
      },
    ]);
  });

  test('names the first few of many', async () => {
    const { errors } = await gateway.ask(
      '{ buyers(deadlineMs: 100, require: COMPLETE) { nodes { id } } }',
    );
    expect(errors![0]!.message).toMatch(/^31 of 32 sources .*\) and 26 more\. /);
  });

  test('holds for a list of a state, whose other fields stay', async () => {
    const { data, errors } = await gateway.ask(
      '{ state(code: OAX) { name buyers(deadlineMs: 100, require: COMPLETE) { nodes { id } } } }',
    );
    expect(data).toEqual({ state: { name: 'Oaxaca', buyers: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'INCOMPLETE' } }]);
  });

  test('is refused where only a connector would see it', async () => {
    const { errors } = await gateway.ask(
      '{ buyers(states: [JAL]) { nodes { state { buyers(require: COMPLETE) { totalCount } } } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toContain('in a query of its own');
  });
});
