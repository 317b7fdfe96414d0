import {
  buildClientSchema,
  getIntrospectionQuery,
  isObjectType,
  type IntrospectionQuery,
} from 'graphql';
import { shardsAt, startTestGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(shardsAt('http://127.0.0.1:9', ['JAL']));
});
afterAll(() => gateway.close());

describe('The gateway serves the public contract', () => {
  test('in which no type and no field is reserved', async () => {
    const { data } = await gateway.ask<IntrospectionQuery>(getIntrospectionQuery());
    const types = Object.values(buildClientSchema(data).getTypeMap());
    const names = types.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Buyer', 'Sanction', 'SanctionFilter']));
    for (const name of ['BuyerReserved', 'SanctionReserved', 'Representante']) {
      expect(names).not.toContain(name);
    }
    const fields = types
      .filter(isObjectType)
      .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
    expect(fields.filter((field) => /reserved|rfc|curp|telefono/i.test(field))).toEqual([
      'Empresa.rfc',
    ]);
  });

  test.each([
    '{ buyers { nodes { reserved { rfc } } } }',
    '{ sanctions { nodes { reserved { nombres } } } }',
    '{ buyers(filter: { rfc: "X" }) { totalCount } }',
    '{ sanctions(filter: { curp: "X" }) { totalCount } }',
    '{ node(id: "JAL.S2.spic.1") { ... on Buyer { reserved { curp } } } }',
  ])('and refuses whoever asks for more: %s', async (query) => {
    const { status, data, errors } = await gateway.ask(query);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});
