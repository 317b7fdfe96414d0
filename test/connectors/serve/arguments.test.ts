import { serveStore, stopServing, type ServedStore } from '../support/served-store.ts';

let jalisco: ServedStore;

beforeAll(async () => {
  jalisco = await serveStore();
});
afterAll(stopServing);

test.each([
  ['first: -1', '`first` must be between 0 and 1000; page on with `after`.'],
  ['first: 1001', '`first` must be between 0 and 1000; page on with `after`.'],
  ['maxAgeSeconds: -1', '`maxAgeSeconds` must be 0 or more.'],
  ['after: "NAME ñ"', /^`after` is not a cursor of this order/],
  ['after: "NAME A", orderBy: INSTITUTION', /^`after` is not a cursor of this order/],
  [`filter: { puesto: "${'x'.repeat(201)}" }`, '`filter.puesto` must have at most 200 characters.'],
  ['filter: { tipoArea: [] }', '`filter.tipoArea` must name at least one value, or be left out.'],
])('%s is refused with a sentence that says what to do', async (args, message) => {
  const { data, errors } = await jalisco.ask('buyers', `{ buyers(${args}) { nodes { id } } }`);
  expect(data).toEqual({ buyers: null });
  expect(errors).toHaveLength(1);
  expect(errors![0]).toMatchObject({ path: ['buyers'], extensions: { code: 'BAD_USER_INPUT' } });
  expect(errors![0]!.message).toMatch(message);
});

test.each(['2026-02-30', '22/11/2026', '2026-11-22T00:00:00Z'])(
  'A Date %s is none and is refused',
  async (date) => {
    const query = `{ sanctions(filter: { inForceOn: "${date}" }) { nodes { id } } }`;
    const { data, errors } = await jalisco.ask('sanctions', query);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
  },
);

test('The records of one request are bounded, however they are asked for', async () => {
  const pages = Array.from({ length: 10 }, (_, i) => `p${i}: buyers(first: 1000) { nodes { id } }`);
  const many = await jalisco.ask('buyers', `{ ${pages.join(' ')} }`);
  expect(many.errors!.map(({ message }) => message)).toEqual([
    'Ask for at most 10000 records in one request.',
  ]);

  const representations = Array.from({ length: 600 }, () => ({ __typename: 'State', code: 'JAL' }));
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on State { buyers(first: 0) { totalCount } } } }`;
  const entities = await jalisco.ask('buyers', query, { representations });
  expect(entities.errors).toHaveLength(100);
});
