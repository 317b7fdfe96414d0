import { createHash } from 'node:crypto';
import { generateState } from '../../examples/demo/services/data/generate-state.ts';
import { canonicalJson } from '../../specs/canonical.ts';
import { compareSortKeys, type Order } from '../../specs/order.ts';
import { startNetwork, type Network } from './network.ts';

const codes = ['COL', 'TLA', 'NAY', 'AGU'] as const;
const truth = codes.map((code) => ({ code, ...generateState(code) }));
const buyers = truth.flatMap(({ code, spic }) => spic.map((row) => ({ code, row })));
const officials = truth.flatMap(({ code, ssancionados }) =>
  ssancionados.map((row) => ({ code, row })),
);
const parties = truth.flatMap(({ code, psancionados }) =>
  psancionados.map((row) => ({ code, row })),
);

let network: Network;
beforeAll(async () => {
  network = await startNetwork(codes, { sweepEverySeconds: 3600 });
  await network.untilStatus(Object.fromEntries(codes.map((code) => [code, 'ANSWERED'])));
}, 60_000);
afterAll(() => network.close());

async function ask(query: string, variables?: Record<string, unknown>) {
  const { data, errors } = await network.gateway.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

async function pageThrough(field: string, orderBy: string, first: number) {
  const nodes: { id: string; state: { code: string }; provenance: { recordId: string } }[] = [];
  const cursors: string[] = [];
  for (let after: string | null = null; ;) {
    const { [field]: page }: any = await ask(
      `query ($first: Int!, $after: String) {
        ${field}(states: [${codes.join(', ')}], orderBy: ${orderBy}, first: $first, after: $after) {
          edges { cursor node { id state { code } provenance { recordId } } }
          pageInfo { endCursor hasNextPage }
        } }`,
      { first, after },
    );
    for (const { cursor, node } of page.edges) {
      cursors.push(cursor);
      nodes.push(node);
    }
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    if (!page.pageInfo.hasNextPage) return { nodes, cursors };
    after = page.pageInfo.endCursor;
  }
}

describe('One query over several states', () => {
  test.each([
    ['NAME', 7],
    ['NAME', 1000],
    ['INSTITUTION', 50],
    ['CAPTURED_NEWEST', 33],
    ['CAPTURED_OLDEST', 33],
  ] as [Order, number][])('finds every buyer once, by %s in pages of %i', async (order, first) => {
    const { nodes, cursors } = await pageThrough('buyers', order, first);
    const found = nodes.map(({ state, provenance }) => `${state.code} ${provenance.recordId}`);
    expect(found.sort()).toEqual(buyers.map(({ code, row }) => `${code} ${row.id}`).sort());
    const sorted = [...cursors].sort((a, b) => compareSortKeys(a, b, order));
    expect(cursors).toEqual(sorted);
  });

  test('finds every sanction once, of officials and of private parties', async () => {
    const { nodes } = await pageThrough('sanctions', 'NAME', 40);
    const found = nodes.map(({ state, provenance }) => `${state.code} ${provenance.recordId}`);
    const held = [...officials, ...parties].map(({ code, row }) => `${code} ${row.id}`);
    expect(found.sort()).toEqual(held.sort());
  });

  test('totals are those of the data, in all and by source', async () => {
    const data = await ask(`{
      buyers(states: [COL, TLA, NAY, AGU]) { totalCount coverage { verdict asked answered knownTotal sources { source { id } total } } }
      sanctions(states: [COL, TLA, NAY, AGU]) { totalCount coverage { verdict asked } }
    }`);
    expect(data['buyers']).toMatchObject({
      totalCount: buyers.length,
      coverage: { verdict: 'COMPLETE', asked: 4, answered: 4, knownTotal: buyers.length },
    });
    expect(data['buyers'].coverage.sources).toEqual(
      expect.arrayContaining(
        truth.map(({ code, spic }) => ({ source: { id: `${code}.spic` }, total: spic.length })),
      ),
    );
    expect(data['sanctions']).toEqual({
      totalCount: officials.length + parties.length,
      coverage: { verdict: 'COMPLETE', asked: 8 },
    });
  });

  test('all states asked without a list include those that are not connected', async () => {
    const data = await ask(
      '{ buyers(first: 1) { totalCount coverage { verdict asked answered } } }',
    );
    expect(data['buyers']).toEqual({
      totalCount: null,
      coverage: { verdict: 'PARTIAL', asked: 32, answered: 4 },
    });
  });

  test('aliases, fragments, variables and several root fields work in one operation', async () => {
    const data = await ask(
      `query Everything($name: String!, $with: Boolean!, $states: [StateCode!]) {
        garcias: buyers(filter: { primerApellido: $name }, states: $states, first: 5) {
          n: totalCount
          people: nodes { ...who state { code name } }
          again: nodes { key: id }
          ...rest
        }
        sanctions(states: $states, first: 2) { nodes { id ... on Sanction { subject } } ...sanctionRest }
        state(code: COL) { name buyers(first: 1) { nodes { ...who } } }
      }
      fragment who on Buyer { id nombres primerApellido @include(if: $with) segundoApellido @skip(if: $with) }
      fragment rest on BuyerConnection { pageInfo { more: hasNextPage } c: coverage { v: verdict } __typename }
      fragment sanctionRest on SanctionConnection { totalCount }`,
      { name: 'garcía', with: true, states: ['COL', 'TLA'] },
    );
    const { garcias } = data as any;
    expect(garcias).toMatchObject({ c: { v: 'COMPLETE' }, __typename: 'BuyerConnection' });
    expect(garcias.people.length).toBeGreaterThan(0);
    expect(garcias.again.map(({ key }: any) => key)).toEqual(
      garcias.people.map(({ id }: any) => id),
    );
    expect(Object.keys(garcias.people[0])).toEqual(['id', 'nombres', 'primerApellido', 'state']);
    expect(garcias.people[0].primerApellido).toMatch(/garc[ií]a/i);
    expect(data['sanctions'].nodes[0].subject).toMatch(/OFFICIAL|PERSON|COMPANY/);
    expect(data['state'].buyers.nodes).toHaveLength(1);
  });

  test('entities join both ways, and any record is found by its id', async () => {
    const data = await ask(`{ state(code: NAY) {
      name inegi
      buyers(first: 2) { totalCount nodes { id state { name inegi sources { id } } } }
      sanctions(first: 2) { totalCount nodes { id provenance { source { id lastDelivery { status } } } } }
    } }`);
    const { state } = data as any;
    const nayarit = truth.find(({ code }) => code === 'NAY')!;
    expect(state).toMatchObject({ name: 'Nayarit', inegi: '18' });
    expect(state.buyers.totalCount).toBe(nayarit.spic.length);
    expect(state.buyers.nodes[0].state).toMatchObject({ name: 'Nayarit', inegi: '18' });
    expect(state.sanctions.totalCount).toBe(
      nayarit.ssancionados.length + nayarit.psancionados.length,
    );
    const [buyer, sanction] = [state.buyers.nodes[0].id, state.sanctions.nodes[0].id];
    expect(
      await ask(`{
        a: node(id: "${buyer}") { id __typename ... on Buyer { state { name } nombres } }
        b: node(id: "${sanction}") { id __typename ... on Sanction { subject provenance { recordId } } }
        c: node(id: "NAY.S2.spic.no-such-record") { id }
      }`),
    ).toMatchObject({
      a: { id: buyer, __typename: 'Buyer', state: { name: 'Nayarit' } },
      b: { id: sanction, __typename: 'Sanction', provenance: { recordId: expect.any(String) } },
      c: null,
    });
  });
});

describe('Each record', () => {
  test('can be checked: its digest is that of its original, whose withheld members are named', async () => {
    const data = await ask(`{ buyers(states: [NAY], first: 50) { nodes {
      id provenance { digest original withheld recordId dialect retrievedAt firstSeen lastSeen missingSince } } } }`);
    const nayarit = new Map(generateState('NAY').spic.map((row) => [row.id, row]));
    for (const { provenance } of data['buyers'].nodes) {
      const { digest, original, withheld, recordId } = provenance;
      expect(createHash('sha256').update(canonicalJson(original)).digest('hex')).toBe(digest);
      // Nayarit's service is careless: it sends RFC and CURP to everybody.
      const row = nayarit.get(recordId)!;
      expect(withheld.includes('/rfc')).toBe(Object.hasOwn(row, 'rfc'));
      expect(original).not.toHaveProperty('rfc');
      expect(JSON.stringify(original)).not.toMatch(/"(rfc|curp)":"[^"]/);
      expect(original.primerApellido).toBe(row.primerApellido);
    }
  });

  test('of a non-serious fault is shown without the name', async () => {
    const data = await ask(`{ sanctions(states: [COL, TLA, NAY, AGU], first: 1000,
      filter: { tipoFalta: [NEGLIGENCIA_ADMINISTRATIVA, ADMINISTRATIVA_NO_GRAVE] }) {
        totalCount edges { cursor node { id gravedad nombres primerApellido provenance { original withheld recordId } } } } }`);
    const { totalCount, edges } = data['sanctions'];
    expect(totalCount).toBeGreaterThan(5);
    const names = new Map(
      officials.map(({ row }) => [row.id, row.servidorPublicoSancionado.primerApellido]),
    );
    for (const { cursor, node } of edges) {
      expect(node).toMatchObject({ gravedad: 'NO_GRAVE', nombres: null, primerApellido: null });
      expect(node.provenance.withheld).toContain('/servidorPublicoSancionado/nombres');
      expect(node.provenance.original.servidorPublicoSancionado).not.toHaveProperty('nombres');
      expect(cursor).toMatch(/^NAME ~ /);
      expect(names.has(node.provenance.recordId)).toBe(true);
    }
  });
});
