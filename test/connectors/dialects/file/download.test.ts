import { existsSync, readdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createConnectUpstream } from '../../../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../../../connectors/clock.ts';
import type { Page } from '../../../../connectors/dialects/dialect.ts';
import { readRegister } from '../../../../connectors/dialects/file/register-pages.ts';
import { createSender } from '../../../../connectors/http/send-request.ts';
import type { SourceSettings, UpstreamLimits } from '../../../../connectors/settings.ts';
import type { FailureCode } from '../../../../specs/outcomes.ts';
import { serve } from '../../../support/http-server.ts';
import { limits, never } from '../../support/limits.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { collect, encode } from './files.ts';

afterAll(removeFolders);

const connect = createConnectUpstream({ clock: systemClock, send: createSender(systemClock) });
const csv = 'id,nombre\n1,Ñandú\n2,Iris\n';

interface Changes {
  path?: string;
  token?: string;
  limits?: Partial<UpstreamLimits>;
  signal?: AbortSignal;
}

/** The rows that a server on this machine has for us. */
async function readFrom(listener: RequestListener, changes: Changes = {}): Promise<unknown[]> {
  const { path = '/register.csv', token, signal = never } = changes;
  const bounds = { ...limits, ...changes.limits };
  const credentials = token === undefined ? null : { token };
  const upstream = connect({ credentials, limits: bounds } as SourceSettings, signal);
  const server = await serve(listener);
  try {
    const reading = { form: {}, columns: ['id'], limits: bounds, signal };
    const pages = await collect(readRegister({ url: server.url + path }, reading, upstream));
    return pages.flatMap(({ rows }) => rows);
  } finally {
    await server.close();
  }
}

describe('A register at an address', () => {
  test.each<[string, string, Buffer]>([
    ['by its name', '/register.csv', encode(csv, 'windows-1252')],
    ['whatever follows its name', '/register.csv?version=2', Buffer.from(csv)],
    [
      'by its bytes',
      '/download',
      Buffer.from('{"id":"1","nombre":"Ñandú"}\n{"id":"2","nombre":"Iris"}'),
    ],
  ])('is downloaded and read %s', async (_, path, body) => {
    const rows = await readFrom((_request, answer) => void answer.end(body), { path });
    expect(rows).toEqual([
      { id: '1', nombre: 'Ñandú' },
      { id: '2', nombre: 'Iris' },
    ]);
  });

  test('may be compressed on its way', async () => {
    const rows = await readFrom((_, answer) => {
      answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(csv));
    });
    expect(rows).toHaveLength(2);
  });

  test('is asked for once, with the token of the source', async () => {
    const seen: unknown[] = [];
    await readFrom(
      ({ method, url, headers: { authorization, accept } }, answer) => {
        seen.push([method, url, authorization, accept]);
        answer.end(csv);
      },
      { token: 'demo-token' },
    );
    expect(seen).toEqual([['GET', '/register.csv', 'Bearer demo-token', '*/*']]);
  });
});

describe('A register that says which version it is', () => {
  const long = new Date(Date.now() - 60_000).toUTCString();

  /** Reads twice, the second time with the bookmark of the first; tells what was asked and what came. */
  async function readTwice(first: object, second: RequestListener) {
    const asked: unknown[] = [];
    let answers = 0;
    const server = await serve((request, answer) => {
      const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
      asked.push({ ...(tag && { tag }), ...(since && { since }) });
      if (answers++ === 0) answer.writeHead(200, { ...first }).end(csv);
      else second(request, answer);
    });
    try {
      const upstream = connect({ credentials: null, limits } as SourceSettings, never);
      const reading = { form: {}, columns: ['id'], limits, signal: never };
      const location = { url: `${server.url}/register.csv` };
      const [{ bookmark = null }] = (await collect(readRegister(location, reading, upstream))) as [
        Page,
      ];
      const pages = await collect(readRegister(location, reading, upstream, bookmark));
      return { asked, page: pages[0]!, bookmark };
    } finally {
      await server.close();
    }
  }

  const notModified: RequestListener = (_, answer) => void answer.writeHead(304).end();

  test.each([
    ['an ETag', { etag: '"v1"', 'last-modified': long }, { tag: '"v1"' }],
    ['a moment', { 'last-modified': long }, { since: long }],
  ])('by %s is asked for only if it is another', async (_, headers, condition) => {
    const { asked, page, bookmark } = await readTwice(headers, notModified);
    expect(asked).toEqual([{}, condition]);
    expect(page).toMatchObject({
      rows: [],
      total: null,
      hasNext: false,
      unchanged: true,
      bookmark,
    });
  });

  test('is read when it is another, and then known by what it says now', async () => {
    const { page, bookmark } = await readTwice({ etag: '"v1"' }, (_, answer) => {
      answer.writeHead(200, { etag: '"v2"' }).end(csv);
    });
    expect(page.unchanged).toBeUndefined();
    expect(page.rows).toHaveLength(2);
    expect(page.bookmark).not.toBe(bookmark);
  });

  test.each([
    ['nothing', {}],
    [
      'the moment of this second, in which it may be written again',
      { date: long, 'last-modified': long },
    ],
    ['a tag as long as a book', { etag: `"${'x'.repeat(1000)}"` }],
  ])('by %s is read each time', async (_, headers) => {
    const { asked, bookmark } = await readTwice(headers, (__, answer) => void answer.end(csv));
    expect({ asked, bookmark }).toEqual({ asked: [{}, {}], bookmark: null });
  });

  test('and answers 304 although it was not asked whether: that is no answer', async () => {
    await expect(readTwice({}, notModified)).rejects.toMatchObject({ code: 'REDIRECTED' });
  });

  test('and left its bookmark to another run of the program is read', async () => {
    const server = await serve((_, answer) => void answer.end(csv));
    const upstream = connect({ credentials: null, limits } as SourceSettings, never);
    const reading = { form: {}, columns: ['id'], limits, signal: never };
    const bookmark = JSON.stringify({ run: 'another', version: { validators: { etag: '"v1"' } } });
    const pages = readRegister({ url: server.url }, reading, upstream, bookmark);
    expect((await collect(pages))[0]!.rows).toHaveLength(2);
    await server.close();
  });
});

