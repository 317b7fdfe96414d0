import { readJson } from '../support/state-client.ts';
import { ask, send, startService, stopServices } from './support/graphql-client.ts';
import { graphqlTokenOf } from '../../../../examples/demo/services/graphql/graphql-token.ts';
import type { StateService } from '../../../../examples/demo/services/state-service.ts';

let service: StateService;

beforeAll(async () => {
  service = await startService({ code: 'JAL' });
});
beforeEach(() => service.setFault(null));
afterAll(stopServices);

const REFUSAL = {
  errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
};

describe('the token', () => {
  test('is the same for everybody and stands in the header alone', async () => {
    expect(graphqlTokenOf('JAL')).toBe('demo-graphql-jal');
    const response = await send(service, 's3', '{ total }', {}, 'demo-graphql-jal');
    expect(response.status).toBe(200);
  });

  test.each([null, 'Bearer demo-graphql-jal', 'demo-graphql-col', 'demo-graphql-jal2'])(
    '%s is refused with 401, in GraphQL’s form of an error',
    async (token) => {
      const response = await send(service, 's3', '{ total }', {}, token);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual(REFUSAL);
    },
  );

  test('is not needed for S2, unless the service wants one', async () => {
    const question = '{ servidor_publico { totalCount } }';
    expect((await send(service, 's2', question, {}, null)).status).toBe(200);
    const closed = await startService({ code: 'JAL', openBuyers: false });
    expect((await send(closed, 's2', question, {}, null)).status).toBe(401);
    expect((await send(closed, 's2', question)).status).toBe(200);
  });

  test.each(['expiredToken', 'rejectedCredentials'] as const)('%s: is refused', async (fault) => {
    service.setFault(fault);
    expect((await send(service, 's3', '{ total }')).status).toBe(401);
  });
});

describe('what cannot be answered', () => {
  test.each(['{ total', '{ nada }', '{ results { sueldo } }', 'query ($a: Nada) { total }'])(
    '%s is an error with status 200',
    async (query) => {
      const response = await send(service, 's3', query);
      expect(response.status).toBe(200);
      expect(await readJson(response)).toEqual({ errors: expect.any(Array) });
    },
  );

  test.each(['', '{', '[]', '{"query":7}', 'null'])('a body like %j is refused', async (body) => {
    const response = await fetch(`${service.url}/s3/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', authorization: graphqlTokenOf('JAL') },
      body,
    });
    expect(response.status).toBe(400);
    expect(await readJson(response)).toHaveProperty('errors');
  });

  test('is not there: nothing about companies', async () => {
    expect((await fetch(`${service.url}/s3p/graphql`, { method: 'POST' })).status).toBe(404);
  });
});

test('the schema may be asked for', async () => {
  const { __type } = await ask(service, 's3', '{ __type(name: "Sancionado") { fields { name } } }');
  expect(__type.fields.map(({ name }: any) => name)).toContain('tipo_sancion');
});
