import { planted, type PlantedPerson } from '../../examples/demo/services/data/planted.ts';
import { rfcOfPerson } from '../../examples/demo/services/data/rfc.ts';
import { followWalk } from './follow-walk.ts';
import { startNetwork, type Network } from './network.ts';

/** Sanctioned in the first, buying in the second. */
const pairs = [
  ['PUE', 'TLA'],
  ['ZAC', 'AGU'],
  ['OAX', 'CHP'],
] as const;
const states = pairs.flat();
const there: PlantedPerson[] = pairs.map(([sanctionedIn, buysIn]) =>
  planted.find(({ sanction, buyer }) => sanction.state === sanctionedIn && buyer.state === buysIn)!,
);

let network: Network;
beforeAll(async () => {
  network = await startNetwork(states, { sweepEverySeconds: 3600 });
  await network.untilStatus(Object.fromEntries(states.map((state) => [state, 'ANSWERED'])));
}, 60_000);
afterAll(() => network.close());

const walk = `id status startedAt endedAt isCut
  progress {
    state { code }
    sanctions { evaluation read nameless error { code } }
    lookups { evaluation lookedUp missed undecided findings error { code } }
  }
  coverage { verdict asked answered sources { source { id } state { code } status returned error { code } } }`;
const findings = `findings(first: 100) { totalCount nodes {
  id sanctionId buyerId band score wasInForce
  explanation { code weight text texto }
  sanction { id provenance { source { id } retrievedAt } }
  buyer { id provenance { source { id } retrievedAt } }
} }`;

const sanctionedBuyers = (args: string) =>
  followWalk(
    network.gateway,
    `sanctionedBuyers(${args})`,
    `${walk} ... on SanctionedBuyersWalk { ${findings} advertencia }`,
  );

const ofThese = `states: [${states.join()}], sanctionStates: [${states.join()}]`;

function idsOf({ sanction, buyer }: PlantedPerson) {
  return {
    sanctionId: `${sanction.state}.S3.ssancionados.${encodeURIComponent(sanction.id)}`,
    buyerId: `${buyer.state}.S2.spic.${encodeURIComponent(buyer.id)}`,
  };
}

test('Whoever is sanctioned in one state and buys in another is found by one walk, with both records and the reasons', async () => {
  const told = await sanctionedBuyers(ofThese);
  for (const person of there) {
    const found = told.findings.nodes.find(
      ({ sanctionId }: any) => sanctionId === idsOf(person).sanctionId,
    );
    expect(found).toMatchObject(idsOf(person));
    expect(['STRONG', 'PROBABLE']).toContain(found.band);
    expect(found.sanction.provenance.source.id).toBe(`${person.sanction.state}.ssancionados`);
    expect(found.buyer.provenance.source.id).toBe(`${person.buyer.state}.spic`);
    expect(found.explanation[0].texto).toBeTruthy();
  }
  expect(told).toMatchObject({
    isCut: false,
    advertencia: expect.stringContaining('no una prueba'),
    coverage: { verdict: 'COMPLETE', asked: 18, answered: 18 },
  });
  expect(told.progress).toHaveLength(states.length);
  for (const { sanctions, lookups } of told.progress) {
    expect(sanctions).toMatchObject({ evaluation: 'EVALUATED', error: null });
    expect(lookups).toMatchObject({ evaluation: 'EVALUATED', missed: 0, error: null });
  }
});

test('A reserved RFC shows nowhere', async () => {
  const text = JSON.stringify(await sanctionedBuyers(ofThese));
  for (const { person } of there) expect(text).not.toContain(rfcOfPerson(person));
});

test('A finding has a permalink, which compares both records anew', async () => {
  const { sanctionId, buyerId } = idsOf(there[0]!);
  const ask = (id: string) =>
    network.gateway.ask(
      `query ($id: ID!) { sanctionedBuyer(id: $id) { id band sanction { id } buyer { id } } }`,
      { id },
    );
  expect((await ask(`${sanctionId}~${buyerId}`)).data).toEqual({
    sanctionedBuyer: {
      id: `${sanctionId}~${buyerId}`,
      band: 'STRONG',
      sanction: { id: sanctionId },
      buyer: { id: buyerId },
    },
  });
  const other = idsOf(there[1]!).buyerId;
  for (const id of [`${sanctionId}~${other}`, `${buyerId}~${sanctionId}`, 'no permalink', '~']) {
    expect((await ask(id)).data).toEqual({ sanctionedBuyer: null });
  }
});

test('A finding scores the same in the walk, by its permalink, and from either record, wherever is looked', async () => {
  const { findings: found } = await sanctionedBuyers(ofThese);
  for (const person of there) {
    const { sanctionId, buyerId } = idsOf(person);
    const { id, score } = found.nodes.find((one: any) => one.sanctionId === sanctionId);
    const matches = 'findings { sanctionedBuyerId score }';
    const { data, errors } = await network.gateway.ask(
      `query ($id: ID!, $buyer: ID!, $sanction: ID!) {
        sanctionedBuyer(id: $id) { score }
        buyer: node(id: $buyer) { ... on Buyer { sanctionMatches(states: [${person.sanction.state}]) { ${matches} } } }
        sanction: node(id: $sanction) { ... on Sanction { buyerMatches(states: [${person.buyer.state}]) { ${matches} } } }
      }`,
      { id, buyer: buyerId, sanction: sanctionId },
    );
    expect(errors).toBeUndefined();
    expect(data['sanctionedBuyer']).toEqual({ score });
    const told = { sanctionedBuyerId: id, score };
    expect(data['buyer'].sanctionMatches.findings).toContainEqual(told);
    expect(data['sanction'].buyerMatches.findings).toContainEqual(told);
  }
});

