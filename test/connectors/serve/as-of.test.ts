import { buyerRow } from '../support/rows.ts';
import { serveStore, stopServing, type ServedStore } from '../support/served-store.ts';

afterEach(stopServing);

/** Ana is there from the beginning, becomes Eva, and goes; Iris comes last. */
async function serveHistory(): Promise<{ served: ServedStore; moments: string[] }> {
  const served = await serveStore();
  const moments: string[] = [];
  for (const rows of [
    [buyerRow('1', { nombres: 'Ana' })],
    [buyerRow('1', { nombres: 'Eva' })],
    [buyerRow('2', { nombres: 'Iris' })],
  ]) {
    served.sweep([rows]);
    moments.push(served.clock.now().toISOString());
  }
  return { served, moments };
}

const query = `query ($asOf: DateTime) { buyers(sources: ["JAL.spic"], asOf: $asOf) {
  totalCount nodes { nombres provenance { missingSince } }
  coverage { verdict sources { status asOf total } }
} }`;

describe('As of a moment', () => {
  test('the records of then are told, and what was known of their source', async () => {
    const { served, moments } = await serveHistory();
    const names = [];
    for (const asOf of [...moments, null]) {
      const { data } = await served.ask('buyers', query, { asOf });
      const { nodes, totalCount, coverage } = data['buyers'];
      expect(coverage).toMatchObject({
        verdict: 'COMPLETE',
        sources: [{ status: 'ANSWERED', total: 1 }],
      });
      expect(coverage.sources[0].asOf <= (asOf ?? '9')).toBe(true);
      expect(totalCount).toBe(1);
      names.push(nodes[0].nombres);
    }
    expect(names).toEqual(['Ana', 'Eva', 'Iris', 'Iris']);
  });

  test('with another offset it is the same moment', async () => {
    const { served, moments } = await serveHistory();
    const local = new Date(Date.parse(moments[0]!) - 6 * 3_600_000)
      .toISOString()
      .replace('Z', '-06:00');
    const { data } = await served.ask('buyers', query, { asOf: local });
    expect(data['buyers'].nodes).toMatchObject([{ nombres: 'Ana' }]);
  });

  test('before anything was read, nothing is known, and that is not zero', async () => {
    const { served } = await serveHistory();
    const { data } = await served.ask('buyers', query, { asOf: '2020-01-01T00:00:00Z' });
    expect(data['buyers']).toMatchObject({
      totalCount: null,
      nodes: [],
      coverage: { verdict: 'FAILED', sources: [{ status: 'NOT_CONNECTED' }] },
    });
  });

  test('of the future, and live, are the caller’s mistakes', async () => {
    const { served, moments } = await serveHistory();
    const future = await served.ask('buyers', query, { asOf: '2999-01-01T00:00:00Z' });
    expect(future.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const live = await served.ask(
      'buyers',
      `{ buyers(live: true, asOf: "${moments[0]!}") { totalCount } }`,
    );
    expect(live.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

test('A record tells all its versions, the newest first, with when each was seen and what changed', async () => {
  const { served } = await serveHistory();
  const { data } = await served.ask(
    'buyers',
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Buyer { versions { retrievedAt lastSeen digest original fields { path before after } } } } }`,
    { representations: [{ __typename: 'Buyer', id: 'JAL.S2.spic.1' }] },
  );
  const [newest, oldest, ...more] = data['_entities'][0].versions;
  expect(more).toEqual([]);
  expect(newest.fields).toEqual([{ path: '/nombres', before: 'Ana', after: 'Eva' }]);
  expect(oldest.fields).toEqual([]);
  expect(oldest.lastSeen < newest.retrievedAt).toBe(true);
});

test('One record is told as it stood, that it was not there, or that nobody knows', async () => {
  const { served, moments } = await serveHistory();
  const of = async (id: string, moment: string) => {
    const { data, errors } = await served.ask(
      'buyers',
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Buyer { asOf(moment: "${moment}") { status record { nombres provenance { missingSince } } } }
      } }`,
      { representations: [{ __typename: 'Buyer', id: `JAL.S2.spic.${id}` }] },
    );
    expect(errors).toBeUndefined();
    const { status, record } = data['_entities'][0].asOf;
    return record?.nombres ?? status;
  };
  expect(await of('1', moments[0]!)).toBe('Ana');
  expect(await of('1', moments[1]!.replace('Z', '+00:00'))).toBe('Eva');
  expect(await of('1', moments[2]!)).toBe('NOT_THERE');
  expect(await of('2', moments[1]!)).toBe('NOT_THERE');
  expect(await of('2', moments[2]!)).toBe('Iris');
  expect(await of('2', '2020-01-01T00:00:00Z')).toBe('UNKNOWN');
  expect(await of('2', '2999-01-01T00:00:00Z')).toBe('UNKNOWN');
});
