import { generateState } from '../../examples/demo/services/data/generate-state.ts';
import type { Fault } from '../../examples/demo/services/faults/faults.ts';
import { startNetwork, type Network, type NetworkState } from './network.ts';

const codes = ['COL', 'BCS', 'CAM'] as const;
const total = codes.reduce((sum, code) => sum + generateState(code).spic.length, 0);

const page = `{ buyers(states: [COL, BCS, CAM], first: 30, maxAgeSeconds: 60) {
  totalCount
  nodes { id nombres primerApellido provenance { source { id } recordId digest original } }
  coverage { verdict asked answered sources { source { id } status total asOf error { code } } }
} }`;

const nobody = `{ buyers(states: [COL, BCS, CAM], filter: { primerApellido: "Quetzalcóatzin" }) {
  totalCount nodes { id } coverage { verdict asked }
} }`;

const allAnswer = { COL: 'ANSWERED', BCS: 'ANSWERED', CAM: 'ANSWERED' };

let network: Network;
beforeAll(async () => {
  network = await startNetwork(codes);
  await network.untilStatus(allAnswer);
}, 60_000);
afterAll(() => network.close());

function stateOf(code: (typeof codes)[number]): NetworkState {
  return network.states.get(code)!;
}

async function buyersOf(query: string): Promise<any> {
  const { status, data, errors } = await network.gateway.ask(query);
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  return data['buyers'];
}

function outcomeOf({ coverage }: any, id: string) {
  const found = coverage.sources.filter(({ source }: any) => source.id === id);
  expect(found).toHaveLength(1);
  return found[0];
}

describe('A service that fails after its register was read', () => {
  afterEach(async () => {
    stateOf('BCS').service.setFault(null);
    await network.untilStatus(allAnswer);
  }, 20_000);

  // One of each kind. The drill plays all of them, each dialect's tests too.
  test.each<[Fault, string]>([
    ['hang', 'TIMEOUT'],
    ['expiredToken', 'UNAUTHORIZED'],
    ['html', 'WRONG_CONTENT_TYPE'],
    ['truncated', 'BODY_TRUNCATED'],
    ['endlessPaging', 'ENDLESS_PAGING'],
    ['duplicateIds', 'INCONSISTENT'],
  ])('%s: its source is STALE by %s, its rows stay, nobody else changes', async (fault, code) => {
    const before = await buyersOf(page);
    stateOf('BCS').service.setFault(fault);
    await network.untilStatus({ BCS: 'STALE' });
    const during = await buyersOf(page);

    expect(outcomeOf(during, 'BCS.spic')).toMatchObject({ status: 'STALE', error: { code } });
    expect(during.coverage).toMatchObject({ verdict: 'PARTIAL', asked: 3, answered: 2 });
    expect(during.totalCount).toBe(total);
    // To the byte: nobody's records depend on the health of a service.
    expect(JSON.stringify(during.nodes)).toBe(JSON.stringify(before.nodes));
    expect(await buyersOf(nobody)).toEqual({
      totalCount: 0,
      nodes: [],
      coverage: { verdict: 'INCONCLUSIVE', asked: 3 },
    });
  });

  test('a schema that drifts: every record keeps its last good version, and INVALID_DATA says so', async () => {
    const before = await buyersOf(page);
    stateOf('BCS').service.setFault('driftedSchema');
    await network.untilStatus({ BCS: 'INVALID_DATA' });
    const during = await buyersOf(page);
    expect(outcomeOf(during, 'BCS.spic')).toMatchObject({
      total: null,
      error: { code: 'ROWS_QUARANTINED' },
    });
    expect(during).toMatchObject({ totalCount: null, coverage: { verdict: 'PARTIAL' } });
    expect(JSON.stringify(during.nodes)).toBe(JSON.stringify(before.nodes));
  });
});

describe('A connector that stops', () => {
  test('is UNREACHABLE, withholds the total, and leaves the others as they are', async () => {
    const before = await buyersOf(page);
    await stateOf('CAM').stopConnector();
    const during = await buyersOf(page);
    expect(outcomeOf(during, 'CAM.spic')).toEqual({
      source: { id: 'CAM.spic' },
      status: 'UNREACHABLE',
      total: null,
      asOf: null,
      error: { code: 'CONNECTION_REFUSED' },
    });
    expect(during).toMatchObject({ totalCount: null, coverage: { verdict: 'PARTIAL', asked: 3 } });
    const others = before.nodes.filter(({ id }: any) => !id.startsWith('CAM.'));
    expect(JSON.stringify(during.nodes.slice(0, others.length))).toBe(JSON.stringify(others));
    expect((await buyersOf(nobody)).coverage.verdict).toBe('INCONCLUSIVE');
  });

  test('a record of it is an error, not an absence', async () => {
    const { errors } = await network.gateway.ask('{ node(id: "CAM.S2.spic.1") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'RECORD_UNAVAILABLE' } }]);
  });

  test('with all of them stopped the verdict is FAILED, and all recover by themselves', async () => {
    await stateOf('COL').stopConnector();
    await stateOf('BCS').stopConnector();
    expect(await buyersOf(page)).toMatchObject({
      totalCount: null,
      nodes: [],
      coverage: { verdict: 'FAILED', asked: 3, answered: 0 },
    });
    for (const code of codes) await stateOf(code).startConnector();
    await network.untilStatus(allAnswer);
    const after = await buyersOf(page);
    expect(after).toMatchObject({ totalCount: total, coverage: { verdict: 'COMPLETE' } });
    expect(after.nodes).toHaveLength(30);
  }, 20_000);
});

describe('A service that has never answered', () => {
  test.each<[Fault, string, string]>([
    ['error503', 'MAINTENANCE', 'MAINTENANCE'],
    ['rejectedCredentials', 'AUTH_FAILED', 'TOKEN_REFUSED'],
    ['html', 'INVALID_DATA', 'WRONG_CONTENT_TYPE'],
    ['hang', 'TIMEOUT', 'TIMEOUT'],
  ])(
    '%s: nothing is found, and that is called %s, not zero',
    async (fault, status, code) => {
      const lone = await startNetwork(['COL'], { fault });
      try {
        await lone.untilStatus({ COL: status });
        const { data } = await lone.gateway.ask(
          '{ buyers(states: [COL]) { totalCount nodes { id } coverage { verdict sources { total retryAfter error { code } } } } }',
        );
        expect(data['buyers']).toEqual({
          totalCount: null,
          nodes: [],
          coverage: {
            verdict: 'FAILED',
            sources: [
              {
                total: null,
                retryAfter: fault === 'error503' ? expect.stringMatching(/Z$/) : null,
                error: { code },
              },
            ],
          },
        });
      } finally {
        await lone.close();
      }
    },
    20_000,
  );
});
