import fc from 'fast-check';
import { directusS2V2 } from '../../../connectors/dialects/directus-s2-v2/index.ts';
import { directusS3V2 } from '../../../connectors/dialects/directus-s3-v2/index.ts';
import type { Upstream } from '../../../connectors/http/upstream.ts';
import { register as buyers } from '../../../connectors/dialects/directus-s2-v2/register.ts';
import type { ReadRow } from '../../../connectors/records.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { limits, never } from '../support/limits.ts';

// A role that may not read the field `id` of a collection gets its rows without it.

const graves = 'faltas_administrativas_graves';
const noGraves = 'faltas_administrativas_no_graves';

const sanction = {
  date_created: '2024-01-01T00:00:00.000Z',
  date_updated: null as string | null,
  expediente: 'EXP-1',
  datosGenerales: { nombres: 'ANA', primerApellido: 'GARCÍA', rfc: 'GAXA800101AA1' },
  empleoCargoComision: { nombreEntePublico: 'SECRETARÍA DE PRUEBA' },
  faltaCometida: [{ clave: 'COHECHO' }, { clave: 'PECULADO' }, { clave: 'DESVIO_RECURSOS' }],
  tipoSancion: [{ clave: 'DESTITUCION' }],
};
const buyer = {
  date_created: '2024-01-01T00:00:00.000Z',
  datosGenerales: { nombre: 'ANA', primerApellido: 'GARCÍA', curp: 'GAXA800101MCMRRN01' },
  empleoCargoComision: { nombreEntePublico: 'SECRETARÍA DE PRUEBA' },
};

async function readAll(register: string, rows: unknown[]): Promise<ReadRow[]> {
  const dialect = register === buyers ? directusS2V2 : directusS3V2;
  const source = {
    id: 'COL.prueba',
    state: 'COL',
    key: 'prueba',
    level: 'ESTATAL',
    system: dialect.registers[register],
    register,
    options: { url: 'https://directus.ejemplo.mx', collection: register, fields: '*' },
    limits: { ...limits, pageSize: 100 },
  } as SourceSettings<never>;
  const meta = { total_count: rows.length, filter_count: rows.length };
  const requestJson = async () => ({ data: structuredClone(rows), meta });
  const upstream = { requestJson } as Partial<Upstream> as Upstream;
  const read: ReadRow[] = [];
  for await (const page of dialect.readPages(source, { upstream, signal: never })) {
    read.push(...page.rows.map((row) => dialect.readRow(source, row)));
  }
  return read;
}

async function idsOf(register: string, rows: unknown[]): Promise<string[]> {
  const read = await readAll(register, rows);
  expect(read.map(({ kind }) => kind)).toEqual(rows.map(() => 'accepted'));
  return read.map(({ providerId }) => providerId!);
}

test.each([
  [graves, sanction],
  [noGraves, sanction],
  [buyers, buyer],
])('Rows of %s without id get one of their content, and say so', async (register, row) => {
  const [read] = await readAll(register, [row]);
  expect(read).toMatchObject({
    kind: 'accepted',
    providerId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect((read as { notes: object[] }).notes).toContainEqual(
    expect.objectContaining({ path: '/id', code: 'ID_FROM_CONTENT' }),
  );
});

test('Rows that differ nowhere are one, and rows that differ keep their ids among them', async () => {
  const other = { ...sanction, expediente: 'EXP-2' };
  const [one, two, three] = await idsOf(graves, [sanction, other, sanction]);
  expect(three).toBe(one);
  expect(await idsOf(graves, [other, sanction])).toEqual([two, one]);
});

test('The id is the same at every reading: in any order of related rows, whenever it was updated', async () => {
  const [id] = await idsOf(graves, [sanction]);
  const faults = fc.shuffledSubarray(sanction.faltaCometida, { minLength: 3 });
  await fc.assert(
    fc.asyncProperty(
      faults,
      fc.constantFrom(null, '2024-06-01T00:00:00.000Z'),
      async (list, at) => {
        const row = { ...sanction, faltaCometida: list, date_updated: at };
        expect(await idsOf(graves, [row])).toEqual([id]);
      },
    ),
  );
});

test('The id is made of nothing that is reserved', async () => {
  const [open, hidden, person] = await Promise.all([
    idsOf(graves, [sanction]),
    idsOf(graves, [{ ...sanction, datosGenerales: { ...sanction.datosGenerales, rfc: 'OTRO' } }]),
    idsOf(buyers, [buyer]),
  ]);
  expect(hidden).toEqual(open);
  const other = { ...buyer, datosGenerales: { ...buyer.datosGenerales, curp: 'OTRA' } };
  expect(await idsOf(buyers, [other])).toEqual(person);
  const unnamed = { ...sanction, datosGenerales: { nombres: 'EVA', primerApellido: 'CRUZ' } };
  expect(await idsOf(noGraves, [unnamed])).toEqual(await idsOf(noGraves, [sanction]));
});

test('A row that is refused is refused without an id, too', async () => {
  const [read] = await readAll(graves, [{ ...sanction, datosGenerales: 7.5 }]);
  expect(read).toMatchObject({ kind: 'quarantined' });
});
