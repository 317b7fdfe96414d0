import type { IncomingMessage, RequestListener } from 'node:http';
import { requestToken, type Grant, type Token } from '../../../connectors/auth/token-endpoint.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import type { AccountCredentials } from '../../../connectors/settings.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';
import { serve } from '../../support/http-server.ts';
import { limits } from '../support/limits.ts';
import { SettableClock } from '../support/settable-clock.ts';

const clock = new SettableClock();
const tools = { clock, send: createSender(clock) };
const startOfTime = clock.now().getTime();

const account: Omit<AccountCredentials, 'tokenUrl'> = {
  username: 'usuario',
  password: 'contraseña & más',
  clientId: 'pdn-gateway',
  clientSecret: 's3cr-et',
  clientAuthentication: 'basic',
  scope: 'read',
};

async function askAt(
  listener: RequestListener,
  grant: Grant = { type: 'password' },
  changes: Partial<AccountCredentials> = {},
): Promise<Token> {
  const server = await serve(listener);
  const credentials = { ...account, tokenUrl: `${server.url}/oauth/token`, ...changes };
  try {
    return await requestToken(credentials, grant, tools, limits);
  } finally {
    await server.close();
  }
}

function answering(body: unknown, status = 200): RequestListener {
  return (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function failureOf(listener: RequestListener): Promise<UpstreamFailure> {
  const failure: unknown = await askAt(listener).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UpstreamFailure);
  return failure as UpstreamFailure;
}

/** What a token request consists of. */
async function requestSent(grant?: Grant, changes?: Partial<AccountCredentials>) {
  let sent: IncomingMessage | undefined;
  let body = '';
  await askAt(
    (request, response) => {
      sent = request;
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () =>
        answering({ access_token: 'a', token_type: 'Bearer' })(request, response),
      );
    },
    grant,
    changes,
  );
  return {
    url: sent!.url,
    headers: sent!.headers,
    form: Object.fromEntries(new URLSearchParams(body)),
  };
}

describe('A token request', () => {
  test('is the password grant of RFC 6749, section 4.3, with the client in HTTP Basic', async () => {
    const { url, headers, form } = await requestSent();
    expect(url).toBe('/oauth/token');
    expect(form).toEqual({
      grant_type: 'password',
      username: 'usuario',
      password: 'contraseña & más',
      scope: 'read',
    });
    expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(headers.authorization).toBe(
      `Basic ${Buffer.from('pdn-gateway:s3cr-et').toString('base64')}`,
    );
  });

  test('can have the client in the form, for services that take only that', async () => {
    const { headers, form } = await requestSent(undefined, { clientAuthentication: 'form' });
    expect(headers.authorization).toBeUndefined();
    expect(form).toMatchObject({ client_id: 'pdn-gateway', client_secret: 's3cr-et' });
  });

  test('asks for no scope where none is set', async () => {
    const { form } = await requestSent({ type: 'password' }, { scope: null });
    expect(form).not.toHaveProperty('scope');
  });

  test('with a refresh token sends no password', async () => {
    const { form } = await requestSent({ type: 'refresh_token', refreshToken: 'r-1' });
    expect(form).toEqual({ grant_type: 'refresh_token', refresh_token: 'r-1', scope: 'read' });
  });
});

describe('A token answer', () => {
  test.each([
    ['3600', 3540],
    [3600, 3540],
    [600, 540],
    [100, 90],
    [1, 0.9],
    [undefined, 270],
    [null, 270],
  ])('that expires in %s seconds is used for %s', async (expires_in, usedFor) => {
    const token = await askAt(answering({ access_token: 'a', token_type: 'bearer', expires_in }));
    expect((token.staleAt - startOfTime) / 1000).toBeCloseTo(usedFor);
  });

  test.each(['Bearer', 'bearer', 'BEARER'])('may call its type %s', async (token_type) => {
    const answer = { access_token: 'a.b-c_d~e+f/g==', token_type, refresh_token: 'r' };
    await expect(askAt(answering(answer))).resolves.toMatchObject({
      accessToken: 'a.b-c_d~e+f/g==',
      refreshToken: 'r',
    });
  });

  test.each([undefined, null])('may leave out the refresh token: %s', async (refresh_token) => {
    const answer = { access_token: 'a', token_type: 'Bearer', refresh_token };
    await expect(askAt(answering(answer))).resolves.toMatchObject({ refreshToken: null });
  });

  test.each([400, 401, 403, 404, 422])('with status %s means TOKEN_REFUSED', async (status) => {
    const failure = await failureOf(answering({ code: 'x', message: 'usuario' }, status));
    expect(failure).toMatchObject({ code: 'TOKEN_REFUSED', cause: `HTTP ${status}` });
  });

  test.each<[string, FailureCode, RequestListener]>([
    ['an error of the server', 'SERVER_ERROR', answering({}, 500)],
    ['maintenance', 'MAINTENANCE', answering({}, 503)],
    ['too many requests', 'RATE_LIMITED', answering({}, 429)],
    ['no token', 'WRONG_SHAPE', answering({ token: 'a' })],
    ['a list', 'WRONG_SHAPE', answering([])],
    ['null', 'WRONG_SHAPE', answering(null)],
    ['another kind of token', 'WRONG_SHAPE', answering({ access_token: 'a', token_type: 'mac' })],
    [
      'a lifetime that is none',
      'WRONG_SHAPE',
      answering({ access_token: 'a', token_type: 'Bearer', expires_in: 'x' }),
    ],
    [
      'a token that fits no header',
      'WRONG_SHAPE',
      answering({ access_token: 'a\r\nx: y', token_type: 'Bearer' }),
    ],
    [
      'a web page',
      'WRONG_CONTENT_TYPE',
      (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    ],
    ['a redirect', 'REDIRECTED', (_, r) => r.writeHead(302, { location: '/x' }).end()],
    ['a lost connection', 'CONNECTION_LOST', (r) => r.socket.destroy()],
    ['a huge body', 'BODY_TOO_LARGE', answering({ access_token: 'x'.repeat(200_000) })],
  ])('that is %s means %s', async (_, code, listener) => {
    expect((await failureOf(listener)).code).toBe(code);
  });

  test('that is refused is not repeated, and neither is any secret', async () => {
    const failure = await failureOf(answering({ access_token: 'leak-1', token_type: 'mac' }));
    const told = JSON.stringify({ ...failure }) + failure.message + failure.stack;
    expect(told).not.toMatch(/leak-1|s3cr-et|contraseña|127\.0\.0\.1/);
  });
});
