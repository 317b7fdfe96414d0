import { FAULT_DESCRIPTIONS, FAULTS } from '../../../examples/demo/services/faults/faults.ts';
import type { StateService } from '../../../examples/demo/services/state-service.ts';
import {
  accessToken,
  askToken,
  connect,
  passwordForm,
  readJson,
  sendSearch,
  startService,
  stopServices,
} from './support/state-client.ts';

let service: StateService;
let token: string;

beforeAll(async () => {
  service = await startService({ code: 'BCS', slowMs: 300 });
  token = await accessToken(service);
});
beforeEach(() => service.setFault(null));
afterAll(stopServices);

const search = (body: object = {}) => sendSearch(service, 'spic', body, token);
const form = () => passwordForm(service);
const patience = () => ({ signal: AbortSignal.timeout(300) });

test('every fault has a name and one line that says what it does', () => {
  expect(FAULTS).toHaveLength(28);
  for (const fault of FAULTS) expect(FAULT_DESCRIPTIONS[fault]).toMatch(/^[^\n]{10,100}$/);
});

test('a fault lasts until it is taken away', async () => {
  service.setFault('error500');
  expect((await search()).status).toBe(500);
  expect(service.fault).toBe('error500');
  service.setFault(null);
  expect((await search()).status).toBe(200);
});

describe('faults of the whole service', () => {
  test('hang: neither data nor tokens come', async () => {
    service.setFault('hang');
    const data = fetch(`${service.url}/v1/spic/dependencias`, patience());
    const tokens = fetch(`${service.url}/oauth/token`, { method: 'POST', ...patience() });
    await expect(data).rejects.toThrow('timeout');
    await expect(tokens).rejects.toThrow('timeout');
  });

  test('html: both are answered by a maintenance page with status 200', async () => {
    service.setFault('html');
    for (const path of ['/v1/spic', '/oauth/token']) {
      const response = await fetch(service.url + path, { method: 'POST' });
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
      expect(await response.text()).toMatch(/mantenimiento/);
    }
  });
});

describe('faults of the token endpoint', () => {
  test('expiredToken: fresh tokens are issued and refused', async () => {
    service.setFault('expiredToken');
    const { status, body } = await askToken(service, form());
    expect(status).toBe(200);
    expect((await sendSearch(service, 'spic', {}, body.access_token)).status).toBe(401);
  });

  test('rejectedCredentials: no tokens are issued, old ones still work', async () => {
    service.setFault('rejectedCredentials');
    const { status, body } = await askToken(service, form());
    expect(status).toBe(401);
    expect(body).toEqual({ code: expect.any(String), message: expect.any(String) });
    expect((await search()).status).toBe(200);
  });
});

describe('revokedTokens', () => {
  test('tokens issued before are refused, new ones are accepted', async () => {
    const own = await startService();
    const old = await accessToken(own);
    own.setFault('revokedTokens');
    expect((await sendSearch(own, 'spic', {}, old)).status).toBe(401);
    const renewed = await accessToken(own);
    expect((await sendSearch(own, 'spic', {}, renewed)).status).toBe(200);
  });
});