describe('A download fails', () => {
  test.each<[string, FailureCode, RequestListener, Partial<UpstreamLimits>?]>([
    ['nothing is there', 'UNEXPECTED_STATUS', (_, answer) => answer.writeHead(404).end(csv)],
    [
      'it lies elsewhere',
      'REDIRECTED',
      (_, answer) => answer.writeHead(302, { location: '/' }).end(),
    ],
    ['it is not for us', 'FORBIDDEN', (_, answer) => answer.writeHead(403).end()],
    ['the service rests', 'MAINTENANCE', (_, answer) => answer.writeHead(503).end()],
    ['it is empty', 'EMPTY_BODY', (_, answer) => answer.end()],
    ['it is a web page', 'WRONG_CONTENT_TYPE', (_, answer) => answer.end('<html>id,nombre')],
    ['it never ends', 'BODY_TOO_LARGE', endless],
    [
      'it is a bomb',
      'BODY_TOO_LARGE',
      (_, answer) => {
        const bomb = gzipSync(Buffer.alloc(50_000_000, 'id\n'));
        answer.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
      },
    ],
    [
      'it breaks off',
      'CONNECTION_LOST',
      (_, answer) => {
        answer.writeHead(200, { 'content-length': '1000' });
        answer.write(csv, () => answer.destroy());
      },
    ],
    ['it hangs', 'TIMEOUT', () => undefined, { responseTimeoutMs: 50 }],
    ['it trickles', 'TIMEOUT', (_, answer) => void answer.write('id'), { requestTimeoutMs: 150 }],
  ])('when %s: %s', async (_, code, listener, bounds = {}) => {
    const attempt = readFrom(listener, { limits: bounds });
    await expect(attempt).rejects.toMatchObject({ name: 'UpstreamFailure', code });
  });

  test('INTERRUPTED when the program stops', async () => {
    const stop = new AbortController();
    const attempt = readFrom(
      (_, answer) => {
        answer.write('id\n');
        stop.abort();
      },
      { signal: stop.signal },
    );
    await expect(attempt).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });

  function endless(...[, answer]: Parameters<RequestListener>): void {
    const fill = () => {
      while (answer.write('id,nombre\n'.repeat(1000)));
    };
    answer.on('drain', fill);
    fill();
  }
});

test('A download is removed, also where its reader stops early', async () => {
  // By its extension, since other tests download too.
  const isOurs = (folder: string) =>
    existsSync(join(tmpdir(), folder, `register.${process.pid}-x`));
  const left = () => readdirSync(tmpdir()).filter(isOurs);
  const server = await serve((_, answer) => void answer.end(`id\n${'1\n'.repeat(1000)}`));
  const upstream = connect({ credentials: null, limits } as SourceSettings, never);
  const reading = { form: {}, columns: ['id'], limits: { ...limits, pageSize: 10 }, signal: never };
  const url = `${server.url}/a.${process.pid}-x`;
  for await (const page of readRegister({ url }, reading, upstream)) {
    expect(left()).toHaveLength(1);
    expect(page.hasNext).toBe(true);
    break;
  }
  await server.close();
  expect(left()).toEqual([]);
});

test('STORE_FAILED when a download cannot be written', async () => {
  const server = await serve((_, answer) => void answer.end(csv));
  const upstream = connect({ credentials: null, limits } as SourceSettings, never);
  const attempt = upstream.download(server.url, '/nowhere/register.csv');
  await expect(attempt).rejects.toMatchObject({ code: 'STORE_FAILED', cause: 'ENOENT' });
  await server.close();
});
