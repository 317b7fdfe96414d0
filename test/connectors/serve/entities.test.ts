import { buyerRow, sanctionRow } from '../support/rows.ts';
import { serveStore, stopServing, type ServedStore } from '../support/served-store.ts';
import { ssancionados } from '../support/stores.ts';

let jalisco: ServedStore;

beforeEach(async () => {
  jalisco = await serveStore();
});
afterEach(stopServing);

const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename
  ... on State { name buyers { nodes { id } } }
  ... on Source { name system }
  ... on Buyer { id nombres provenance { missingSince } } } }`;

async function entities(...representations: Record<string, unknown>[]) {
  const { data, errors = [] } = await jalisco.ask('buyers', query, { representations });
  return { found: data['_entities'], codes: errors.map(({ extensions }) => extensions?.code) };
}

describe('An entity', () => {
  test('State is found by its code in its own connector only', async () => {
    jalisco.sweep([[buyerRow('1')]]);
    const { found, codes } = await entities(
      { __typename: 'State', code: 'JAL' },
      { __typename: 'State', code: 'SON' },
      { __typename: 'State', code: 7 },
    );
    const nodes = [{ id: 'JAL.S2.spic.1' }];
    expect(found).toEqual([
      { __typename: 'State', name: 'Jalisco', buyers: { nodes } },
      null,
      null,
    ]);
    expect(codes).toEqual([]);
  });

  test('Source is found by its id', async () => {
    const { found } = await entities(
      { __typename: 'Source', id: 'JAL.ssancionados' },
      { __typename: 'Source', id: 'JAL.nada' },
    );
    expect(found).toEqual([
      { __typename: 'Source', name: 'Registro ssancionados', system: 'S3' },
      null,
    ]);
  });

  test('Buyer is found by its id, also when its source has dropped it', async () => {
    jalisco.sweep([[buyerRow('a/1', { nombres: 'Ana' }), buyerRow('2', { nombres: 'Eva' })]]);
    jalisco.sweep([[buyerRow('2', { nombres: 'Eva' })]]);
    const { found } = await entities(
      { __typename: 'Buyer', id: 'JAL.S2.spic.a%2F1' },
      { __typename: 'Buyer', id: 'JAL.S2.spic.2' },
    );
    expect(found).toMatchObject([
      { nombres: 'Ana', provenance: { missingSince: '2026-11-22T10:02:04.000Z' } },
      { nombres: 'Eva', provenance: { missingSince: null } },
    ]);
  });

  test('is null where there is no such record: of another state or system, or no id at all', async () => {
    jalisco.sweep([[buyerRow('1')]]);
    jalisco.sweep([[sanctionRow('1')]], {}, ssancionados);
    const ids = ['JAL.S2.spic.9', 'SON.S2.spic.1', 'JAL.S3.ssancionados.1', 'x', '', 7, null];
    const { found, codes } = await entities(...ids.map((id) => ({ __typename: 'Buyer', id })));
    expect(found).toEqual(ids.map(() => null));
    expect(codes).toEqual([]);
  });

  test('is an error, and not null, where nobody can tell', async () => {
    const never = await entities({ __typename: 'Buyer', id: 'JAL.S2.spic.1' });
    expect(never).toEqual({ found: [null], codes: ['NEVER_READ'] });
    jalisco.sweep([[buyerRow('2')]], { failure: 'TIMEOUT' });
    const part = await entities(
      { __typename: 'Buyer', id: 'JAL.S2.spic.1' },
      { __typename: 'Buyer', id: 'JAL.S2.spic.2' },
      { __typename: 'Buyer', id: 'JAL.S2.otra.1' },
    );
    expect(part.found).toEqual([null, expect.objectContaining({ id: 'JAL.S2.spic.2' }), null]);
    expect(part.codes).toEqual(['TIMEOUT', 'NOT_SERVED']);
  });
});

test('A record links to its state, whose registers can be asked on', async () => {
  jalisco.sweep([[buyerRow('1'), buyerRow('2')]]);
  const nested = '{ buyers(first: 1) { nodes { state { buyers { totalCount } } } } }';
  const { data } = await jalisco.ask('buyers', nested);
  expect(data['buyers'].nodes).toEqual([{ state: { buyers: { totalCount: 2 } } }]);
});
