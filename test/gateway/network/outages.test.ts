import type { Outage, OutagePage } from '../../../specs/outages.ts';
import { shardsAt, startTestGateway, type TestGateway } from '../../support/gateway.ts';
import { serve } from '../../support/http-server.ts';

/** An outage of `spic` on a day of November. */
function outage(state: string, day: number, changes: Partial<Outage> = {}): Outage {
  const from = `2026-11-${day}T10:00:00.000Z`;
  return {
    id: `${state}.spic.${from}`,
    source: `${state}.spic`,
    status: 'OPEN',
    from,
    to: null,
    closedAt: null,
    causes: ['TIMEOUT', 'SERVER_ERROR'],
    lastGoodAt: null,
    recovered: 0,
    heldBefore: null,
    heldAfter: null,
    reportedTotal: null,
    unaccounted: null,
    estimated: false,
    ids: [],
    ...changes,
  };
}

/** What each connector answers, and what it was asked. */
let answers: Record<string, unknown>;
let asked: URL[];
let server: Awaited<ReturnType<typeof serve>>;
let gateway: TestGateway;

beforeAll(async () => {
  server = await serve((request, response) => {
    const url = new URL(request.url!, server.url);
    const [, state, what] = url.pathname.split('/');
    if (what !== 'outages') return response.writeHead(500).end();
    asked.push(url);
    const answer = answers[state!] ?? 500;
    if (typeof answer === 'number') return response.writeHead(answer).end();
    response.setHeader('content-type', 'application/json');
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  gateway = await startTestGateway(shardsAt(server.url, ['JAL', 'COL']), { circuitOpenMs: 1 });
});
afterAll(async () => {
  await gateway.close();
  await server.close();
});
beforeEach(() => {
  answers = { jal: page([]), col: page([]) };
  asked = [];
});

const page = (outages: Outage[], hasNext = false): OutagePage => ({ outages, hasNext });

async function ask(args = 'states: [JAL, COL]') {
  const { data, errors } = await gateway.ask(`{ outages(${args}) {
    nodes { id state { code } source { id } status cause { code mensaje } causes { code }
      heldBefore heldAfter reportedTotal unaccounted missingIds
      withdrawn { records by reason } }
    pageInfo { endCursor hasNextPage }
    coverage { verdict asked answered
      states { state { code } status returned error { code } unansweredSince } }
  } }`);
  expect(errors).toBeUndefined();
  return data['outages'];
}

describe('The outages of the nation', () => {
  test('tell what a state says of records that it withdrew on purpose; a connector of before tells nothing', async () => {
    const withdrawn = { records: 2, by: 'Contraloría', reason: 'Resolución revocada.' };
    answers['jal'] = page([outage('JAL', 26, { status: 'CLOSED', withdrawn }), outage('JAL', 25)]);
    const { nodes } = await ask('states: [JAL]');
    expect(nodes).toMatchObject([{ withdrawn }, { withdrawn: null }]);
  });

  test('are those of all ledgers, the newest first, with whom each is of and why', async () => {
    const ids = ['JAL.S2.spic.1'];
    const totals = { heldBefore: 10, heldAfter: 9, reportedTotal: 9 };
    const returned = { status: 'RETURNED', unaccounted: 1, ids, ...totals } as const;
    answers = {
      jal: page([outage('JAL', 22), outage('JAL', 20, returned)]),
      col: page([outage('COL', 21)]),
    };
    const { nodes, coverage } = await ask();
    expect(nodes.map(({ id }: Outage) => id.slice(0, 19))).toEqual([
      'JAL.spic.2026-11-22',
      'COL.spic.2026-11-21',
      'JAL.spic.2026-11-20',
    ]);
    expect(nodes[2]).toMatchObject({
      state: { code: 'JAL' },
      source: { id: 'JAL.spic' },
      status: 'RETURNED',
      cause: { code: 'TIMEOUT', mensaje: 'La respuesta no llegó a tiempo.' },
      causes: [{ code: 'TIMEOUT' }, { code: 'SERVER_ERROR' }],
      ...totals,
      unaccounted: 1,
      missingIds: ids,
    });
    expect(coverage).toMatchObject({ verdict: 'COMPLETE', asked: 2, answered: 2 });
  });

  test('come page by page, and each page asks the connectors for no more', async () => {
    answers = {
      jal: page([outage('JAL', 22), outage('JAL', 20)]),
      col: page([outage('COL', 21)]),
    };
    const first = await ask(
      'states: [JAL, COL], first: 2, open: true, since: "2026-11-01T00:00:00Z"',
    );
    expect(first.nodes).toHaveLength(2);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(Object.fromEntries(asked[0]!.searchParams)).toEqual({
      open: 'true',
      limit: '2',
      since: '2026-11-01T00:00:00Z',
    });
    answers = { jal: page([outage('JAL', 20)]), col: page([]) };
    const next = await ask(`states: [JAL, COL], after: "${first.pageInfo.endCursor}"`);
    expect(asked.at(-1)!.searchParams.get('after')).toBe(first.pageInfo.endCursor);
    expect(next).toMatchObject({ nodes: [{}], pageInfo: { hasNextPage: false } });
  });

  test('are not taken for none where a connector cannot be asked, and say since when', async () => {
    answers['col'] = 500;
    const { nodes, coverage } = await ask();
    expect(nodes).toEqual([]);
    expect(coverage).toMatchObject({ verdict: 'INCONCLUSIVE', asked: 2, answered: 1 });
    expect(coverage.states[1]).toEqual({
      state: { code: 'COL' },
      status: 'UNREACHABLE',
      returned: 0,
      error: { code: 'SERVER_ERROR' },
      unansweredSince: expect.any(String),
    });
  });

  test('name the states that have no connector', async () => {
    const { coverage } = await ask('states: [JAL, AGU]');
    expect(coverage).toMatchObject({ verdict: 'INCONCLUSIVE', asked: 2, answered: 1 });
    expect(coverage.states[1]).toMatchObject({
      state: { code: 'AGU' },
      status: 'NOT_CONNECTED',
      error: { code: 'NO_CONNECTOR' },
    });
    expect((await ask('open: true')).coverage.asked).toBe(32);
  });

  test('may be asked of one state and of one source', async () => {
    answers['jal'] = page([outage('JAL', 22)]);
    const { data } = await gateway.ask(`{
      state(code: JAL) { outages { nodes { id } coverage { verdict } } }
      source(id: "JAL.spic") { outages(open: true) { nodes { id } } }
    }`);
    expect(data['state'].outages).toMatchObject({ nodes: [{}], coverage: { verdict: 'COMPLETE' } });
    expect(data['source'].outages.nodes).toHaveLength(1);
    expect(asked.map(({ searchParams }) => searchParams.get('source')).sort()).toEqual([
      'JAL.spic',
      null,
    ]);
  });

  test.each<[string, unknown]>([
    ['no page', {}],
    ['no JSON', '<html>'],
    ['an outage of another state', page([outage('COL', 22)])],
    ['an outage whose id is of another source', page([outage('JAL', 22, { id: 'COL.spic.x' })])],
    ['an unknown cause', page([outage('JAL', 22, { causes: ['NONSENSE' as never] })])],
    ['outages in a wrong order', page([outage('JAL', 20), outage('JAL', 22)])],
    ['the same outage twice', page([outage('JAL', 22), outage('JAL', 22)])],
    ['more than was asked for', page([23, 22, 21].map((day) => outage('JAL', day)))],
    ['a moment that is none', page([outage('JAL', 22, { to: 'soon' })])],
  ])('of a connector that tells of %s are none, and it is said', async (_what, answer) => {
    answers['jal'] = answer;
    const { nodes, coverage } = await ask('states: [JAL], first: 2');
    expect(nodes).toEqual([]);
    expect(coverage).toMatchObject({ verdict: 'FAILED', states: [{ status: 'INVALID_DATA' }] });
  });

  test.each(['first: 101', 'first: -1', 'after: "x"', 'since: "yesterday"'])(
    'are refused for %s',
    async (args) => {
      const { errors } = await gateway.ask(`{ outages(${args}) { nodes { id } } }`);
      expect(errors![0]!.extensions.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
      expect(asked).toEqual([]);
    },
  );
});
