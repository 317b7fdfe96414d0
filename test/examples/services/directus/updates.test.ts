import {
  ask,
  EVERYTHING,
  GRAVES,
  itemsOf,
  MORALES,
  NO_GRAVES,
  startService,
  stopServices,
} from './support/directus-client.ts';
import { generateState } from '../../../../examples/demo/services/data/generate-state.ts';

afterAll(stopServices);

const at = new Date('2026-11-05T10:00:00Z');

describe('a service whose items change', () => {
  test('tells which were changed since a moment, and when', async () => {
    const { collections, ...service } = await startService();
    const { id } = collections.items(GRAVES)[3]!;
    collections.replace(GRAVES, String(id), { expediente: 'CAMBIADO/1' }, at);

    const since = { date_updated: { _gte: '2026-11-05T00:00:00Z' } };
    const running = { ...service, collections };
    const [item, ...others] = await itemsOf(running, GRAVES, { filter: since });
    expect(others).toEqual([]);
    expect(item).toMatchObject({ id, expediente: 'CAMBIADO/1', date_updated: at.toISOString() });
    expect(item.user_updated).toMatch(/^[0-9a-f-]{36}$/);
    expect(item.date_created < item.date_updated).toBe(true);
  });

  test('takes the changes of related rows with the item', async () => {
    const service = await startService();
    const { id, datosGenerales } = service.collections.items(GRAVES)[0]!;
    const change = { datosGenerales: { ...(datosGenerales as object), nombres: 'Cambiada' } };
    service.collections.replace(GRAVES, String(id), change, at);
    const { body } = await ask(service, `${GRAVES}/${id}`, { fields: 'datosGenerales.nombres' });
    expect(body.data).toEqual({ datosGenerales: { nombres: 'Cambiada' } });
  });

  test('shows rows that are added as created then and never updated', async () => {
    const service = await startService();
    const total = service.collections.items(MORALES).length;
    const company = generateState('COL').psancionados.find(
      ({ particularSancionado }) => particularSancionado.tipoPersona === 'M',
    )!;
    const row = { ...company, id: 'nueva', expediente: 'NUEVO/1' };
    const { collection, id } = service.collections.insert('psancionados', row, at);

    expect(collection).toBe(MORALES);
    const filter = { date_created: { _gte: at.toISOString() } };
    const { body } = await ask(service, MORALES, { filter, meta: '*', fields: EVERYTHING });
    expect(body.meta).toEqual({ total_count: total + 1, filter_count: 1 });
    expect(body.data).toMatchObject([{ id, expediente: 'NUEVO/1', date_updated: null }]);
  });

  test('gives related rows of what is added keys of their own', async () => {
    const service = await startService();
    const [row] = generateState('COL').ssancionados;
    const { collection, id } = service.collections.insert('ssancionados', { ...row!, id: 'x' }, at);
    const keys = service.collections
      .items(collection)
      .map(({ datosGenerales }) => (datosGenerales as { id: number }).id);
    expect(new Set(keys).size).toBe(keys.length);
    const [offence] = service.collections.items(collection).at(-1)!['faltaCometida'] as any[];
    expect(offence.fk_id).toBe(id);
  });

  test('no longer shows nor counts what is deleted', async () => {
    const service = await startService();
    const total = service.collections.items(NO_GRAVES).length;
    const { id } = service.collections.items(NO_GRAVES)[0]!;
    service.collections.remove(NO_GRAVES, String(id));
    const { body } = await ask(service, NO_GRAVES, { meta: 'total_count' });
    expect(body.meta.total_count).toBe(total - 1);
    expect(body.data.map((item: any) => item.id)).not.toContain(id);
    expect((await ask(service, `${NO_GRAVES}/${id}`)).status).toBe(403);
  });

  test('is not asked to change what it does not have', async () => {
    const { collections } = await startService();
    expect(() => collections.replace(GRAVES, 'nobody', {}, at)).toThrow('no item nobody');
    expect(() => collections.remove(GRAVES, 'nobody')).toThrow('no item nobody');
  });

  test('may change between two pages of one consumer', async () => {
    const pages: unknown[] = [];
    const service = await startService({
      onPage(collection, page) {
        pages.push([collection, page]);
        if (page !== 2) return;
        const [first] = service.collections
          .items(collection)
          .toSorted((one, two) => (one.id < two.id ? -1 : 1));
        service.collections.remove(collection, String(first!.id));
      },
    });
    const whole = (await itemsOf(service, GRAVES)).map(({ id }) => id);
    const first = await itemsOf(service, GRAVES, { limit: 5, offset: 0 });
    const second = await itemsOf(service, GRAVES, { limit: 5, offset: 5 });

    expect(pages).toEqual([
      [GRAVES, 1],
      [GRAVES, 1],
      [GRAVES, 2],
    ]);
    expect(first.map(({ id }) => id)).toEqual(whole.slice(0, 5));
    expect(second.map(({ id }) => id)).toEqual(whole.slice(6, 11));
  });

  test('leaves the rows that it was started with, and other services, alone', async () => {
    const data = generateState('COL');
    const before = structuredClone(data);
    const [one, other] = [await startService({ data }), await startService({ data })];
    const { id } = one.collections.items(GRAVES)[0]!;
    one.collections.replace(GRAVES, String(id), { expediente: 'CAMBIADO' }, at);
    expect(data).toEqual(before);
    expect(JSON.stringify(other.collections.items(GRAVES))).not.toContain('CAMBIADO');
  });
});
