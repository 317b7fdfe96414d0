import type { StateService } from '../../../examples/demo/services/state-service.ts';
import {
  accessToken,
  askToken,
  passwordForm,
  sendSearch,
  startService,
  stopServices,
} from './support/state-client.ts';

let service: StateService;

beforeAll(async () => {
  service = await startService({ code: 'JAL' });
});
afterAll(stopServices);

const basic = (id: string, secret: string) => ({
  Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});
const expectRefusal = (answer: { status: number; body: unknown }, status: number) => {
  expect(answer).toEqual({
    status,
    body: { code: expect.any(String), message: expect.any(String) },
  });
};

describe('the token endpoint', () => {
  test.each(['/oauth/token', '/oauth'])('at %s answers a password with tokens', async (path) => {
    const { status, body } = await askToken(service, passwordForm(service), { path });
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      token_type: 'Bearer',
      expires_in: 600,
      refresh_token: expect.any(String),
      refresh_token_expires_in: expect.any(Number),
    });
  });

  test('takes the client credentials by HTTP Basic, form-encoded or not', async () => {
    const { client_id, client_secret, ...form } = passwordForm(service);
    const plain = basic(client_id!, client_secret!);
    const encoded = basic(client_id!.replace('-', '%2D'), client_secret!.replaceAll('-', '%2D'));
    expect((await askToken(service, form, { headers: plain })).status).toBe(200);
    expect((await askToken(service, form, { headers: encoded })).status).toBe(200);
  });

  test.each([
    ['a wrong password', { password: 'demo-col' }, 401],
    ['a wrong client secret', { client_secret: 'demo-secret-col' }, 401],
    ['a missing scope', { scope: '' }, 422],
    ['an unknown grant', { grant_type: 'client_credentials' }, 400],
    ['an unknown refresh token', { grant_type: 'refresh_token', refresh_token: 'x' }, 401],
  ])('refuses %s in the platform’s own form', async (_what, changes, status) => {
    expectRefusal(await askToken(service, { ...passwordForm(service), ...changes }), status);
  });

  test('rotates refresh tokens: the old one is worth nothing afterwards', async () => {
    const first = await askToken(service, passwordForm(service));
    const form = {
      ...passwordForm(service),
      grant_type: 'refresh_token',
      refresh_token: first.body.refresh_token,
    };
    const second = await askToken(service, form);
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.body.refresh_token);
    expectRefusal(await askToken(service, form), 401);
  });

  test('serves only one of two refreshes at once', async () => {
    const { body } = await askToken(service, passwordForm(service));
    const form = {
      ...passwordForm(service),
      grant_type: 'refresh_token',
      refresh_token: body.refresh_token,
    };
    const answers = await Promise.all([askToken(service, form), askToken(service, form)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });
});

describe('data', () => {
  test.each([
    ['no token', {}],
    ['a forged token', { Authorization: 'Bearer a.b.c' }],
    ['another scheme', { Authorization: 'Basic a2V5' }],
  ])('is refused with %s', async (_what, headers: Record<string, string>) => {
    const response = await fetch(`${service.url}/v1/spic/dependencias`, { headers });
    expectRefusal({ status: response.status, body: await response.json() }, 401);
  });

  test('is refused with a token in the address', async () => {
    const token = await accessToken(service);
    const response = await fetch(`${service.url}/v1/spic/dependencias?access_token=${token}`);
    expect(response.status).toBe(401);
  });

  test('is refused with a token that another state issued', async () => {
    const other = await startService({ code: 'COL' });
    const response = await sendSearch(service, 'spic', {}, await accessToken(other));
    expect(response.status).toBe(401);
  });

  test('is refused once the token has expired', async () => {
    const hasty = await startService({ code: 'COL', tokenLifetimeSeconds: 1 });
    const token = await accessToken(hasty);
    expect((await sendSearch(hasty, 'spic', {}, token)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect((await sendSearch(hasty, 'spic', {}, token)).status).toBe(401);
  });
});

test('requests are counted by kind, refused ones included', async () => {
  const fresh = await startService();
  const token = await accessToken(fresh);
  await sendSearch(fresh, 'spic', {}, token);
  await sendSearch(fresh, 'psancionados', {}, 'wrong');
  expect(fresh.requests()).toEqual({ token: 1, data: 2 });
});
