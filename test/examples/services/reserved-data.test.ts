import {
  connect,
  startService,
  stopServices,
  type SearchBody,
  type StateClient,
} from './support/state-client.ts';
import type { StateCode } from '../../../examples/demo/services/states.ts';

afterAll(stopServices);

const REQUESTER = 'XAXX010101000';

async function connectTo(code: StateCode): Promise<StateClient> {
  return connect(await startService({ code }));
}

/** Everything that the three registers send, as text. */
async function readAs(client: StateClient, rfcSolicitante?: string) {
  const inQuery: SearchBody = rfcSolicitante ? { query: { rfcSolicitante } } : {};
  const inBody: SearchBody = rfcSolicitante ? { rfcSolicitante } : {};
  return {
    spic: await client.rows('spic', inQuery),
    ssancionados: await client.rows('ssancionados', inQuery),
    psancionados: await client.rows('psancionados', inBody),
  };
}

describe('whoever does not say who they are', () => {
  test('gets no RFC and no CURP of officials or their superiors', async () => {
    const { spic, ssancionados } = await readAs(await connectTo('QUE'));
    expect(JSON.stringify([spic, ssancionados])).not.toMatch(/"(rfc|curp)":/);
  });

  test('gets nothing about private persons but their names', async () => {
    const { psancionados } = await readAs(await connectTo('QUE'));
    const persons = psancionados
      .map((row) => row.particularSancionado)
      .filter(({ tipoPersona }) => tipoPersona === 'F');
    expect(persons.length).toBeGreaterThan(3);
    for (const person of persons) {
      expect(Object.keys(person).sort()).toEqual(['nombreRazonSocial', 'tipoPersona']);
    }
  });

  test('gets the public data of companies, without the CURP of the people behind them', async () => {
    const { psancionados } = await readAs(await connectTo('MEX'));
    const companies = JSON.stringify(
      psancionados.filter((row) => row.particularSancionado.tipoPersona === 'M'),
    );
    expect(companies).toMatch(/"rfc":/);
    expect(companies).toMatch(/"domicilioMexico":/);
    expect(companies).toMatch(/"directorGeneral":/);
    expect(companies).not.toMatch(/"curp":/);
  });
});

test('whoever says who they are gets the reserved fields too', async () => {
  const client = await connectTo('MEX');
  const { spic, ssancionados, psancionados } = await readAs(client, REQUESTER);
  expect(JSON.stringify(spic)).toMatch(/"curp":/);
  expect(JSON.stringify(ssancionados)).toMatch(/"curp":/);
  expect(JSON.stringify(psancionados)).toMatch(/"curp":/);
  const persons = psancionados.filter((row) => row.particularSancionado.tipoPersona === 'F');
  expect(JSON.stringify(persons)).toMatch(/"telefono":.*"domicilioMexico":/);
});

test.each(['NAY', 'TLA'] as const)('%s is careless and sends them to everybody', async (code) => {
  const client = await connectTo(code);
  expect(await readAs(client)).toEqual(await readAs(client, REQUESTER));
});

test('asking in the wrong place counts as not saying who one is', async () => {
  const client = await connectTo('QUE');
  const rows = await client.rows('spic', { rfcSolicitante: REQUESTER });
  expect(JSON.stringify(rows)).not.toMatch(/"rfc":/);
});
