import { generateState } from '../../../examples/demo/services/data/generate-state.ts';
import type { SpicRow, StateData } from '../../../examples/demo/services/data/records.ts';
import { connect, startService, stopServices, type StateClient } from './support/state-client.ts';

let client: StateClient;
let data: StateData;

/** Somebody whose name is chosen by a test; the rest is like the state's first row. */
function buyer(id: string, changes: Partial<SpicRow>): SpicRow {
  return { ...data.spic[0]!, id, ...changes };
}

beforeAll(async () => {
  data = generateState('QUE');
  data.spic.unshift(
    buyer('peña', { primerApellido: 'PEÑA', nombres: 'Zoé' }),
    buyer('pena', { primerApellido: 'Pena', nombres: 'Ana' }),
    buyer('núñez', { primerApellido: 'Núñez', segundoApellido: 'Ordóñez', nombres: 'Álvaro' }),
    buyer('nuñez', { primerApellido: 'NUÑEZ', segundoApellido: 'ABAD', nombres: 'Beto' }),
    buyer('dots', { nombres: 'Ma. (a+) [b' }),
  );
  client = await connect(await startService({ code: 'QUE', data }));
});
afterAll(stopServices);

const find = async (query: object) => (await client.rows('spic', { query })).map(({ id }) => id);

describe('a text filter', () => {
  test('finds what contains the text, without case or accents', async () => {
    const ids = await find({ primerApellido: 'NÚñE' });
    expect(ids).toEqual(expect.arrayContaining(['núñez', 'nuñez']));
  });

  test('takes ñ for a letter of its own', async () => {
    expect(await find({ primerApellido: 'pena' })).toEqual(['pena']);
    expect(await find({ primerApellido: 'peña' })).not.toContain('pena');
    expect(await find({ primerApellido: 'peña' })).toContain('peña');
  });

  test.each(['.', '(', '[b', 'a+)', '.*'])('takes %s as it stands', async (text) => {
    const expected = data.spic.filter(({ nombres }) => nombres.toLowerCase().includes(text));
    expect(await find({ nombres: text })).toEqual(expected.map(({ id }) => id).slice(0, 200));
  });

  test('narrows what other filters find', async () => {
    expect(await find({ primerApellido: 'ñez', segundoApellido: 'abad' })).toEqual(['nuñez']);
  });

  test('counts for nothing when empty', async () => {
    const everything = await client.search('spic');
    const filtered = await client.search('spic', {
      query: { id: '', nombres: '', tipoProcedimiento: [], rfcSolicitante: '' },
    });
    expect(filtered.body).toEqual(everything.body);
  });

  test('finds nobody called Quetzalcóatzin', async () => {
    const { status, body } = await client.search('spic', {
      query: { primerApellido: 'Quetzalcóatzin' },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      pagination: { page: 1, pageSize: 10, totalRows: 0, hasNextPage: false },
      results: [],
    });
  });

  test('reaches institutions, files and identifiers', async () => {
    const [sanction] = data.ssancionados;
    const party = data.psancionados.find(({ expediente }) => expediente?.startsWith('SAN.'))!;
    const byInstitution = await client.rows('ssancionados', {
      query: { institucionDependencia: sanction!.institucionDependencia.nombre },
    });
    const byFile = await client.rows('psancionados', { query: { expediente: party.expediente } });
    const byRfc = await client.rows('spic', { query: { rfc: data.spic[20]!.rfc } });
    expect(byInstitution.map(({ id }) => id)).toContain(sanction!.id);
    expect(byFile.map(({ id }) => id)).toContain(party.id);
    expect(byRfc.map(({ id }) => id)).toContain(data.spic[20]!.id);
  });
});

test('an id overrides the other filters', async () => {
  expect(await find({ id: 'peña', primerApellido: 'nobody' })).toEqual(['peña']);
});

describe('a filter by codes', () => {
  test('finds rows with any of them', async () => {
    const rows = await client.rows('spic', { query: { tipoProcedimiento: [3, 4] } });
    const expected = data.spic.filter((row) =>
      row.tipoProcedimiento.some(({ clave }) => clave === 3 || clave === 4),
    );
    expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id).slice(0, 200));
  });

  test('tells companies from persons', async () => {
    const rows = await client.rows('psancionados', { query: { tipoPersona: 'F' } });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.particularSancionado.tipoPersona === 'F')).toBe(true);
  });

  test('of sanctions works in both sanction registers', async () => {
    for (const register of ['ssancionados', 'psancionados'] as const) {
      const rows = await client.rows(register, { query: { tipoSancion: ['M'] } });
      const codes = rows.map((row) => row.tipoSancion.map(({ clave }: any) => clave));
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.every((list) => list.includes('M'))).toBe(true);
    }
  });
});

describe('a request out of order is refused with 400', () => {
  test.each([
    ['page 0', { page: 0 }],
    ['a page that is no whole number', { page: 1.5 }],
    ['an empty page', { pageSize: 0 }],
    ['a page of more than 200', { pageSize: 201 }],
    ['a page size in quotes', { pageSize: '10' }],
    ['an unknown sort key', { sort: { rfc: 'asc' } }],
    ['an unknown direction', { sort: { nombres: 'up' } }],
    ['a number for a text', { query: { nombres: 7 } }],
    ['a list for the query', { query: [] }],
    ['a list for the request', []],
  ])('%s', async (_what, body: object) => {
    expect(await client.search('spic', body)).toEqual({
      status: 400,
      body: { code: expect.any(String), message: expect.any(String) },
    });
  });
});

test('dependencias lists each institution of the register once', async () => {
  const { status, body } = await client.institutions('ssancionados');
  const written = body.map((institution: unknown) => JSON.stringify(institution));
  expect(status).toBe(200);
  expect(new Set(written).size).toBe(written.length);
  expect(new Set(written)).toEqual(
    new Set(data.ssancionados.map((row) => JSON.stringify(row.institucionDependencia))),
  );
});
