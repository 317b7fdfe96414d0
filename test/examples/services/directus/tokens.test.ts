import { directusTokenOf } from '../../../../examples/demo/services/directus/directus-token.ts';
import {
  ask,
  GRAVES,
  refusal,
  send,
  startService,
  stopServices,
} from './support/directus-client.ts';

afterAll(stopServices);

const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

test('the static token of a state is demo-directus and its letters', () => {
  expect(directusTokenOf('COL')).toBe('demo-directus-col');
});

test('the token of the state opens its collections', async () => {
  expect((await ask(await startService(), GRAVES)).status).toBe(200);
});

test.each([
  ['a wrong token', 401, 'INVALID_CREDENTIALS', bearer('demo-directus')],
  ['the token of another state', 401, 'INVALID_CREDENTIALS', bearer('demo-directus-jal')],
  // Whoever shows no token has the public role, which may read nothing.
  ['no token', 403, 'FORBIDDEN', { headers: {} }],
  ['a password', 403, 'FORBIDDEN', { headers: { Authorization: 'Basic demo-directus-col' } }],
])('%s is refused with %i, for a list and for an item', async (_what, status, code, init) => {
  const service = await startService();
  const [{ id }] = service.collections.items(GRAVES) as [{ id: string }];
  for (const path of [GRAVES, `${GRAVES}/${id}`, 'directus_users']) {
    const response = await send(service, path, {}, init);
    expect({ status: response.status, body: await response.json() }).toEqual(refusal(status, code));
  }
});

test('a token in the address is no token', async () => {
  const service = await startService();
  const token = { access_token: directusTokenOf('COL') };
  expect((await send(service, GRAVES, token, { headers: {} })).status).toBe(403);
});

describe('a service that words its errors as the platform’s OpenAPI file does', () => {
  test('gives a code that is a number, and a message', async () => {
    const service = await startService({ errorForm: 'error' });
    const response = await send(service, GRAVES, {}, bearer('wrong'));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: { code: 401, message: expect.any(String) } });
    const { status, body } = await ask(service, GRAVES, { limit: 'ten' });
    expect(status).toBe(400);
    expect(body).toEqual({ error: { code: 400, message: expect.any(String) } });
  });
});

test('a request is counted, whatever becomes of it', async () => {
  const service = await startService();
  await ask(service, GRAVES);
  await ask(service, GRAVES, { limit: -5 });
  await send(service, GRAVES, {}, { headers: {} });
  expect(service.requests()).toEqual({ data: 3 });
});
