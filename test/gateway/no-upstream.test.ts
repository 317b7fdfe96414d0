import { states } from '../../specs/catalogues/states.ts';
import { shardsAt, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { serve } from '../support/http-server.ts';

describe('With no connector reachable', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    const gone = await serve(() => undefined);
    await gone.close();
    const codes = states.map(({ code }) => code);
    gateway = await startTestGateway(shardsAt(gone.url, codes));
  });
  afterAll(() => gateway.close());

  test('the gateway is alive and ready', async () => {
    expect((await fetch(`${gateway.url}/livez`)).status).toBe(200);
    expect((await fetch(`${gateway.url}/readyz`)).status).toBe(200);
  });

  test('answers 200 with the verdict FAILED and one outcome for each of the 32 states', async () => {
    const { status, data, errors } = await gateway.ask(`{
      buyers { totalCount nodes { id } pageInfo { hasNextPage endCursor }
        coverage { verdict asked answered totalsKnown knownTotal
          sources { source { id name } state { code name } status total asOf error { code mensaje } } } } }`);
    expect(status).toBe(200);
    expect(errors).toBeUndefined();
    const { coverage, ...rest } = data['buyers'];
    expect(rest).toEqual({
      totalCount: null,
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
    expect(coverage).toMatchObject({ verdict: 'FAILED', asked: 32, answered: 0, totalsKnown: 0 });
    expect(coverage.sources).toHaveLength(32);
    expect(coverage.sources[13]).toEqual({
      source: { id: 'JAL.spic', name: 'JAL spic' },
      state: { code: 'JAL', name: 'Jalisco' },
      status: 'UNREACHABLE',
      total: null,
      asOf: null,
      error: { code: 'CONNECTION_REFUSED', mensaje: expect.any(String) },
    });
  });

  test('counts both registers of a state in sanctions', async () => {
    const { data } = await gateway.ask(
      '{ sanctions(states: [JAL]) { coverage { verdict asked sources { source { id } } } } }',
    );
    expect(data['sanctions'].coverage).toEqual({
      verdict: 'FAILED',
      asked: 2,
      sources: [{ source: { id: 'JAL.ssancionados' } }, { source: { id: 'JAL.psancionados' } }],
    });
  });

  test('a state tells what it is, and that it is dark', async () => {
    const { data } = await gateway.ask(`{ state(code: JAL) {
      code name inegi iso connected sources { id level lastDelivery { status error { code } } }
      buyers(first: 5) { nodes { id } coverage { verdict } }
      again: buyers(filter: { text: "x" }) { coverage { asked } } } }`);
    expect(data['state']).toMatchObject({
      code: 'JAL',
      name: 'Jalisco',
      inegi: '14',
      iso: 'MX-JAL',
      connected: true,
      buyers: { nodes: [], coverage: { verdict: 'FAILED' } },
      again: { coverage: { asked: 1 } },
    });
    expect(data['state'].sources).toHaveLength(3);
  });

  test('a record whose connector is dark is an error, not an absence', async () => {
    const { data, errors } = await gateway.ask('{ node(id: "JAL.S2.spic.1") { id } }');
    expect(data).toEqual({ node: null });
    expect(errors).toMatchObject([{ path: ['node'], extensions: { code: 'RECORD_UNAVAILABLE' } }]);
  });

  test('the network is told whole, and unconnected states are named', async () => {
    const { data } = await gateway.ask('{ states { code connected } sources(system: S2) { id } }');
    expect(data['states']).toHaveLength(32);
    expect(data['sources']).toHaveLength(32);
  });
});

describe('With only some states connected', () => {
  test('the others are counted as not connected', async () => {
    const gateway = await startTestGateway(shardsAt('http://127.0.0.1:9', ['JAL']));
    const { data } = await gateway.ask(
      '{ buyers { coverage { verdict asked sources { source { id } state { code } status error { code } } } } }',
    );
    await gateway.close();
    expect(data['buyers'].coverage.asked).toBe(32);
    expect(data['buyers'].coverage.sources).toContainEqual({
      source: null,
      state: { code: 'OAX' },
      status: 'NOT_CONNECTED',
      error: { code: 'NO_CONNECTOR' },
    });
  });
});