describe('faults of data requests', () => {
  afterEach(async () => {
    expect((await askToken(service, form())).status).toBe(200);
  });

  test('slow: the answer is whole but late', async () => {
    service.setFault('slow');
    const start = performance.now();
    const response = await search();
    expect(response.status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(290);
  });

  test('error500 answers with the platform’s form of error', async () => {
    service.setFault('error500');
    const response = await search();
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      code: expect.any(String),
      message: expect.any(String),
    });
  });

  test('error503 says when to come back', async () => {
    service.setFault('error503');
    const response = await search();
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('120');
  });

  test.each([
    ['forbidden', 403, null],
    ['rateLimitedForAges', 429, /9999/],
    ['rateLimitedBackwards', 429, /^-\d+$/],
    ['rateLimitedByNovel', 429, /^En un lugar.{1000}/],
  ] as const)('%s answers with %i', async (fault, status, retryAfter) => {
    service.setFault(fault);
    const response = await search();
    expect(response.status).toBe(status);
    expect(response.headers.get('Retry-After')).toEqual(
      retryAfter && expect.stringMatching(retryAfter),
    );
  });

  test('noContent: success without a body, and says so', async () => {
    service.setFault('noContent');
    expect((await search()).status).toBe(204);
  });

  test('clockAhead: the data is whole, the Date header ten minutes ahead', async () => {
    service.setFault('clockAhead');
    const response = await search();
    expect(response.status).toBe(200);
    const aheadMs = Date.parse(response.headers.get('Date')!) - Date.now();
    expect(aheadMs).toBeGreaterThan(9 * 60_000);
    expect(aheadMs).toBeLessThan(11 * 60_000);
  });

  test.each(['shortBody', 'cutChunks'] as const)(
    '%s: the connection is closed before the end',
    async (fault) => {
      service.setFault(fault);
      const response = await search();
      const announced = response.headers.get('Content-Length');
      expect(announced === null).toBe(fault === 'cutChunks');
      await expect(response.text()).rejects.toThrow('terminated');
    },
  );

  test('wrongLength: a client takes half of the body for the whole', async () => {
    const whole = await (await search()).text();
    service.setFault('wrongLength');
    const text = await (await search()).text();
    expect(text.length).toBeLessThan(whole.length);
    expect(whole.startsWith(text)).toBe(true);
  });

  test('drip: the answer begins at once and does not end', async () => {
    service.setFault('drip');
    const response = await search();
    const reader = response.body!.getReader();
    expect((await reader.read()).value!.length).toBeLessThan(5);
    await reader.cancel();
  });

  test('gzipBomb: little arrives and becomes much', async () => {
    service.setFault('gzipBomb');
    const response = await search();
    let received = 0;
    for await (const chunk of response.body!) {
      received += chunk.length;
      if (received > 60_000_000) break;
    }
    expect(received).toBeGreaterThan(60_000_000);
  });

  test('truncated: the body has the length announced, but is half a JSON', async () => {
    const whole = await (await search()).text();
    service.setFault('truncated');
    const response = await search();
    const text = await response.text();
    expect(response.headers.get('Content-Length')).toBe(String(Buffer.byteLength(text)));
    expect(whole.startsWith(text)).toBe(true);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  test('reset: the connection breaks in the middle of the body', async () => {
    service.setFault('reset');
    await expect(search().then((response) => response.text())).rejects.toThrow();
  });

  test('emptyBody: success with nothing in it', async () => {
    service.setFault('emptyBody');
    const response = await search();
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('latin1: declared as UTF-8, but only readable as ISO-8859-1', async () => {
    const right = await (await search()).text();
    service.setFault('latin1');
    const response = await search();
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('Content-Type')).toMatch(/charset=utf-8/i);
    expect(bytes.toString('utf8')).toContain('\uFFFD');
    expect(bytes.toString('latin1')).toBe(right);
  });

  test('driftedSchema: the same values under other names', async () => {
    service.setFault('driftedSchema');
    const [row] = (await readJson(await search())).results;
    const [stored] = service.registers.spic;
    expect(row).not.toHaveProperty('primerApellido');
    expect(row.apellido_paterno).toBe(stored!.primerApellido);
    const [party] = (await readJson(await sendSearch(service, 'psancionados', {}, token))).results;
    expect(party.particularSancionado).toHaveProperty('razon_social');
  });

  test('hugeBody: megabytes follow one another until the client has had enough', async () => {
    service.setFault('hugeBody');
    const response = await search();
    let received = 0;
    for await (const chunk of response.body!) {
      received += chunk.length;
      if (received > 60_000_000) break;
    }
    expect(received).toBeGreaterThan(60_000_000);
  });
});

describe('faults of paging', () => {
  const page = async (number: number) =>
    readJson(await search({ page: number, pageSize: 10, sort: { primerApellido: 'asc' } }));

  test('lyingTotals: seven rows too many are announced', async () => {
    service.setFault('lyingTotals');
    const { pagination } = await page(1);
    expect(pagination.totalRows).toBe(service.registers.spic.length + 7);
  });

  test('duplicateIds: a row comes twice and another never, while the count is right', async () => {
    const client = await connect(service);
    const total = service.registers.spic.length;
    service.setFault('duplicateIds');
    const [first, second] = [await page(1), await page(2)];
    expect(second.results[0]).toEqual(first.results.at(-1));

    const ids: string[] = [];
    for (let number = 1; number <= Math.ceil(total / 10); number += 1) {
      const rows = await client.rows('spic', { page: number, pageSize: 10 });
      ids.push(...rows.map(({ id }) => id));
    }
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBeLessThan(total);
  });

  test('endlessPaging: past the end the last rows repeat, and there is always more', async () => {
    service.setFault('endlessPaging');
    const [late, later] = [await page(500), await page(501)];
    expect(late.results).toHaveLength(10);
    expect(late.results).toEqual(later.results);
    expect(later.pagination.hasNextPage).toBe(true);
  });
});

test('a service that hangs still closes at once', async () => {
  const own = await startService();
  own.setFault('hang');
  const pending = fetch(`${own.url}/v1/spic`, { method: 'POST' }).catch(() => 'cut');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const start = performance.now();
  await own.close();
  expect(performance.now() - start).toBeLessThan(500);
  expect(await pending).toBe('cut');
});
