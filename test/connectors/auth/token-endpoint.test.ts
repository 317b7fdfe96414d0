import type { IncomingMessage, RequestListener } from 'node:http';
import type { Deviation, OnDeviation } from '../../../connectors/http/deviations.ts';
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
  onDeviation?: OnDeviation,
): Promise<Token> {
  const server = await serve(listener);
  const credentials = { ...account, tokenUrl: `${server.url}/oauth/token`, ...changes };
  try {
    return await requestToken(
      credentials,
      grant,
      { ...tools, ...(onDeviation && { onDeviation }) },
      limits,
    );
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

  /** The token that an answer gives, and what is wrong with the answer. */
  async function deviationsOf(answer: object): Promise<[Token, Deviation[]]> {
    const deviations: Deviation[] = [];
    const listener = answering({ access_token: 'abc.def', ...answer });
    const token = await askAt(listener, undefined, undefined, (deviation) => {
      deviations.push(deviation);
    });
    return [token, deviations];
  }

  const good = { token_type: 'Bearer', expires_in: 600 };

  test('as the specification has it has nothing wrong', async () => {
    const answer = { ...good, refresh_token: 'r', refresh_token_expires_in: 1200, scope: 'read' };
    const [token, deviations] = await deviationsOf(answer);
    expect(token).toMatchObject({ accessToken: 'abc.def', refreshToken: 'r' });
    expect(deviations).toEqual([]);
  });

  test.each<[string, object, Deviation[]]>([
    ['no type', { expires_in: 600 }, ['TOKEN_TYPE_MISSING']],
    ['a type of null', { ...good, token_type: null }, ['TOKEN_TYPE_MISSING']],
    ['an empty type', { ...good, token_type: '' }, ['TOKEN_TYPE_MISSING']],
    ['the type JWT', { ...good, token_type: 'JWT' }, ['TOKEN_TYPE_MISSING']],
    ['a type with a space', { ...good, token_type: 'bearer ' }, []],
    ['an identity that is none of ours', { ...good, id_token: 'a.b.c' }, ['TOKEN_EXTRA_MEMBERS']],
    ['an identity that is no JWT', { ...good, id_token: { a: 1 } }, ['TOKEN_EXTRA_MEMBERS']],
    ['a scope of null', { ...good, scope: null }, []],
    ['an empty scope', { ...good, scope: '' }, []],
    ['a list of scopes', { ...good, scope: ['read', 'write'] }, []],
    ['a number as scope', { ...good, scope: 1 }, []],
    ['a session', { ...good, session_state: 'x', 'not-before-policy': 0 }, []],
    ['its lifetime as text', { ...good, expires_in: '600' }, ['EXPIRES_IN_TEXT']],
    ['no lifetime', { token_type: 'Bearer' }, ['EXPIRES_IN_MISSING']],
    ['a lifetime of null', { ...good, expires_in: null }, ['EXPIRES_IN_MISSING']],
    ['an empty lifetime', { ...good, expires_in: '' }, ['EXPIRES_IN_MISSING']],
    ['a lifetime of 0', { ...good, expires_in: 0 }, ['EXPIRES_IN_MISSING']],
    ['a lifetime of -1', { ...good, expires_in: -1 }, ['EXPIRES_IN_MISSING']],
    ['a refresh token that is empty', { ...good, refresh_token: '' }, []],
    ['a refresh token that is no text', { ...good, refresh_token: false }, []],
    [
      'a refresh token without an end',
      { ...good, refresh_token: null, refresh_token_expires_in: null },
      [],
    ],
  ])('with %s is accepted, and what is wrong is noted', async (_, answer, expected) => {
    const [token, deviations] = await deviationsOf(answer);
    expect(token).toMatchObject({ accessToken: 'abc.def', refreshToken: null });
    expect(deviations).toEqual(expected);
  });

  test.each(['mac', 'MAC', 'DPoP', 'PoP', 'N_A'])('of type %s fits no header', async (type) => {
    const listener = answering({ access_token: 'a', token_type: type });
    const failure = await failureOf(listener);
    expect(failure).toMatchObject({ code: 'WRONG_SHAPE', cause: 'token answer: token_type' });
  });

  test.each<[string, number, unknown, string]>([
    ['of RFC 6749', 400, { error: 'invalid_scope', error_description: 'x' }, ', invalid_scope'],
    ['of RFC 6749', 401, { error: 'invalid_client' }, ', invalid_client'],
    ['of the PDN', 400, { code: 'invalid_grant', message: 'x' }, ', invalid_grant'],
    ['of its own', 400, { error: 'contraseña de usuario' }, ''],
    ['in words', 422, 'scope', ''],
  ])('with an error %s tells its name, and no more', async (_, status, body, name) => {
    const failure = await failureOf(answering(body, status));
    expect(failure).toMatchObject({ code: 'TOKEN_REFUSED', cause: `HTTP ${status}${name}` });
  });

  test.each<[unknown, string]>([
    [{ error: 'invalid_grant' }, 'HTTP 200, invalid_grant'],
    [{ error: 'Credenciales de Juan', access_token: null }, 'HTTP 200, an error'],
    [{ code: 'E1', message: 'usuario' }, 'HTTP 200, an error'],
    [{ errors: [{ message: 'x' }] }, 'HTTP 200, an error'],
  ])('with status 200 and an error is TOKEN_REFUSED: %j', async (body, cause) => {
    expect(await failureOf(answering(body))).toMatchObject({ code: 'TOKEN_REFUSED', cause });
  });

  test('that is refused at any length is read to a limit', async () => {
    const long = answering({ error: 'invalid_grant', padding: 'x'.repeat(20_000) }, 400);
    expect(await failureOf(long)).toMatchObject({ code: 'TOKEN_REFUSED', cause: 'HTTP 400' });
  });

  test('may come under another content type, which is noted', async () => {
    const deviations: Deviation[] = [];
    const listener: RequestListener = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(JSON.stringify({ access_token: 'a', ...good }));
    const note = (deviation: Deviation) => void deviations.push(deviation);
    await expect(askAt(listener, undefined, undefined, note)).resolves.toBeDefined();
    expect(deviations).toEqual(['CONTENT_TYPE_WRONG']);
  });

  test('that is refused is not repeated, and neither is any secret', async () => {
    const failure = await failureOf(answering({ access_token: 'leak-1', token_type: 'mac' }));
    const told = JSON.stringify({ ...failure }) + failure.message + failure.stack;
    expect(told).not.toMatch(/leak-1|s3cr-et|contraseña|127\.0\.0\.1/);
  });
});
