import {
  ask,
  BUYERS,
  EVERYTHING,
  EVERY_COLLECTION,
  FISICAS,
  GRAVES,
  itemsOf,
  MORALES,
  NO_GRAVES,
  refusal,
  startService,
  stopServices,
} from './support/directus-client.ts';

afterAll(stopServices);

/** The general data of every item. */
async function generalData(collection: string, careless = false): Promise<any[]> {
  const service = await startService({ code: 'NAY', careless });
  const items = await itemsOf(service, collection, { fields: EVERYTHING });
  return items.map((item) => item.datosGenerales);
}

describe('the public role', () => {
  test('sees the names behind serious offences, without identifiers', async () => {
    for (const data of await generalData(GRAVES)) {
      expect(Object.keys(data).toSorted()).toEqual(
        ['entePublico', 'id', 'nombres', 'primerApellido', 'segundoApellido', 'sexo'].toSorted(),
      );
    }
  });

  test('does not even see the names behind the others', async () => {
    for (const data of await generalData(NO_GRAVES)) {
      expect(Object.keys(data).toSorted()).toEqual(['entePublico', 'id', 'sexo']);
    }
  });

  test('sees nothing of private persons but their names', async () => {
    for (const data of await generalData(FISICAS)) {
      expect(Object.keys(data).toSorted()).toEqual(
        ['entePublico', 'id', 'nombres', 'primerApellido', 'segundoApellido'].toSorted(),
      );
    }
  });

  test('sees companies with RFC and address, without the people behind them', async () => {
    const companies = await generalData(MORALES);
    expect(companies.some(({ rfc }) => rfc)).toBe(true);
    expect(companies.some(({ domicilioMexico }) => domicilioMexico?.codigoPostal)).toBe(true);
    const items = await itemsOf(await startService({ code: 'NAY' }), MORALES);
    for (const item of items) expect(item).not.toHaveProperty('datosDirGeneralReprLegal');
  });

  test('sees the names of buyers, without identifiers', async () => {
    for (const data of await generalData(BUYERS)) {
      expect(data.nombre).toEqual(expect.any(String));
      expect(data).not.toHaveProperty('curp');
      expect(data).not.toHaveProperty('rfc');
    }
  });

  test('sees observations on offences that are not serious, and on no others', async () => {
    const service = await startService({ code: 'NAY' });
    const [item] = await itemsOf(service, NO_GRAVES);
    expect(item).toHaveProperty('observaciones');
    for (const collection of [GRAVES, FISICAS, MORALES]) {
      for (const one of await itemsOf(service, collection)) {
        expect(one).not.toHaveProperty('observaciones');
      }
    }
  });

  test('cannot ask for what it does not see, nor filter, sort or search by it', async () => {
    const service = await startService({ code: 'NAY' });
    const { rfc } = service.collections.items(GRAVES)[0]!['datosGenerales'] as { rfc: string };
    const forbidden = refusal(403, 'FORBIDDEN');
    expect(await ask(service, GRAVES, { fields: 'datosGenerales.rfc' })).toEqual(forbidden);
    expect(await ask(service, GRAVES, { sort: 'datosGenerales.rfc' })).toEqual(forbidden);
    const filter = { datosGenerales: { rfc: { _eq: rfc } } };
    expect(await ask(service, GRAVES, { filter })).toEqual(forbidden);
    const nothing = await startService({ code: 'NAY' });
    expect(await itemsOf(nothing, GRAVES, { search: 'impugnada' })).toEqual([]);
    expect(await itemsOf(nothing, NO_GRAVES, { search: 'impugnada' })).not.toEqual([]);
  });
});

describe('a careless service', () => {
  test('sends everything', async () => {
    const service = await startService({ code: 'NAY', careless: true });
    for (const collection of EVERY_COLLECTION) {
      const items = await itemsOf(service, collection, { fields: EVERYTHING });
      const byId = (one: any, two: any) => (one.id < two.id ? -1 : 1);
      expect(items).toEqual([...service.collections.items(collection)].sort(byId));
    }
    const [official] = await generalData(NO_GRAVES, true);
    expect(official).toHaveProperty('curp');
    expect(official.nombres).toEqual(expect.any(String));
  });
});
