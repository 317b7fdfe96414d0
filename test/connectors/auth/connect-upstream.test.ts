import type { RequestListener } from 'node:http';
import { createConnectUpstream } from '../../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../../connectors/clock.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { serve } from '../../support/http-server.ts';
import { never } from '../support/limits.ts';
import { credentialsOf, sourceOf, startService, stopServices } from '../support/state-service.ts';

afterEach(stopServices);

function connector() {
  return createConnectUpstream({ clock: systemClock, send: createSender(systemClock) });
}

const firstPage = { page: 1, pageSize: 10, sort: {}, query: {} };

function ask(source: SourceSettings, connect = connector(), signal = never): Promise<unknown> {
  const request = { method: 'POST' as const, url: source.url, body: firstPage };
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
    const source = sourceOf(service, 'spic', { credentials, url: `${server.url}/v1/spic` });
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
