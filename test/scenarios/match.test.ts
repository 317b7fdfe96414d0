import { planted } from '../../examples/demo/services/data/planted.ts';
import { startNetwork, type Network } from './network.ts';

/** Who was disqualified in Puebla and buys in Tlaxcala. */
const person = planted.find(
  ({ sanction, buyer }) => sanction.state === 'PUE' && buyer.state === 'TLA',
)!;

let network: Network;
beforeAll(async () => {
  network = await startNetwork(['PUE', 'TLA'], { sweepEverySeconds: 3600 });
  await network.untilStatus({ PUE: 'ANSWERED', TLA: 'ANSWERED' });
}, 60_000);
afterAll(() => network.close());

const query = `query ($people: [PersonName!]) {
  match(people: $people, states: [PUE, TLA]) {
    warning
    people {
      findings {
        recordId band score
        buyer { nombres primerApellido provenance { source { id } } }
        sanction { nombres primerApellido inhabilitacion { fechaInicial } }
        explanation { code weight text texto }
      }
    }
    coverage { verdict asked answered sources { source { id } status returned total error { code } } }
  }
}`;

async function match(people: object[]) {
  const { data, errors } = await network.gateway.ask(query, { people });
  expect(errors).toBeUndefined();
  return data['match'];
}

test('One query finds who is sanctioned in one state and buys in another, each with its record and its reasons', async () => {
  const { nombres, primerApellido, segundoApellido } = person.person;
  const { people, coverage, warning } = await match([{ nombres, primerApellido, segundoApellido }]);
  const { findings } = people[0];
  expect(findings.map(({ recordId }: any) => recordId).toSorted()).toEqual([
    `PUE.S3.ssancionados.${encodeURIComponent(person.sanction.id)}`,
    `TLA.S2.spic.${encodeURIComponent(person.buyer.id)}`,
  ]);
  for (const { band, buyer, sanction, explanation } of findings) {
    expect(['STRONG', 'PROBABLE']).toContain(band);
    expect([buyer, sanction].filter((record) => record !== null)).toHaveLength(1);
    expect(explanation[0].texto).toBeTruthy();
  }
  expect(findings.find(({ buyer }: any) => buyer).buyer).toMatchObject({
    provenance: { source: { id: 'TLA.spic' } },
  });
  expect(warning).toMatch('a lead and not a proof');
  expect(coverage).toMatchObject({ verdict: 'COMPLETE', asked: 6, answered: 6 });
});

