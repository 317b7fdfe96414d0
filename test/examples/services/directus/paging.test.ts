import fc from 'fast-check';
import type { DirectusService } from '../../../../examples/demo/services/directus/directus-service.ts';
import {
  ask,
  BUYERS,
  EVERY_COLLECTION,
  GRAVES,
  itemsOf,
  refusal,
  startService,
  stopServices,
} from './support/directus-client.ts';

let service: DirectusService;

beforeAll(async () => {
  service = await startService({ code: 'HID' });
});
afterAll(stopServices);

const anyCollection = fc.constantFrom(...EVERY_COLLECTION);

/** The ids of all pages, one after another, until one is not full. */
async function readAll(collection: string, limit: number, sort: string): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; ; offset += limit) {
    const page = await itemsOf(service, collection, { fields: 'id', limit, offset, sort });
    ids.push(...page.map(({ id }) => id));
    if (page.length < limit) return ids;
  }
}

describe('paging', () => {
  test('with any limit yields every item once, and as many as total_count says', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyCollection,
        fc.integer({ min: 7, max: 400 }),
        fc.constantFrom('', 'fecha', '-date_created,id'),
        async (collection, limit, sort) => {
          const ids = await readAll(collection, limit, sort);
          const { body } = await ask(service, collection, { limit: 0, meta: 'total_count' });
          const stored = service.collections.items(collection).map(({ id }) => id);
          expect(ids.toSorted()).toEqual(stored.toSorted());
          expect(body.meta.total_count).toBe(ids.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('gives a hundred items where no limit is said', async () => {
    const { body } = await ask(service, BUYERS);
    expect(body.data).toHaveLength(100);
  });

  test('takes −1 for all items and 0 for none', async () => {
    const total = service.collections.items(BUYERS).length;
    expect(total).toBeGreaterThan(100);
    expect((await ask(service, BUYERS, { limit: -1 })).body.data).toHaveLength(total);
    expect((await ask(service, BUYERS, { limit: 0 })).body.data).toEqual([]);
  });

  test('counts pages from 1, and a page wins over an offset', async () => {
    const [all, page] = [
      await itemsOf(service, GRAVES),
      await itemsOf(service, GRAVES, { limit: 10, page: 3, offset: 5 }),
    ];
    expect(page).toEqual(all.slice(20, 30));
  });

  test('past the end is empty', async () => {
    const { status, body } = await ask(service, GRAVES, { offset: 100_000 });
    expect(status).toBe(200);
    expect(body.data).toEqual([]);
  });

  test('goes by the key where no order is said', async () => {
    const ids = (await itemsOf(service, GRAVES)).map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  });
});

describe('the counts', () => {
  const filter = { fecha: { _gte: '2024-01-01' } };

  test('come only when they are asked for', async () => {
    expect((await ask(service, GRAVES, { limit: 1 })).body).toEqual({ data: [expect.anything()] });
  });

  test('are those of the collection and of what the filter leaves, whatever the page', async () => {
    const total = service.collections.items(GRAVES).length;
    const found = (await itemsOf(service, GRAVES, { filter })).length;
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(total);
    const { body } = await ask(service, GRAVES, { filter, meta: '*', limit: 1, offset: 3 });
    expect(body.meta).toEqual({ total_count: total, filter_count: found });
  });

  test('come one by one, too', async () => {
    const { body } = await ask(service, GRAVES, { meta: 'filter_count' });
    expect(Object.keys(body.meta)).toEqual(['filter_count']);
  });
});

test.each([
  { limit: -2 },
  { limit: 'ten' },
  { limit: '' },
  { limit: 1.5 },
  { offset: -1 },
  { page: -1 },
  { meta: 'everything' },
])('%j is refused with 400', async (parameters) => {
  expect(await ask(service, GRAVES, parameters)).toEqual(refusal(400, 'INVALID_QUERY'));
});

describe('what cannot be seen', () => {
  test.each(['directus_users', 'resolucion', '__proto__', 'faltas_administrativas_graves%00'])(
    'the collection %s is refused as if it were forbidden',
    async (collection) => {
      expect(await ask(service, collection)).toEqual(refusal(403, 'FORBIDDEN'));
    },
  );

  test('an address that cannot be decoded is refused with 400', async () => {
    expect(await ask(service, '%E0%A4%A')).toEqual(refusal(400, 'INVALID_PATH_PARAMETER'));
  });

  test('the buyers answer to the misspelt name of their OpenAPI file, too', async () => {
    const misspelt = 'servidores_intervengan_procedientos_contrataciones';
    expect(await itemsOf(service, misspelt)).toEqual(await itemsOf(service, BUYERS));
  });
});
