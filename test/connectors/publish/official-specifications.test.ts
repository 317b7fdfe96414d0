import { expectValid, officialSchema } from '../../support/openapi.ts';
import { publishDemo, stopPublished, type Published } from './published.ts';

// Without PDN_SPECIFICATIONS jest.config.mjs leaves this file out.

let published: Published;
beforeAll(async () => {
  ({ published } = await publishDemo());
});
afterAll(stopPublished);

describe('The official specifications hold for what a connector publishes', () => {
  test.each([
    ['spic', 's2-rest-v1', 'resSpic'],
    ['ssancionados', 's3-officials-rest-v1', 'ssancionados'],
    ['psancionados', 's3-companies-rest-v1', 'resParticularesSancionados'],
  ])('as %s of REST v1', async (register, file, schema) => {
    const validate = officialSchema(`${file}.openapi.json`, schema);
    for (let page = 1, more = true; more; page++) {
      const { body } = await published.post(`/v1/${register}`, { page, pageSize: 200 });
      expectValid(validate, body);
      more = body.pagination.hasNextPage;
    }
    expectValid(
      officialSchema(`${file}.openapi.json`, 'dependencias'),
      (await published.get(`/v1/${register}/dependencias`)).body,
    );
    expectValid(
      officialSchema(`${file}.openapi.json`, 'resError'),
      (await published.post(`/v1/${register}`, { page: 0 })).body,
    );
  });

  test.each([
    ['faltas_administrativas_graves', 'ItemsFaltasAdministrativasGraves'],
    ['faltas_administrativas_no_graves', 'ItemsFaltasAdministrativasNoGraves'],
    ['faltas_graves_personas_fisicas', 'ItemsFaltasGravesPersonasFisicas'],
    ['faltas_graves_personas_morales', 'ItemsFaltasGravesPersonasMorales'],
  ])('as the collection %s of S3 v2', async (collection, schema) => {
    const validate = officialSchema('s3-directus-v2.openapi.json', schema);
    const { body } = await published.items(`${collection}?fields=*.*.*&meta=*&limit=1000`);
    expect(body.data.length).toBeGreaterThan(0);
    for (const item of body.data) expectValid(validate, item);
    expectValid(officialSchema('s3-directus-v2.openapi.json', 'x-metadata'), body.meta);
  });
});
