import fc from 'fast-check';
import type { RegisterName } from '../../../examples/demo/services/data/records.ts';
import type { StateService } from '../../../examples/demo/services/state-service.ts';
import {
  connect,
  startService,
  stopServices,
  type SearchBody,
  type StateClient,
} from './support/state-client.ts';

let service: StateService;
let client: StateClient;

beforeAll(async () => {
  service = await startService({ code: 'CAM' });
  client = await connect(service);
});
afterAll(stopServices);

/** All pages, one after another, as a consumer reads them. */
async function readAll(register: RegisterName, body: SearchBody) {
  const rows: any[] = [];
  for (let page = 1; ; page += 1) {
    const { body: answer } = await client.search(register, { ...body, page });
    rows.push(...answer.results);
    expect(answer.pagination).toMatchObject({ page, pageSize: body.pageSize });
    if (!answer.pagination.hasNextPage) return { rows, pagination: answer.pagination };
  }
}

const direction = fc.constantFrom('asc', 'desc');
const anySort = fc.oneof(
  fc.constant({}),
  fc.record({ primerApellido: direction, segundoApellido: direction, nombres: direction }),
  fc.record({ institucionDependencia: direction, puesto: direction }),
);

describe('paging', () => {
  test('with any page size and sort yields every row once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 200 }), anySort, async (pageSize, sort) => {
        const { rows, pagination } = await readAll('spic', { pageSize, sort });
        const ids = rows.map(({ id }) => id);
        expect(pagination.totalRows).toBe(ids.length);
        expect(ids.toSorted()).toEqual(service.registers.spic.map(({ id }) => id).toSorted());
      }),
      { numRuns: 30 },
    );
  });

  test('without a sort follows the order of storage', async () => {
    const { rows } = await readAll('ssancionados', { pageSize: 10 });
    expect(rows.map(({ id }) => id)).toEqual(service.registers.ssancionados.map(({ id }) => id));
  });

  test('begins with ten rows unless asked otherwise', async () => {
    const { body } = await client.search('psancionados');
    expect(body.results).toHaveLength(10);
    expect(body.pagination).toEqual({ page: 1, pageSize: 10, totalRows: 11, hasNextPage: true });
  });

  test('past the end is empty', async () => {
    const { status, body } = await client.search('spic', { page: 99, pageSize: 200 });
    expect(status).toBe(200);
    expect(body.results).toEqual([]);
    expect(body.pagination.hasNextPage).toBe(false);
  });
});

describe('sorting', () => {
  const spanish = new Intl.Collator('es');

  test('compares by the keys in the order given, each in its direction', async () => {
    await fc.assert(
      fc.asyncProperty(direction, direction, async (surname, given) => {
        const sort = { primerApellido: surname, nombres: given };
        const rows = await client.rows('spic', { sort });
        const sign = (wanted: string) => (wanted === 'asc' ? 1 : -1);
        const expected = service.registers.spic.toSorted(
          (one, other) =>
            sign(surname) * spanish.compare(one.primerApellido, other.primerApellido) ||
            sign(given) * spanish.compare(one.nombres, other.nombres),
        );
        expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
    );
  });

  test('puts ñ between n and o', async () => {
    const surnames = ['Nuño', 'Ñáñez', 'Núñez', 'Nunes', 'Oñate'];
    const own = await startService();
    const [first] = own.registers.spic;
    own.registers.spic.splice(0, Infinity);
    for (const primerApellido of surnames) {
      own.registers.spic.push({ ...first!, id: primerApellido, primerApellido });
    }
    const ownClient = await connect(own);
    const rows = await ownClient.rows('spic', { sort: { primerApellido: 'asc' } });
    expect(rows.map(({ id }) => id)).toEqual(['Nunes', 'Núñez', 'Nuño', 'Ñáñez', 'Oñate']);
  });

  test('takes a missing second surname for the lowest', async () => {
    const [first] = await client.rows('spic', { sort: { segundoApellido: 'asc' } });
    expect(first.segundoApellido ?? '').toBe('');
  });
});
