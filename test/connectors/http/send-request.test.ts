import type { RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { systemClock } from '../../../connectors/clock.ts';
import { createSender, type HttpResponse } from '../../../connectors/http/send-request.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import type { UpstreamLimits } from '../../../connectors/settings.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';
import { serve } from '../../support/http-server.ts';
import { limits, never } from '../support/limits.ts';

const send = createSender(systemClock);
const json = { 'content-type': 'application/json' };

type Changes = Partial<UpstreamLimits> & { signal?: AbortSignal };

function post(url: string, { signal = never, ...changes }: Changes = {}): Promise<HttpResponse> {
  const request = { method: 'POST' as const, url, headers: json, body: '{"ñ":1}' };
  return send(request, { ...limits, ...changes }, signal);
}

async function postTo(listener: RequestListener, changes?: Changes): Promise<HttpResponse> {
  const server = await serve(listener);
  try {
    return await post(`${server.url}/v1/spic`, changes);
  } finally {
    await server.close();
  }
}

async function expectFailure(
  attempt: Promise<unknown>,
  code: FailureCode,
): Promise<UpstreamFailure> {
  const failure: unknown = await attempt.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UpstreamFailure);
  expect((failure as UpstreamFailure).code).toBe(code);
  return failure as UpstreamFailure;
}

