import type { RequestListener } from 'node:http';
import { systemClock } from '../../../gateway/clients/clock.ts';
import { createConnectorClient } from '../../../gateway/clients/connector-client.ts';
import type { ShardFailure } from '../../../gateway/clients/shard-failure.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';
import { serve } from '../../support/http-server.ts';

const client = createConnectorClient({
  connectTimeoutMs: 500,
  maxBodyBytes: 100_000,
  clock: systemClock,
});
afterAll(() => client.close());

const json = { 'content-type': 'application/json' };

async function postTo(
  listener: RequestListener,
  timeoutMs = 2000,
  firstByteMs: number | null = null,
): Promise<unknown> {
  const server = await serve(listener);
  try {
    const { value } = await client.post(`${server.url}/x`, '{}', {
      requestId: 'test',
      signal: AbortSignal.timeout(timeoutMs),
      firstByteMs,
      liveMs: null,
    });
    return value;
  } finally {
    await server.close();
  }
}

describe('Asking a connector', () => {
  test('returns the decoded JSON of its answer', async () => {
    const answer = await postTo((request, response) => {
      response.writeHead(200, json).end(JSON.stringify({ data: { ñ: request.method } }));
    });
    expect(answer).toEqual({ data: { ñ: 'POST' } });
  });

  test.each<[string, FailureCode, RequestListener]>([
    [
      'a web page',
      'WRONG_CONTENT_TYPE',
      (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    ],
    [
      'a redirect',
      'REDIRECTED',
      (_, r) => r.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['500', 'SERVER_ERROR', (_, r) => r.writeHead(500, json).end('{}')],
    ['503', 'MAINTENANCE', (_, r) => r.writeHead(503, json).end('{}')],
    ['404', 'UNEXPECTED_STATUS', (_, r) => r.writeHead(404, json).end('{}')],
    ['nothing', 'EMPTY_BODY', (_, r) => r.writeHead(200, json).end()],
    ['half a body', 'NOT_JSON', (_, r) => r.writeHead(200, json).end('{"data":{"a":')],
    [
      'Latin-1',
      'NOT_UTF8',
      (_, r) => r.writeHead(200, json).end(Buffer.from('{"a":"ñ"}', 'latin1')),
    ],
    [
      'too much',
      'BODY_TOO_LARGE',
      (_, r) => r.writeHead(200, json).end(`"${'x'.repeat(200_000)}"`),
    ],
    ['a broken connection', 'CONNECTION_LOST', (_, r) => void r.destroy()],
    [
      'less than announced',
      'CONNECTION_LOST',
      (_, r) => {
        r.writeHead(200, { ...json, 'content-length': '100' }).write('{"a"');
        setTimeout(() => r.destroy(), 20);
      },
    ],
  ])('%s is a failure of its own: %s', async (_what, code, listener) => {
    await expect(postTo(listener)).rejects.toMatchObject({ code });
  });

  test('a connector that hangs is given up when the signal says so', async () => {
    await expect(postTo(() => undefined, 50)).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('one that drips is given up when the signal says so', async () => {
    const drip: RequestListener = (_, response) => {
      response.writeHead(200, json);
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    };
    await expect(postTo(drip, 100)).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('one that begins too late is given up before that; one that began may take its time', async () => {
    await expect(postTo(() => undefined, 5000, 50)).rejects.toMatchObject({ code: 'TIMEOUT' });
    const slow: RequestListener = (_, response) => {
      response.writeHead(200, json).write('{"a":');
      setTimeout(() => response.end('1}'), 150);
    };
    expect(await postTo(slow, 5000, 100)).toEqual({ a: 1 });
  });

  test.each([
    [503, 'MAINTENANCE', '2', 1900, 2100],
    [429, 'RATE_LIMITED', '999999999', 299_000, 300_100],
    [429, 'RATE_LIMITED', 'Wed, 21 Oct 2015 07:28:00 GMT', -100, 100],
  ])('%d is %s, with the moment it names, five minutes ahead at most', async (...row) => {
    const [status, code, retryAfter, atLeast, atMost] = row;
    const failure = await postTo((_, response) => {
      response.writeHead(status, { 'retry-after': retryAfter }).end();
    }).catch((error: ShardFailure) => error);
    expect(failure).toMatchObject({ code });
    const waitMs = Date.parse((failure as ShardFailure).retryAfter!) - Date.now();
    expect(waitMs).toBeGreaterThan(atLeast);
    expect(waitMs).toBeLessThan(atMost);
  });

  test.each([undefined, 'soon', ''])('a Retry-After of %s names no moment', async (header) => {
    const failure = await postTo((_, response) => {
      response.writeHead(503, header === undefined ? {} : { 'retry-after': header }).end();
    }).catch((error: ShardFailure) => error);
    expect(failure).toMatchObject({ code: 'MAINTENANCE', retryAfter: null });
  });

  test('one that is not there is a refused connection', async () => {
    const server = await serve(() => undefined);
    await server.close();
    await expect(
      client.post(`${server.url}/x`, '{}', {
        requestId: 'test',
        signal: AbortSignal.timeout(1000),
        firstByteMs: null,
        liveMs: null,
      }),
    ).rejects.toMatchObject({ code: 'CONNECTION_REFUSED' satisfies ShardFailure['code'] });
  });
});