test('Each official is found by the name that a register publishes, however many bear it', async () => {
  const sanctions = `query ($after: String) {
    sanctions(states: [PUE, TLA], filter: { subject: [OFFICIAL] }, first: 100, after: $after) {
      nodes { id nombres primerApellido segundoApellido } pageInfo { endCursor hasNextPage } } }`;
  const byName = `query ($people: [PersonName!]) {
    match(people: $people, states: [PUE, TLA]) {
      people { exactNames leftOut findings { recordId band exactName bearers } } } }`;
  const named: any[] = [];
  for (let after: string | null = null; ;) {
    const page: any = (await network.gateway.ask(sanctions, { after })).data['sanctions'];
    named.push(...page.nodes.filter(({ nombres }: any) => nombres !== null));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  const missed = [];
  for (let from = 0; from < named.length; from += 100) {
    const asked = named.slice(from, from + 100);
    const people = asked.map(({ id: _, ...name }) => name);
    const { data, errors } = await network.gateway.ask(byName, { people });
    expect(errors).toBeUndefined();
    for (const [index, { findings, exactNames }] of data['match'].people.entries()) {
      const own = findings.find(({ recordId }: any) => recordId === asked[index].id);
      if (!own?.exactName || exactNames < 1) missed.push(asked[index]);
    }
  }
  expect(missed).toEqual([]);
  expect(named.length).toBeGreaterThan(100);
}, 60_000);

test('What names nobody is not looked up, and that is said', async () => {
  const { data } = await network.gateway.ask(`{
    match(people: [{ nombres: "VACANTE" }], companies: [{ nombreRazonSocial: "S.A. de C.V." }]
      states: [PUE, TLA], minBand: WEAK) {
      people { isEvaluable findings { recordId } } companies { isEvaluable findings { recordId } } } }`);
  expect(data['match']).toEqual({
    people: [{ isEvaluable: false, findings: [] }],
    companies: [{ isEvaluable: false, findings: [] }],
  });
});

test('A buyer shows the sanctions that may be hers, and whether they were in force when she was registered', async () => {
  const id = `TLA.S2.spic.${encodeURIComponent(person.buyer.id)}`;
  const { data, errors } = await network.gateway.ask(`{ node(id: "${id}") { ... on Buyer {
    provenance { fechaCaptura }
    sanctionMatches(states: [PUE, TLA]) {
      isEvaluable advertencia
      findings { band wasInForce sanction { id inhabilitacion { fechaInicial fechaFinal } } }
      coverage { verdict }
    } } } }`);
  expect(errors).toBeUndefined();
  const { provenance, sanctionMatches } = data['node'];
  expect(sanctionMatches).toMatchObject({ isEvaluable: true, coverage: { verdict: 'COMPLETE' } });
  const [{ sanction, wasInForce }] = sanctionMatches.findings;
  expect(sanction.id).toBe(`PUE.S3.ssancionados.${encodeURIComponent(person.sanction.id)}`);
  const { fechaInicial, fechaFinal } = sanction.inhabilitacion;
  const day = provenance.fechaCaptura.slice(0, 10);
  expect(wasInForce).toBe(fechaInicial <= day && day <= fechaFinal);
});

test('A page of sanctions shows who of them buys elsewhere; of those that show no name nothing is said', async () => {
  const { data, errors } = await network.gateway
    .ask(`{ sanctions(states: [PUE], first: 100, orderBy: CAPTURED_NEWEST) { nodes {
    id nombres nombreRazonSocial
    buyerMatches(states: [TLA]) { isEvaluable findings { recordId } coverage { verdict } }
  } } }`);
  expect(errors).toBeUndefined();
  const { nodes } = data['sanctions'];
  expect(nodes).toHaveLength(100);
  for (const { nombres, nombreRazonSocial, buyerMatches } of nodes) {
    const isNamed = nombres !== null || nombreRazonSocial !== null;
    expect(buyerMatches).toMatchObject({
      isEvaluable: isNamed,
      coverage: isNamed ? { verdict: expect.stringMatching(/COMPLETE|INCONCLUSIVE/) } : null,
    });
  }
  expect(nodes.some(({ buyerMatches }: any) => !buyerMatches.isEvaluable)).toBe(true);
  const { errors: refused } = await network.gateway.ask(
    `{ sanctions(states: [PUE], first: 150) { nodes { buyerMatches(states: [TLA]) { compared } } } }`,
  );
  expect(refused).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining('at most 100 records') }),
  );
});

test('Nobody found is told with who was asked, and a state that is dark has not said that nobody is there', async () => {
  const nobody = { nombres: 'Tlacaélel', primerApellido: 'Quetzalcóatzin', segundoApellido: 'Uc' };
  const before = await match([nobody]);
  expect(before).toMatchObject({ people: [{ findings: [] }], coverage: { verdict: 'COMPLETE' } });
  await network.states.get('TLA')!.stopConnector();
  const { people, coverage } = await match([nobody]);
  expect(people).toEqual([{ findings: [] }]);
  expect(coverage).toMatchObject({ verdict: 'INCONCLUSIVE', asked: 6, answered: 3 });
  const dark = coverage.sources.filter(({ source }: any) => source.id.startsWith('TLA.'));
  expect(dark).toHaveLength(3);
  for (const outcome of dark) {
    expect(outcome).toMatchObject({ status: 'UNREACHABLE', returned: 0, total: null });
  }
  await network.states.get('TLA')!.startConnector();
});

test.each([
  ['nobody', [], /at least one/],
  ['more than a hundred', Array.from({ length: 101 }, () => ({ nombres: 'Ana' })), /at most 100/],
])('%s is refused, in words', async (_, people, message) => {
  const { errors } = await network.gateway.ask(query, { people });
  expect(errors).toMatchObject([
    { message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});
