import fc from 'fast-check';
import type { DirectusService } from '../../../../examples/demo/services/directus/directus-service.ts';
import {
  ask,
  BUYERS,
  GRAVES,
  itemsOf,
  MORALES,
  refusal,
  startService,
  stopServices,
} from './support/directus-client.ts';

let service: DirectusService;

beforeAll(async () => {
  service = await startService({ code: 'QUE' });
});
afterAll(stopServices);

const stored = (collection: typeof GRAVES | typeof MORALES | typeof BUYERS): any[] => [
  ...service.collections.items(collection),
];

/** Checks that a filter leaves what the condition holds for: some items, and not all. */
async function checkFilter(
  collection: typeof GRAVES | typeof MORALES | typeof BUYERS,
  filter: object,
  holds: (item: any) => boolean,
): Promise<void> {
  const ids = (await itemsOf(service, collection, { filter, fields: 'id' })).map(({ id }) => id);
  const expected = stored(collection).filter(holds);
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.length).toBeLessThan(stored(collection).length);
  expect(ids).toEqual(expected.map(({ id }) => id).toSorted());
}

describe('filters by a field', () => {
  test('compare: _eq, _neq, _in, _nin', async () => {
    const [{ fecha }, { fecha: other }] = stored(GRAVES);
    await checkFilter(GRAVES, { fecha: { _eq: fecha } }, (item) => item.fecha === fecha);
    await checkFilter(GRAVES, { fecha: { _neq: fecha } }, (item) => item.fecha !== fecha);
    const list = [fecha, other];
    await checkFilter(GRAVES, { fecha: { _in: list } }, (item) => list.includes(item.fecha));
    await checkFilter(GRAVES, { fecha: { _nin: list } }, (item) => !list.includes(item.fecha));
  });

  test('order: _gt, _gte, _lt, _lte, of days and of numbers', async () => {
    const { fecha } = stored(GRAVES).toSorted((one, two) => (one.fecha < two.fecha ? -1 : 1))[20];
    await checkFilter(GRAVES, { fecha: { _gt: fecha } }, (item) => item.fecha > fecha);
    await checkFilter(GRAVES, { fecha: { _gte: fecha } }, (item) => item.fecha >= fecha);
    await checkFilter(GRAVES, { fecha: { _lt: fecha } }, (item) => item.fecha < fecha);
    await checkFilter(GRAVES, { fecha: { _lte: fecha } }, (item) => item.fecha <= fecha);
    await checkFilter(
      BUYERS,
      { ejercicio: { _gte: '2024' } },
      ({ ejercicio }) => ejercicio !== null && ejercicio >= 2024,
    );
  });

  test('look into texts: _contains with case, _icontains without, both with accents', async () => {
    const [{ expediente }] = stored(GRAVES);
    await checkFilter(
      GRAVES,
      { expediente: { _contains: expediente.slice(2) } },
      (item) => item.expediente?.includes(expediente.slice(2)) ?? false,
    );
    const surname = { datosGenerales: { primerApellido: { _icontains: 'GARCÍA' } } };
    await checkFilter(BUYERS, surname, (item) =>
      /garcía/i.test(item.datosGenerales.primerApellido),
    );
    const withoutAccent = { datosGenerales: { primerApellido: { _icontains: 'GARCIA' } } };
    expect(await itemsOf(service, BUYERS, { filter: withoutAccent })).toEqual([]);
    const otherCase = { datosGenerales: { primerApellido: { _contains: 'GARCÍA' } } };
    expect(await itemsOf(service, BUYERS, { filter: otherCase })).toEqual([]);
  });

  test('look into lists of codes', async () => {
    const filter = {
      tipoContratacion: { contratacionObra: { tipoArea: { _contains: 'AREA_EJECUCION' } } },
    };
    await checkFilter(BUYERS, filter, (item) =>
      item.tipoContratacion.some((contract: any) =>
        contract.contratacionObra?.tipoArea.includes('AREA_EJECUCION'),
      ),
    );
  });

  test('tell what was never updated: _null and _nnull', async () => {
    const never = (item: any) => item.date_updated === null;
    await checkFilter(GRAVES, { date_updated: { _null: true } }, never);
    await checkFilter(GRAVES, { date_updated: { _nnull: false } }, never);
    await checkFilter(GRAVES, { date_updated: { _nnull: true } }, (item) => !never(item));
  });

  test('take a moment for the same with and without milliseconds, and null for none', async () => {
    const moments = stored(GRAVES).flatMap(({ date_updated }) => date_updated ?? []);
    const moment = moments.toSorted()[Math.floor(moments.length / 2)];
    for (const written of [moment, moment.replace('.000Z', 'Z')]) {
      const filter = { date_updated: { _gte: written } };
      await checkFilter(GRAVES, filter, ({ date_updated }) => (date_updated ?? '') >= moment);
    }
  });
});

