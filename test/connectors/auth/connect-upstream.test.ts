import type { IncomingMessage, RequestListener } from 'node:http';
import { createConnectUpstream } from '../../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../../connectors/clock.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import type { Upstream } from '../../../connectors/http/upstream.ts';
import type { RestOptions } from '../../../connectors/dialects/pdn-rest-v1/options.ts';
import type { Credentials, SourceSettings } from '../../../connectors/settings.ts';
import { serve } from '../../support/http-server.ts';
import { never } from '../support/limits.ts';
import { credentialsOf, sourceOf, startService, stopServices } from '../support/state-service.ts';

afterEach(stopServices);

function connector() {
  return createConnectUpstream({ clock: systemClock, send: createSender(systemClock) });
}

const firstPage = { page: 1, pageSize: 10, sort: {}, query: {} };

function ask(
  source: SourceSettings<RestOptions>,
  connect = connector(),
  signal = never,
): Promise<unknown> {
  const { url } = source.options;
  const request = { method: 'POST' as const, url, body: firstPage };
  return connect(source, signal).requestJson(request);
}

describe('The upstream of a source', () => {
  test('authorises its requests, and asks for one token only', async () => {
    const service = await startService();
    const connect = connector();
    const source = sourceOf(service);
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(source, connect)));
    for (const answer of answers) expect(answer).toMatchObject({ pagination: { page: 1 } });
    expect(service.requests()).toEqual({ token: 1, data: 50 });
  });

  test('shares the token between sources with the same credentials, and with no others', async () => {
    const service = await startService();
    const connect = connector();
    const credentials = credentialsOf(service);
    await ask(sourceOf(service, 'spic', { credentials }), connect);
    await ask(sourceOf(service, 'ssancionados', { credentials }), connect);
    expect(service.requests().token).toBe(1);
    await ask(sourceOf(service, 'psancionados'), connect);
    expect(service.requests().token).toBe(2);
  });

  test('gets a new token, once, when the one it has is refused', async () => {
    const service = await startService();
    const connect = connector();
    const source = sourceOf(service);
    await ask(source, connect);
    service.setFault('expiredToken');
    await expect(ask(source, connect)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(service.requests()).toEqual({ token: 2, data: 3 });
    service.setFault(null);
    await expect(ask(source, connect)).resolves.toBeDefined();
  });

  test('says TOKEN_REFUSED when no token is issued, and asks for no data', async () => {
    const service = await startService();
    service.setFault('rejectedCredentials');
    await expect(ask(sourceOf(service))).rejects.toMatchObject({ code: 'TOKEN_REFUSED' });
    expect(service.requests()).toEqual({ token: 1, data: 0 });
  });

  test('sends nothing secret where no credentials are set', async () => {
    const service = await startService();
    const source = sourceOf(service, 'spic', { credentials: null });
    await expect(ask(source)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(service.requests()).toEqual({ token: 0, data: 1 });
  });

  test('never puts the token into the address', async () => {
    const seen: (string | undefined)[] = [];
    const listener: RequestListener = (request, response) => {
      if (request.url !== '/oauth/token') seen.push(request.url, request.headers.authorization);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"access_token":"t-1","token_type":"Bearer"}');
    };
    const service = await startService();
    const server = await serve(listener);
    const credentials = { ...credentialsOf(service), tokenUrl: `${server.url}/oauth/token` };
    const source = sourceOf(service, 'spic', {
      credentials,
      options: { url: `${server.url}/v1/spic` },
    });
    await ask(source);
    await server.close();
    expect(seen).toEqual(['/v1/spic', 'Bearer t-1']);
  });

  test('stops waiting when it is called off, and leaves the token to the others', async () => {
    const service = await startService();
    const connect = connector();
    const source = sourceOf(service);
    const impatient = new AbortController();
    const [given, taken] = [ask(source, connect, impatient.signal), ask(source, connect)];
    impatient.abort();
    await expect(given).rejects.toMatchObject({ code: 'INTERRUPTED' });
    await expect(taken).resolves.toBeDefined();
    expect(service.requests()).toEqual({ token: 1, data: 1 });
  });
});

/** What a service that answers with these bytes was asked, and what came of it. */
async function exchange<Answer>(
  use: (upstream: Upstream, url: string) => Promise<Answer>,
  { status = 200, body = '{"a":1}', credentials = { token: 'fixed-1' } }: Exchange = {},
): Promise<{ asked: IncomingMessage[]; answer: Answer | UpstreamFailure }> {
  const asked: IncomingMessage[] = [];
  const server = await serve((request, response) => {
    asked.push(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  const source = { ...sourceOf(await startService()), credentials };
  const answer = await use(connector()(source, never), server.url).catch((error: unknown) => {
    expect(error).toBeInstanceOf(UpstreamFailure);
    return error as UpstreamFailure;
  });
  await server.close();
  return { asked, answer };
}

interface Exchange {
  status?: number;
  body?: string | Buffer;
  credentials?: Credentials | null;
}

describe('A fixed token', () => {
  const get = (upstream: Upstream, url: string) => upstream.requestJson({ method: 'GET', url });

  test('is shown as it is, and no token endpoint is asked for another', async () => {
    const { asked, answer } = await exchange(get);
    expect(answer).toEqual({ a: 1 });
    expect(asked.map(({ headers, url }) => [url, headers.authorization])).toEqual([
      ['/', 'Bearer fixed-1'],
    ]);
  });

  test('that is refused is UNAUTHORIZED at once: there is no other to try', async () => {
    const { asked, answer } = await exchange(get, { status: 401 });
    expect(answer).toMatchObject({ code: 'UNAUTHORIZED' });
    expect(asked).toHaveLength(1);
  });

  test('stands alone in its header where the service wants it so', async () => {
    const raw = (upstream: Upstream, url: string) =>
      upstream.requestJson({ method: 'POST', url, body: {}, authorization: 'raw' });
    const { asked } = await exchange(raw);
    expect(asked[0]!.headers.authorization).toBe('fixed-1');
    const { asked: unauthorised } = await exchange(raw, { credentials: null });
    expect(unauthorised[0]!.headers).not.toHaveProperty('authorization');
  });
});

describe('The body of an answer', () => {
  const get = (upstream: Upstream, url: string) => upstream.requestBody({ method: 'GET', url });

  test('is given as it came, whatever it is', async () => {
    const body = Buffer.from([0xff, 0x00, 0xfe, 0x0a]);
    const { asked, answer } = await exchange(get, { body });
    expect(answer).toEqual(body);
    expect(asked[0]!.headers).toMatchObject({ authorization: 'Bearer fixed-1' });
    expect(asked[0]!.headers).not.toHaveProperty('content-type');
  });

  test.each([
    [401, 'UNAUTHORIZED'],
    [404, 'UNEXPECTED_STATUS'],
    [503, 'MAINTENANCE'],
  ])('is not given with status %i, but %s', async (status, code) => {
    const { answer } = await exchange(get, { status });
    expect(answer).toMatchObject({ code });
  });

  test('is BODY_TOO_LARGE beyond the limit of the source', async () => {
    const { answer } = await exchange(get, { body: 'x'.repeat(5_000_001) });
    expect(answer).toMatchObject({ code: 'BODY_TOO_LARGE' });
  });
});
