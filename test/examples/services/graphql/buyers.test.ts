import fc from 'fast-check';
import { allBuyers, ask, buyers, startService, stopServices } from './support/graphql-client.ts';
import type { StateService } from '../../../../examples/demo/services/state-service.ts';

let service: StateService;

beforeAll(async () => {
  service = await startService({ code: 'CAM' });
});
afterAll(stopServices);

const stored = () => service.registers.spic;
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe('paging', () => {
  test('with any page size yields every row once, in the order of storage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 200 }), async (first) => {
        const { rows, totalCount } = await allBuyers(service, first);
        expect(totalCount).toBe(stored().length);
        expect(idsOf(rows)).toEqual(idsOf(stored()));
      }),
      { numRuns: 15 },
    );
  });

  test('counts rows, not pages, and from 1', async () => {
    const { results } = await buyers(service, { first: 3, start: 5 });
    expect(idsOf(results)).toEqual(idsOf(stored().slice(4, 7)));
  });

  test('begins with ten rows unless asked otherwise', async () => {
    const { results, pageInfo } = await buyers(service);
    expect(idsOf(results)).toEqual(idsOf(stored().slice(0, 10)));
    expect(pageInfo).toEqual({ hasNextPage: true });
  });

  test('past the end is empty', async () => {
    const { results, pageInfo } = await buyers(service, { first: 200, start: 5_000 });
    expect(results).toEqual([]);
    expect(pageInfo).toEqual({ hasNextPage: false });
  });

  test.each([{ start: 0 }, { first: 0 }, { first: 201 }, { first: null }])(
    '%j is an error of GraphQL',
    async (window) => {
      await expect(buyers(service, window)).rejects.toThrow('fuera de rango');
    },
  );
});

describe('a row', () => {
  test('says what the row of the first version says, in other words', async () => {
    const { rows } = await allBuyers(service, 200);
    expect(rows).toHaveLength(stored().length);
    stored().forEach((row, index) => {
      expect(rows[index]).toMatchObject({
        id: row.id,
        fecha_captura: row.fechaCaptura,
        ejercicio_fiscal: row.ejercicioFiscal ?? null,
        id_ramo: row.ramo?.clave ?? null,
        nombres: row.nombres,
        primer_apellido: row.primerApellido,
        segundo_apellido: row.segundoApellido ?? null,
        genero: row.genero?.clave ?? null,
        puesto: { nombre: row.puesto.nombre, nivel: row.puesto.nivel ?? null },
        tipo_area: row.tipoArea?.map(({ clave }) => clave) ?? null,
        tipo_procedimiento: row.tipoProcedimiento[0]!.clave,
      });
      expect(rows[index].dependencia.nombre).toBe(row.institucionDependencia.nombre);
      expect(rows[index].superior_inmediato?.nombres).toBe(row.superiorInmediato?.nombres);
    });
  });

  test('names the act of its one procedure, except of the kind that has no name', async () => {
    const { rows } = await allBuyers(service, 200);
    const acts = new Map(rows.map((row) => [row.tipo_procedimiento, row.tipo_actos]));
    expect([...acts].toSorted()).toEqual([
      [1, 'CONTRATACIONES'],
      [2, 'CONCESIONES'],
      [3, 'ENAJENACIONES'],
      [4, 'DICTAMENES'],
      [5, null],
    ]);
  });

  test('has a period only with a year that is one', async () => {
    const { rows } = await allBuyers(service, 200);
    for (const { ejercicio_fiscal: year, periodo_ejercicio: period } of rows) {
      const isYear = /^\d{4}$/.test(year ?? '');
      expect(period).toEqual(
        isYear ? { fecha_inicial: `${year}-01-01`, fecha_final: `${year}-12-31` } : null,
      );
    }
  });
});

describe('filters', () => {
  const found = async (filtros: object) => (await allBuyers(service, 50, filtros)).rows;

  test('find a part of a text, without case or accents', async () => {
    const rows = await found({ primerApellido: 'garcia' });
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) expect(row.primer_apellido).toMatch(/garc[ií]a/i);
  });

  test('find by the institution', async () => {
    const institution = stored()[0]!.institucionDependencia.nombre;
    const rows = await found({ institucion: institution.slice(2, 20) });
    expect(rows.map((row) => row.dependencia.nombre)).toContain(institution);
  });

  test('find by the word of an act', async () => {
    const rows = await found({ tipo_actos: 'CONCESIONES' });
    expect(rows.length).toBe(
      stored().filter(({ tipoProcedimiento: [first] }) => first!.clave === 2).length,
    );
  });

  test('must all hold; null and an empty text do not count', async () => {
    const rows = await found({ primerApellido: 'garcia', nombres: '', institucion: null });
    expect(rows).toEqual(await found({ primerApellido: 'garcia' }));
    expect(await found({ primerApellido: 'garcia', nombres: 'nadie así' })).toEqual([]);
  });
});

test('institutions come by name, either way', async () => {
  const names = async (direction: string) =>
    (
      await ask(
        service,
        's2',
        `{ dependencias(sort: {field: nombre direction: ${direction}}) {
      results { nombre } } }`,
      )
    ).dependencias.results.map(({ nombre }: any) => nombre);
  const ascending = await names('ASC');
  expect(ascending).toEqual(ascending.toSorted(new Intl.Collator('es').compare));
  expect((await names('DESC')).toSorted()).toEqual(ascending.toSorted());
  expect(new Set(ascending)).toEqual(
    new Set(stored().map(({ institucionDependencia }) => institucionDependencia.nombre)),
  );
});