test('The same question is the same walk, whoever asks it and however', async () => {
  const one = await sanctionedBuyers(ofThese);
  const reversed = states.toReversed().join(', ');
  const other = await sanctionedBuyers(`sanctionStates: [${reversed}], states: [${reversed}]`);
  expect(other.id).toBe(one.id);
  const { data } = await network.gateway.ask(
    `{ walk(id: "${one.id}") { id status ... on SanctionedBuyersWalk { findings { totalCount } } } }`,
  );
  expect(data['walk']).toMatchObject({ id: one.id, status: 'ENDED' });
  expect((await sanctionedBuyers(`${ofThese}, maxAgeSeconds: 0`)).id).not.toBe(one.id);
});

test('Pages of findings go on where the last one ended', async () => {
  const whole = await sanctionedBuyers(`${ofThese}, minBand: WEAK`);
  const total = whole.findings.totalCount;
  const seen: string[] = [];
  for (let after: string | null = null, hasNext = true; hasNext;) {
    const { data } = await network.gateway.ask(
      `query ($after: String) { sanctionedBuyers(${ofThese}, minBand: WEAK) {
        findings(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } }
      } }`,
      { after },
    );
    const page: any = data['sanctionedBuyers'].findings;
    seen.push(...page.nodes.map(({ id }: any) => id));
    after = page.pageInfo.endCursor;
    hasNext = page.pageInfo.hasNextPage;
  }
  expect(seen).toEqual(whole.findings.nodes.map(({ id }: any) => id).slice(0, total));
  expect(new Set(seen).size).toBe(total);
});

test('Only debarments in force on a day are looked up, if that is what is asked', async () => {
  const { findings: found } = await sanctionedBuyers(`${ofThese}, inForceOn: "2026-11-01"`);
  const ids = found.nodes.map(({ sanctionId }: any) => sanctionId);
  for (const person of there) expect(ids).toContain(idsOf(person).sanctionId);
  const { progress } = await sanctionedBuyers(`${ofThese}, inForceOn: "1990-01-01"`);
  expect(progress.every(({ lookups }: any) => lookups.lookedUp === 0)).toBe(true);
});

test.each([
  ['no state', 'states: []', /at least one state/],
  ['a negative age', 'maxAgeSeconds: -1', /0 or more/],
])('%s is refused, in words', async (_, args, message) => {
  const { errors } = await network.gateway.ask(`{ sanctionedBuyers(${args}) { id } }`);
  expect(errors).toMatchObject([
    { message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

test('A state that is dark is not evaluable, which is not the same as nobody found', async () => {
  await network.states.get('TLA')!.stopConnector();
  await network.states.get('ZAC')!.stopConnector();
  const told = await sanctionedBuyers(`${ofThese}, maxAgeSeconds: 0`);
  const progressOf = (code: string) => told.progress.find(({ state }: any) => state.code === code);
  expect(progressOf('TLA').lookups).toMatchObject({
    evaluation: 'NOT_EVALUABLE',
    lookedUp: 0,
    error: { code: expect.any(String) },
  });
  expect(progressOf('TLA').lookups.missed).toBeGreaterThan(0);
  expect(progressOf('ZAC').sanctions).toMatchObject({ evaluation: 'NOT_EVALUABLE', read: 0 });
  expect(progressOf('CHP').lookups).toMatchObject({ evaluation: 'EVALUATED', missed: 0 });
  expect(told.coverage).toMatchObject({ verdict: 'PARTIAL', asked: 18, answered: 12 });
  const ids = told.findings.nodes.map(({ sanctionId }: any) => sanctionId);
  expect(ids).toContain(idsOf(there[2]!).sanctionId);
  expect(ids).not.toContain(idsOf(there[0]!).sanctionId);
  await network.states.get('TLA')!.startConnector();
  await network.states.get('ZAC')!.startConnector();
}, 40_000);

// At the end: those that it begins are still waiting when it has passed.
test('More walks than can wait are refused, in words and with a code', async () => {
  const days = Array.from({ length: 9 }, (_, day) => `2020-01-0${day + 1}`);
  const { errors } = await network.gateway.ask(
    `{ ${days.map((day, at) => `w${at}: sanctionedBuyers(${ofThese}, inForceOn: "${day}") { id }`).join('\n')} }`,
  );
  expect(errors!.length).toBeGreaterThan(0);
  for (const error of errors!) {
    expect(error).toMatchObject({
      message: expect.stringContaining('Ask again in some minutes'),
      extensions: { code: 'TOO_MANY_WALKS' },
    });
  }
});
