import { readJson } from '../support/state-client.ts';
import {
  ask,
  buyers,
  sanctions,
  send,
  startService,
  stopServices,
} from './support/graphql-client.ts';
import type { StateService } from '../../../../examples/demo/services/state-service.ts';

let service: StateService;

beforeAll(async () => {
  service = await startService({ code: 'BCS', slowMs: 50 });
});
beforeEach(() => service.setFault(null));
afterAll(stopServices);

const QUESTION = '{ results(limit: 200) { nombres institucion_dependencia { nombre } } }';
const question = () => send(service, 's3', QUESTION);

describe('faults of the whole service', () => {
  test('hang: nothing comes', async () => {
    service.setFault('hang');
    const request = fetch(`${service.url}/s2/graphql`, {
      method: 'POST',
      signal: AbortSignal.timeout(200),
    });
    await expect(request).rejects.toThrow('timeout');
  });

  test('slow: the answer is whole', async () => {
    service.setFault('slow');
    expect(await readJson(await question())).toHaveProperty('data');
  });

  test('html: a maintenance page comes with status 200', async () => {
    service.setFault('html');
    const response = await question();
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/mantenimiento/);
  });

  test.each([
    ['error500', 500],
    ['error503', 503],
  ] as const)('%s: has GraphQL’s form of an error', async (fault, status) => {
    service.setFault(fault);
    const response = await question();
    expect(response.status).toBe(status);
    expect(response.headers.get('Retry-After')).toBe(status === 503 ? '120' : null);
    expect(await readJson(response)).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: expect.any(String) } }],
    });
  });
});

describe('faults of bodies', () => {
  test('truncated: the JSON stops in the middle', async () => {
    const whole = await (await question()).text();
    service.setFault('truncated');
    const text = await (await question()).text();
    expect(text).toBe(whole.slice(0, text.length));
    expect(text.length).toBeLessThan(whole.length);
  });

  test('reset: the connection breaks', async () => {
    service.setFault('reset');
    await expect(question().then((response) => response.text())).rejects.toThrow();
  });

  test('latin1: the bytes are not the UTF-8 that they are declared to be', async () => {
    service.setFault('latin1');
    expect(await (await question()).text()).toContain('\uFFFD');
  });

  test('driftedSchema: yesterday’s question is an error, as the fields have new names', async () => {
    service.setFault('driftedSchema');
    const response = await question();
    expect(response.status).toBe(200);
    expect(await readJson(response)).toEqual({
      errors: [expect.objectContaining({ message: expect.stringMatching(/Cannot query/) })],
    });
    const { results } = await ask(service, 's3', '{ results { apellido_paterno } }');
    expect(results).toHaveLength(10);
  });
});

describe('faults of paging', () => {
  test('lyingTotals: seven rows too many are announced', async () => {
    service.setFault('lyingTotals');
    const { spic, ssancionados } = service.registers;
    expect((await buyers(service)).totalCount).toBe(spic.length + 7);
    expect((await sanctions(service)).total).toBe(String(ssancionados.length + 7));
  });

  test('duplicateIds: the last row of a page comes again, in place of another', async () => {
    service.setFault('duplicateIds');
    const [first, second] = [
      await buyers(service, { first: 5 }),
      await buyers(service, { first: 5, start: 6 }),
    ];
    expect(second.results[0]).toEqual(first.results[4]);
    expect(second.results[1].id).toBe(service.registers.spic[6]!.id);
    const [one, other] = [
      await sanctions(service, { limit: 5 }),
      await sanctions(service, { limit: 5, offset: 5 }),
    ];
    expect(other.results[0]).toEqual(one.results[4]);
  });

  test('endlessPaging: past the end the last rows repeat', async () => {
    service.setFault('endlessPaging');
    const late = await buyers(service, { first: 7, start: 9_000 });
    expect(late.results.map(({ id }: any) => id)).toEqual(
      service.registers.spic.slice(-7).map(({ id }) => id),
    );
    expect(late.pageInfo).toEqual({ hasNextPage: true });
    expect((await sanctions(service, { limit: 7, offset: 9_000 })).results).toHaveLength(7);
  });
});
