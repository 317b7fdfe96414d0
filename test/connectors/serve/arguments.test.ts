import { buyerRow } from '../support/rows.ts';
import { serveStore, stopServing, type ServedStore } from '../support/served-store.ts';

let jalisco: ServedStore;

beforeAll(async () => {
  jalisco = await serveStore();
});
afterAll(stopServing);

test.each<[string, string | RegExp]>([
  ['first: -1', '`first` must be between 0 and 1000; page on with `after`.'],
  ['first: 1001', '`first` must be between 0 and 1000; page on with `after`.'],
  ['maxAgeSeconds: -1', '`maxAgeSeconds` must be 0 or more.'],
  ['after: "NAME ñ"', /^`after` is not a cursor of this order/],
  ['after: "NAME A", orderBy: INSTITUTION', /^`after` is not a cursor of this order/],
  [`filter: { puesto: "${'x'.repeat(201)}" }`, '`filter.puesto` must have at most 200 characters.'],
  ['filter: { text: "%" }', /^`filter\.text` must contain a letter or a digit/],
  ['filter: { ejercicioFiscal: "-" }', /^`filter\.ejercicioFiscal` must contain a letter/],
  ['states: []', '`states` must name at least one value, or be left out.'],
  ['filter: { tipoArea: [] }', '`filter.tipoArea` must name at least one value, or be left out.'],
])('%s is refused with a sentence that says what to do', async (args, message) => {
  const { data, errors } = await jalisco.ask('buyers', `{ buyers(${args}) { nodes { id } } }`);
  expect(data).toEqual({ buyers: null });
  expect(errors).toHaveLength(1);
  expect(errors![0]).toMatchObject({ path: ['buyers'], extensions: { code: 'BAD_USER_INPUT' } });
  expect(errors![0]!.message).toMatch(message);
  expect(errors![0]!.message).toContain(' / ');
});

test.each(['%', '.*', '-', '"', '😀', '—', '*', '\u200b', '?¿!'])(
  'A text of signs alone is refused, and not dropped: %j',
  async (text) => {
    const query = `{ buyers(filter: { primerApellido: ${JSON.stringify(text)} }) { nodes { id } } }`;
    const { errors } = await jalisco.ask('buyers', query);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toMatch(
      /^`filter\.primerApellido` must contain a letter or a digit/,
    );
    expect(errors![0]!.message).toContain('no hay comodines');
  },
);

test.each(['', '   '])(
  'A text %j is a field that was left empty, and asks nothing',
  async (text) => {
    const query = `{ buyers(filter: { primerApellido: ${JSON.stringify(text)} }) { nodes { id } } }`;
    expect((await jalisco.ask('buyers', query)).errors).toBeUndefined();
  },
);

test('A date is a moment, too: the beginning of that day in UTC', async () => {
  const rows = ['2025-12-31T23:59:59.000Z', '2026-01-01T00:00:00.000Z'].map((fechaCaptura, i) =>
    buyerRow(String(i), {}, { fechaCaptura }),
  );
  jalisco.sweep([rows]);
  const query = '{ buyers(filter: { capturedSince: "2026-01-01" }) { nodes { id } } }';
  const { data, errors } = await jalisco.ask('buyers', query);
  expect(errors).toBeUndefined();
  expect(data['buyers'].nodes).toEqual([{ id: 'JAL.S2.spic.1' }]);
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
    'Ask for at most 10000 records in one request. / Pida 10000 registros como máximo en una solicitud.',
  ]);

  const representations = Array.from({ length: 600 }, () => ({ __typename: 'State', code: 'JAL' }));
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on State { buyers(first: 0) { totalCount } } } }`;
  const entities = await jalisco.ask('buyers', query, { representations });
  expect(entities.errors).toHaveLength(100);
});