describe('filters through relations', () => {
  test('to one reach any depth', async () => {
    await checkFilter(
      GRAVES,
      { empleoCargoComision: { nivelJerarquico: { clave: { _eq: 'OTRO' } } } },
      (item) => item.empleoCargoComision.nivelJerarquico.clave === 'OTRO',
    );
  });

  test('to many ask whether any of the rows matches the whole condition', async () => {
    const fine = { clave: { _eq: 'SANCION_ECONOMICA' } };
    await checkFilter(GRAVES, { tipoSancion: fine }, (item) =>
      item.tipoSancion.some(({ clave }: any) => clave === 'SANCION_ECONOMICA'),
    );
    const impossible = { ...fine, inhabilitacion: { _nnull: true } };
    expect(await itemsOf(service, GRAVES, { filter: { tipoSancion: impossible } })).toEqual([]);
  });

  test('ask of the relation itself whether there is one', async () => {
    await checkFilter(
      MORALES,
      { datosGenerales: { domicilioMexico: { _null: true } } },
      (item) => item.datosGenerales.domicilioMexico === null,
    );
  });

  test('find nothing behind a relation that is empty, unless nothing is looked for', async () => {
    const isEmpty = (item: any) => item.enajenacionBien === null;
    const datos = (condition: object) => ({
      enajenacionBien: { datosEnajenacionesBienes: { descripcion: condition } },
    });
    await checkFilter(BUYERS, datos({ _null: true }), isEmpty);
    await checkFilter(BUYERS, datos({ _neq: 'X' }), (item) => !isEmpty(item));
  });
});

describe('filters that are joined', () => {
  const from = { fecha: { _gte: '2024-01-01' } };
  const updated = { date_updated: { _nnull: true } };
  const isFrom = ({ fecha }: any) => fecha >= '2024-01-01';
  const isUpdated = (item: any) => item.date_updated !== null;

  test('hold together: by _and, and by standing side by side', async () => {
    const both = (item: any) => isFrom(item) && isUpdated(item);
    await checkFilter(BUYERS, { _and: [from, updated] }, both);
    await checkFilter(BUYERS, { ...from, ...updated }, both);
    await checkFilter(BUYERS, { fecha: { _gte: '2024-01-01', _lt: '2025-01-01' } }, ({ fecha }) =>
      fecha.startsWith('2024'),
    );
  });

  test('hold one or the other by _or, also within a relation', async () => {
    await checkFilter(BUYERS, { _or: [from, updated] }, (item) => isFrom(item) || isUpdated(item));
    const sex = (code: string) => ({ sexo: { _eq: code } });
    await checkFilter(
      BUYERS,
      { datosGenerales: { _or: [sex('MUJER'), sex('HOMBRE')] } },
      (item) => item.datosGenerales.sexo !== null,
    );
  });

  test('leave everything when they say nothing', async () => {
    const all = await itemsOf(service, GRAVES);
    expect(await itemsOf(service, GRAVES, { filter: {} })).toEqual(all);
    expect(await itemsOf(service, GRAVES, { filter: { _and: [] } })).toEqual(all);
  });
});

