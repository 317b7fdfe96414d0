import type { Fault } from '../../../../examples/demo/services/faults/faults.ts';
import type { DirectusService } from '../../../../examples/demo/services/directus/directus-service.ts';
import {
  ask,
  BUYERS,
  GRAVES,
  itemsOf,
  refusal,
  send,
  startService,
  stopServices,
} from './support/directus-client.ts';

let service: DirectusService;

beforeAll(async () => {
  service = await startService({ code: 'CAM', slowMs: 50 });
});
beforeEach(() => service.setFault(null));
afterAll(stopServices);

const list = (fault: Fault | null, parameters = {}) => {
  service.setFault(fault);
  return send(service, BUYERS, { fields: '*.*.*', ...parameters });
};

test('a fault lasts until it is taken away', async () => {
  expect((await list('error500')).status).toBe(500);
  expect(service.fault).toBe('error500');
  expect((await list(null)).status).toBe(200);
});

describe('faults in the place of an answer', () => {
  test('hang: nothing comes', async () => {
    service.setFault('hang');
    const answer = send(service, BUYERS, {}, { signal: AbortSignal.timeout(200) });
    await expect(answer).rejects.toThrow('timeout');
  });

  test('html: a maintenance page with status 200', async () => {
    const response = await list('html');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
  });

  test('slow: the answer is whole', async () => {
    const whole = await (await list(null)).json();
    expect(await (await list('slow')).json()).toEqual(whole);
  });

  test('error500 and error503 come in the words of Directus', async () => {
    expect(await ask(service, BUYERS)).toMatchObject({ status: 200 });
    service.setFault('error500');
    expect(await ask(service, BUYERS)).toEqual(refusal(500, 'INTERNAL_SERVER_ERROR'));
    service.setFault('error503');
    expect(await ask(service, BUYERS)).toEqual(refusal(503, 'SERVICE_UNAVAILABLE'));
    expect((await list('error503')).headers.get('Retry-After')).toBe('120');
  });

  test('emptyBody: success with nothing in it', async () => {
    const response = await list('emptyBody');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('hugeBody: megabytes follow one another until the client has had enough', async () => {
    const response = await list('hugeBody');
    let received = 0;
    for await (const chunk of response.body!) {
      received += chunk.length;
      if (received > 20_000_000) break;
    }
    expect(received).toBeGreaterThan(20_000_000);
  });

  test.each(['expiredToken', 'rejectedCredentials'] as const)(
    '%s: the static token is refused',
    async (fault) => {
      service.setFault(fault);
      expect(await ask(service, BUYERS)).toEqual(refusal(401, 'INVALID_CREDENTIALS'));
    },
  );
});

describe('faults in how an answer is sent', () => {
  test('truncated: half a JSON', async () => {
    const whole = await (await list(null)).text();
    const half = await (await list('truncated')).text();
    expect(whole.startsWith(half)).toBe(true);
    expect(() => JSON.parse(half)).toThrow(SyntaxError);
  });

  test('reset: the connection breaks in the middle of the body', async () => {
    await expect(list('reset').then((response) => response.text())).rejects.toThrow();
  });

  test('latin1: only readable as ISO-8859-1', async () => {
    const right = await (await list(null)).text();
    const bytes = Buffer.from(await (await list('latin1')).arrayBuffer());
    expect(bytes.toString('utf8')).toContain('\uFFFD');
    expect(bytes.toString('latin1')).toBe(right);
  });

  test('driftedSchema: the same values under other names', async () => {
    service.setFault('driftedSchema');
    const [item] = await itemsOf(service, GRAVES, { fields: 'datosGenerales.nombres' });
    expect(item.datosGenerales).toEqual({ nombre_completo: expect.any(String) });
    const answer = await ask(service, `${GRAVES}/${service.collections.items(GRAVES)[0]!.id}`, {
      fields: 'datosGenerales.primerApellido',
    });
    expect(answer.body.data.datosGenerales).toEqual({ apellido_paterno: expect.any(String) });
  });
});

describe('faults of paging', () => {
  const total = () => service.collections.items(BUYERS).length;
  const ids = async (limit: number, offset: number): Promise<string[]> =>
    (await itemsOf(service, BUYERS, { limit, offset, fields: 'id' })).map(({ id }) => id);

  test('lyingTotals: seven items too many are counted', async () => {
    service.setFault('lyingTotals');
    const { body } = await ask(service, BUYERS, { meta: '*' });
    expect(body.meta).toEqual({ total_count: total() + 7, filter_count: total() + 7 });
    expect(await ids(-1, 0)).toHaveLength(total());
  });

  test('duplicateIds: an item comes twice and another never, the counts are right', async () => {
    service.setFault('duplicateIds');
    const found: string[] = [];
    for (let offset = 0; offset < total(); offset += 10) found.push(...(await ids(10, offset)));
    expect(found).toHaveLength(total());
    expect(found[10]).toBe(found[9]);
    expect(new Set(found).size).toBeLessThan(total());
    expect(await ids(10, 100_000)).toEqual([]);
  });

  test('endlessPaging: past the end the last items repeat', async () => {
    service.setFault('endlessPaging');
    const last = await ids(10, 100_000);
    expect(last).toHaveLength(10);
    expect(await ids(10, 200_000)).toEqual(last);
    expect(await ids(0, 100_000)).toEqual([]);
  });
});
