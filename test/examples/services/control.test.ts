import { startControl } from '../../../examples/demo/services/control.ts';
import type { Listener } from '../../../examples/demo/services/http/listen.ts';
import type { StateService } from '../../../examples/demo/services/state-service.ts';
import { readJson, startService, stopServices } from './support/state-client.ts';

let colima: StateService;
let control: Listener;

beforeAll(async () => {
  colima = await startService({ code: 'COL' });
  control = await startControl([colima, await startService({ code: 'TLA' })], 0);
});
afterAll(async () => {
  await control.close();
  await stopServices();
});

function putFault(code: string, body: unknown): Promise<Response> {
  return fetch(`${control.url}/states/${code}/fault`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('the control endpoint', () => {
  test('lists the states, where they are and what is wrong with them', async () => {
    const { states, faults } = await readJson(await fetch(control.url));
    expect(states).toEqual([
      {
        code: 'COL',
        name: 'Colima',
        url: colima.url,
        fault: null,
        requests: { token: 0, data: 0 },
      },
      expect.objectContaining({ code: 'TLA', name: 'Tlaxcala' }),
    ]);
    expect(faults).toHaveProperty('hang');
  });

  test('switches a fault on and off', async () => {
    const switched = await putFault('COL', { fault: 'html' });
    expect(await switched.json()).toMatchObject({ code: 'COL', fault: 'html' });
    expect(colima.fault).toBe('html');
    await putFault('COL', { fault: null });
    expect(colima.fault).toBeNull();
  });

  test.each([
    ['an unknown state', 'XXX', { fault: 'html' }, 404],
    ['an unknown fault', 'COL', { fault: 'earthquake' }, 400],
    ['a forgotten fault', 'COL', {}, 400],
  ])('refuses %s', async (_what, code, body, status) => {
    expect((await putFault(code, body)).status).toBe(status);
    expect(colima.fault).toBeNull();
  });
});