describe('filters that are refused', () => {
  test.each([
    ['no JSON', '{"fecha":'],
    ['a list', '[]'],
    ['a text', '"fecha"'],
    ['a value without an operator', { fecha: '2024-01-01' }],
    ['an unknown operator', { fecha: { _regex: '.*' } }],
    ['an operator of every object', { fecha: { toString: 1 } }],
    ['an object to compare with', { fecha: { _eq: {} } }],
    ['null to compare with', { fecha: { _eq: null } }],
    ['a list that is none', { fecha: { _in: '2024-01-01' } }],
    ['an empty list', { fecha: { _in: [] } }],
    ['a text for a yes', { fecha: { _null: 'true' } }],
    ['alternatives that are no list', { _or: { fecha: { _null: true } } }],
    ['an operator where a field is expected', { tipoSancion: { _null: true } }],
  ])('%s: 400', async (_what, filter) => {
    expect(await ask(service, GRAVES, { filter })).toEqual(refusal(400, 'INVALID_QUERY'));
  });

  test('deeper nesting than ten: 400', async () => {
    const nest = (depth: number): object =>
      depth === 0 ? { fecha: { _nnull: true } } : { _and: [nest(depth - 1)] };
    expect((await ask(service, GRAVES, { filter: nest(10) })).status).toBe(200);
    for (const depth of [11, 500]) {
      expect(await ask(service, GRAVES, { filter: nest(depth) })).toEqual(
        refusal(400, 'INVALID_QUERY'),
      );
    }
  });

  test('an unknown field: 403', async () => {
    for (const field of ['nombre', 'FECHA', 'constructor']) {
      const filter = `{"${field}":{"_eq":1}}`;
      expect(await ask(service, GRAVES, { filter })).toEqual(refusal(403, 'FORBIDDEN'));
    }
  });

  test('any JSON at all is answered or refused, never a failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), async (filter) => {
        const { status } = await ask(service, GRAVES, { filter, limit: 1 });
        expect([200, 400, 403]).toContain(status);
      }),
    );
  });
});

describe('search', () => {
  test('finds a text in the item’s own fields, without case', async () => {
    const { expediente } = stored(GRAVES).find((item) => item.expediente?.startsWith('PAR/'));
    const found = await itemsOf(service, GRAVES, { search: expediente.toLowerCase() });
    expect(found.map((item) => item.expediente)).toContain(expediente);
    expect(found.length).toBeLessThan(stored(GRAVES).length);
  });

  test('does not look into what is related', async () => {
    const { primerApellido } = stored(GRAVES)[0].datosGenerales;
    expect(await itemsOf(service, GRAVES, { search: primerApellido })).toEqual([]);
  });

  test('takes a key only as a whole', async () => {
    const [{ id }] = stored(GRAVES);
    expect(await itemsOf(service, GRAVES, { search: id, fields: 'id' })).toEqual([{ id }]);
    expect(await itemsOf(service, GRAVES, { search: id.slice(0, 12) })).toEqual([]);
  });
});

describe('sort', () => {
  const ids = async (sort: string) =>
    (await itemsOf(service, GRAVES, { sort, fields: 'id' })).map(({ id }) => id);

  test('goes by several fields, each in its direction', async () => {
    const expected = stored(GRAVES).toSorted(
      (one, two) =>
        two.fecha.localeCompare(one.fecha) ||
        one.date_created.localeCompare(two.date_created) ||
        one.id.localeCompare(two.id),
    );
    expect(await ids('-fecha,date_created,id')).toEqual(expected.map(({ id }) => id));
  });

  test('follows relations to one', async () => {
    const items = await itemsOf(service, GRAVES, {
      sort: 'datosGenerales.primerApellido',
      fields: 'datosGenerales.primerApellido',
    });
    const surnames = items.map((item) => item.datosGenerales.primerApellido);
    expect(surnames).toEqual(surnames.toSorted(new Intl.Collator('es').compare));
  });

  test('puts null after everything, and before it the other way round', async () => {
    const dates = async (sort: string) =>
      (await itemsOf(service, GRAVES, { sort })).map(({ date_updated }) => date_updated);
    expect((await dates('date_updated')).at(-1)).toBeNull();
    expect((await dates('-date_updated'))[0]).toBeNull();
  });

  test.each(['nombre', 'tipoSancion.clave', 'datosGenerales', 'datosGenerales.curp'])(
    'by %s is refused with 403',
    async (sort) => {
      expect(await ask(service, GRAVES, { sort })).toEqual(refusal(403, 'FORBIDDEN'));
    },
  );
});
