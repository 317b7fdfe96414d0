import type { DirectusService } from '../../../../examples/demo/services/directus/directus-service.ts';
import {
  ask,
  EVERY_COLLECTION,
  FISICAS,
  GRAVES,
  itemsOf,
  refusal,
  startService,
  stopServices,
} from './support/directus-client.ts';

let service: DirectusService;
let stored: any;

beforeAll(async () => {
  service = await startService();
  // An item with a fine that was collected: the deepest of all.
  stored = service.collections
    .items(GRAVES)
    .find((item: any) => item.tipoSancion[0]?.sancionEconomica?.efectivamenteCobrado);
});
afterAll(stopServices);

const read = async (fields?: string) =>
  (await ask(service, `${GRAVES}/${stored.id}`, fields === undefined ? {} : { fields })).body.data;

describe('fields', () => {
  test('are by default the item’s own, with the keys of what is related', async () => {
    const item = await read();
    expect(item).toEqual(await read('*'));
    expect(item).toMatchObject({ id: stored.id, expediente: stored.expediente });
    expect(item.datosGenerales).toBe(stored.datosGenerales.id);
    expect(item.tipoSancion).toEqual(stored.tipoSancion.map(({ id }: any) => id));
  });

  test('with *.* expand one relation, and leave keys behind it', async () => {
    const item = await read('*.*');
    expect(item.datosGenerales.nombres).toBe(stored.datosGenerales.nombres);
    expect(item.datosGenerales.entePublico).toBe(stored.entePublico.id);
    expect(item.tipoSancion[0].sancionEconomica).toBe(stored.tipoSancion[0].sancionEconomica.id);
    expect(item.faltaCometida[0].normatividadInfringida).toEqual(
      stored.faltaCometida[0].normatividadInfringida.map(({ id }: any) => id),
    );
  });

  test('with *.*.* expand two, so that what was collected of a fine is still a key', async () => {
    const [fine] = (await read('*.*.*')).tipoSancion.map((one: any) => one.sancionEconomica);
    const storedFine = stored.tipoSancion[0].sancionEconomica;
    expect(fine.monto).toBe(storedFine.monto);
    expect(fine.plazoPago).toBe(storedFine.plazoPago.id);
    expect(fine.efectivamenteCobrado).toBe(storedFine.efectivamenteCobrado.id);
  });

  test('with *.*.*.* expand that, too', async () => {
    const [sanction] = (await read('*.*.*.*')).tipoSancion;
    const { monto, moneda, fechaCobro } =
      stored.tipoSancion[0].sancionEconomica.efectivamenteCobrado;
    expect(sanction.sancionEconomica.efectivamenteCobrado).toMatchObject({
      monto,
      moneda,
      fechaCobro,
    });
  });

  test('can be named one by one, through relations to one and to many', async () => {
    expect(
      await read('id,datosGenerales.nombres,tipoSancion.clave,tipoSancion.sancionEconomica.monto'),
    ).toEqual({
      id: stored.id,
      datosGenerales: { nombres: stored.datosGenerales.nombres },
      tipoSancion: stored.tipoSancion.map(({ clave, sancionEconomica }: any) => ({
        clave,
        sancionEconomica: sancionEconomica && { monto: sancionEconomica.monto },
      })),
    });
  });

  test('that name part of a relation win over those that ask its key', async () => {
    for (const fields of ['*,resolucion.id', 'resolucion.id,*']) {
      const item = await read(fields);
      expect(item.resolucion).toEqual({ id: stored.resolucion.id });
      expect(item.datosGenerales).toBe(stored.datosGenerales.id);
    }
  });

  test('that an item has not filled in are null, also where they would be a relation', async () => {
    const fields = 'datosGenerales.domicilioExtranjero.pais,date_updated';
    const careless = await startService({ careless: true, code: 'MEX' });
    for (const item of await itemsOf(careless, FISICAS, { fields })) {
      expect(item.datosGenerales).toHaveProperty('domicilioExtranjero');
    }
  });

  test.each([
    'nombre',
    'expediente.clave',
    'datosGenerales.telefono',
    'constructor',
    '*.nonsense',
    '__proto__',
  ])('that do not exist, such as %s, are refused with 403', async (fields) => {
    expect(await ask(service, GRAVES, { fields })).toEqual(refusal(403, 'FORBIDDEN'));
  });

  test('more than ten deep are refused with 400', async () => {
    const fields = Array.from({ length: 11 }, () => '*').join('.');
    expect(await ask(service, GRAVES, { fields })).toEqual(refusal(400, 'INVALID_QUERY'));
    const deepest = fields.slice(2);
    expect((await ask(service, GRAVES, { fields: deepest })).status).toBe(200);
  });
});

describe('one item', () => {
  test('is what the list has of it', async () => {
    for (const collection of EVERY_COLLECTION) {
      const [item] = await itemsOf(service, collection, { fields: '*.*.*' });
      const { body } = await ask(service, `${collection}/${item.id}`, { fields: '*.*.*' });
      expect(body).toEqual({ data: item });
    }
  });

  test('that is not there is refused as if it were forbidden', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    expect(await ask(service, `${GRAVES}/${id}`)).toEqual(refusal(403, 'FORBIDDEN'));
    const other = `${FISICAS}/${stored.id}`;
    expect(await ask(service, other)).toEqual(refusal(403, 'FORBIDDEN'));
  });
});