describe('A request', () => {
  test('is sent once, with its body, and its answer comes back whole', async () => {
    let seen = '';
    const response = await postTo((request, answer) => {
      seen = `${request.method} ${request.url} ${request.headers['content-type']} `;
      request.on('data', (chunk: Buffer) => (seen += chunk.toString()));
      request.on('end', () => answer.writeHead(200, { ...json, 'x-a': 'b' }).end('{"a":"ñ"}'));
    });
    expect(seen).toBe('POST /v1/spic application/json {"ñ":1}');
    expect(response).toMatchObject({ status: 200, headers: { 'x-a': 'b' } });
    expect(response.body.toString()).toBe('{"a":"ñ"}');
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('decompresses an answer in %s', async (encoding, compress) => {
    const response = await postTo((_, answer) => {
      answer.writeHead(200, { ...json, 'content-encoding': encoding }).end(compress('{"a":1}'));
    });
    expect(response.body.toString()).toBe('{"a":1}');
  });

  test('is not repeated, whatever the status, and the body of an error is not read', async () => {
    let requests = 0;
    const response = await postTo((_, answer) => {
      requests++;
      answer.writeHead(500, json).write('{"message":"secret of the state"');
    });
    expect(response.status).toBe(500);
    expect(response.body).toHaveLength(0);
    expect(requests).toBe(1);
  });

  test('does not follow a redirect', async () => {
    const paths: (string | undefined)[] = [];
    const response = await postTo((request, answer) => {
      paths.push(request.url);
      answer.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect(response.status).toBe(307);
    expect(paths).toEqual(['/v1/spic']);
  });

  test('uses the connection of the one before', async () => {
    const ports = new Set<number | undefined>();
    const server = await serve((request, answer) => {
      ports.add(request.socket.remotePort);
      answer.writeHead(200, json).end('{}');
    });
    for (let i = 0; i < 3; i++) await post(server.url);
    await server.close();
    expect(ports.size).toBe(1);
  });
});

describe('A request fails', () => {
  test('TIMEOUT when no answer begins in time', async () => {
    const attempt = postTo(() => undefined, { responseTimeoutMs: 50 });
    expect((await expectFailure(attempt, 'TIMEOUT')).cause).toBe('response');
  });

  test('TIMEOUT when the answer trickles in for too long', async () => {
    const attempt = postTo(
      (_, answer) => {
        answer.writeHead(200, json);
        const timer = setInterval(() => answer.write(' '), 10);
        answer.on('close', () => clearInterval(timer));
      },
      { requestTimeoutMs: 150 },
    );
    expect((await expectFailure(attempt, 'TIMEOUT')).cause).toBe('request');
  });

  test('BODY_TOO_LARGE as soon as more arrives than allowed, without waiting for the end', async () => {
    const attempt = postTo((_, answer) => {
      answer.writeHead(200, json);
      const fill = () => {
        while (answer.write('x'.repeat(10_000)));
      };
      answer.on('drain', fill);
      fill();
    });
    await expectFailure(attempt, 'BODY_TOO_LARGE');
  });

  test('BODY_TOO_LARGE for a small body that decompresses into a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    expect(bomb.length).toBeLessThan(limits.maxBodyBytes);
    const attempt = postTo((_, answer) => {
      answer.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb);
    });
    await expectFailure(attempt, 'BODY_TOO_LARGE');
  });

  test.each<[string, FailureCode, RequestListener]>([
    [
      'the connection breaks in the middle of the body',
      'CONNECTION_LOST',
      (_, answer) => {
        answer.writeHead(200, { ...json, 'content-length': '100' });
        answer.write('{"a":', () => answer.destroy());
      },
    ],
    [
      'the connection breaks in the middle of a chunked body',
      'CONNECTION_LOST',
      (_, answer) => {
        answer.writeHead(200, json);
        answer.write('{"a":', () => answer.destroy());
      },
    ],
    ['the connection breaks before an answer', 'CONNECTION_LOST', (r) => r.socket.destroy()],
    [
      'what arrives is no HTTP',
      'CONNECTION_LOST',
      (request) => request.socket.end('220 smtp.example.mx ready\r\n'),
    ],
    [
      'a compressed body ends in the middle',
      'BODY_TRUNCATED',
      (_, answer) => {
        const body = gzipSync(JSON.stringify(Array.from({ length: 999 }, Math.random)));
        answer.writeHead(200, { ...json, 'content-encoding': 'gzip' });
        answer.end(body.subarray(0, body.length / 2));
      },
    ],
    [
      'the body is not compressed as announced',
      'NOT_JSON',
      (_, answer) => answer.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end('{"a":1}'),
    ],
  ])('when %s: %s', async (_, code, listener) => {
    await expectFailure(postTo(listener), code);
  });

  test('CONNECTION_REFUSED where nobody listens', async () => {
    const server = await serve(() => undefined);
    await server.close();
    await expectFailure(post(server.url), 'CONNECTION_REFUSED');
  });

  test('DNS_FAILED for a name that does not exist', async () => {
    await expectFailure(post('http://state.invalid/'), 'DNS_FAILED');
  });

  test('TLS_FAILED where the other side does not speak TLS', async () => {
    const server = await serve(() => undefined);
    const attempt = post(server.url.replace('http:', 'https:'));
    const failure = await attempt.catch((error: unknown) => error);
    await server.close();
    expect(failure).toMatchObject({ code: 'TLS_FAILED' });
  });

  test('TIMEOUT where encryption is never agreed on', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const url = `https://127.0.0.1:${port}`;
    const attempt = post(url, { connectTimeoutMs: 50 }).finally(() => server.close());
    expect((await expectFailure(attempt, 'TIMEOUT')).cause).toBe('secureConnect');
  });

  test('INTERRUPTED when it is called off, before or during', async () => {
    const during = new AbortController();
    setTimeout(() => during.abort(), 30);
    await expectFailure(
      postTo(() => undefined, { signal: during.signal }),
      'INTERRUPTED',
    );
    await expectFailure(
      postTo(() => undefined, { signal: AbortSignal.abort() }),
      'INTERRUPTED',
    );
  });

  test('without saying the address, what was sent or what was answered', async () => {
    const failure = await expectFailure(
      post('http://127.0.0.1:1/?q=GOAP780710RH7'),
      'CONNECTION_REFUSED',
    );
    const told = JSON.stringify({ ...failure, message: failure.message, stack: failure.stack });
    expect(told).not.toMatch(/127\.0\.0\.1|GOAP|Bearer|"ñ"/);
  });
});
