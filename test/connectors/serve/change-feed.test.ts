import fc from 'fast-check';
import { digestOf } from '../../../specs/canonical.ts';
import type { ChangeLine, FeedEnd } from '../../../connectors/serve/change-feed.ts';
import { startPrimary, stopAll, type Primary } from '../dialects/connector/primary.ts';

let tlaxcala: Primary;
beforeAll(async () => {
  // It sends reserved data to whoever asks.
  tlaxcala = await startPrimary('TLA');
  const { spic, ssancionados, psancionados } = tlaxcala.service.registers;
  spic[0]!.rfc = 'hidden-rfc';
  spic[0]!.superiorInmediato = { nombres: 'Nadie', primerApellido: 'Nadie', curp: 'hidden-curp' };
  ssancionados[0]!.tipoFalta = { clave: 'ANG', valor: '' };
  ssancionados[0]!.servidorPublicoSancionado.nombres = 'hidden-nombres';
  ssancionados[1]!.tipoFalta = { clave: 'AG', valor: '' };
  ssancionados[1]!.observaciones = 'hidden-observaciones';
  psancionados[0]!.particularSancionado.telefono = 'hidden-telefono';
  psancionados[0]!.particularSancionado.directorGeneral = {
    nombres: 'hidden-director',
    primerApellido: 'Nadie',
  };
  tlaxcala.service.touch();
  await tlaxcala.read('spic');
  await tlaxcala.read('ssancionados');
  await tlaxcala.read('psancionados');
});
afterAll(stopAll);

function get(parameters: Record<string, string | number>, primary = tlaxcala): Promise<Response> {
  const entries = Object.entries(parameters).map(([name, value]) => [name, String(value)] as const);
  const query = new URLSearchParams(Object.fromEntries(entries));
  return fetch(`${primary.url}/changes?${query.toString()}`);
}

async function read(
  parameters: Record<string, string | number>,
  primary = tlaxcala,
): Promise<{ lines: ChangeLine[]; end: FeedEnd; text: string }> {
  const response = await get(parameters, primary);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  const text = await response.text();
  expect(text.endsWith('\n')).toBe(true);
  const values = text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const { end } = values.pop() as { end: FeedEnd };
  return { lines: values as ChangeLine[], end, text };
}

describe('The change feed', () => {
  test('tells of each record once, with all that the public may see of it', async () => {
    const source = 'TLA.spic';
    const { lines, end } = await read({ source, limit: 1000 });
    const store = tlaxcala.store();
    expect(lines).toHaveLength(tlaxcala.service.registers.spic.length);
    for (const { change: _, id, record, original, ...line } of lines) {
      const stored = store.byIds([id])[0]!;
      expect(line).toEqual({
        providerId: stored.providerId,
        missingSince: null,
        fechaCaptura: stored.fechaCaptura,
        firstSeen: stored.firstSeen,
        retrievedAt: stored.retrievedAt,
        dialect: 'pdn-rest-v1',
        digest: stored.digest,
        notes: stored.notes,
        withheld: stored.withheld,
      });
      expect([record, original]).toEqual([stored.record, stored.publicOriginal]);
      expect(digestOf(original)).toBe(line.digest);
    }
    expect(end).toEqual({
      cursor: lines.at(-1)!.change,
      more: false,
      held: lines.length,
      asOf: store.history(source).asOf,
      status: 'ANSWERED',
      code: null,
      sweepEverySeconds: 3600,
      system: 'S2',
      fileRemarks: [],
    });
  });

  test('cut into pages of any size is the same', async () => {
    const source = 'TLA.psancionados';
    const whole = await read({ source, limit: 1000 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 60 }), async (limit) => {
        const lines: ChangeLine[] = [];
        for (let since = 0, more = true; more;) {
          const page = await read({ source, since, limit });
          expect(page.lines.length).toBeLessThanOrEqual(limit);
          lines.push(...page.lines);
          ({ cursor: since, more } = page.end);
        }
        expect(lines).toEqual(whole.lines);
      }),
      { numRuns: 10 },
    );
  });

  test('from its last cursor on is empty, and says so', async () => {
    const source = 'TLA.spic';
    const { end } = await read({ source, limit: 1000 });
    expect(await read({ source, since: end.cursor })).toMatchObject({ lines: [], end });
  });

  test('holds nothing that is reserved', async () => {
    for (const register of ['spic', 'ssancionados', 'psancionados']) {
      const { text, lines } = await read({ source: `TLA.${register}`, limit: 1000 });
      // What was planted, the form of a CURP, and that of a person's RFC.
      for (const reserved of [
        /hidden-\w+/,
        /[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d/,
        /"[A-ZÑ&]{4}\d{6}[A-Z\d]{3}"/,
      ]) {
        expect(text.match(reserved)).toBeNull();
      }
      for (const { record } of lines) {
        if (!('gravedad' in record)) continue;
        if (record.gravedad !== 'NO_GRAVE') expect(record.observaciones).toBeNull();
        else if (record.subject !== 'COMPANY') expect(record.primerApellido).toBeNull();
      }
    }
  });

  test('never asks the service', async () => {
    const before = tlaxcala.service.requests();
    await read({ source: 'TLA.spic' });
    expect(tlaxcala.service.requests()).toEqual(before);
  });

  test('ends an answer that grows too large, and is read on from there', async () => {
    const primary = await startPrimary('COL', { rows: 4 });
    const descripcion = 'x'.repeat(19_000);
    for (const row of primary.service.registers.ssancionados) {
      row.documentos = Array.from({ length: 60 }, (_, i) => ({
        ...{
          id: String(i),
          titulo: 'Resolución',
          url: 'https://example.org/',
          fecha: '2020-01-01',
        },
        descripcion,
      }));
    }
    primary.service.touch();
    expect(await primary.read('ssancionados')).toMatchObject({ failure: null, stored: 4 });
    const source = 'COL.ssancionados';
    const first = await read({ source }, primary);
    expect(first).toMatchObject({ lines: { length: 2 }, end: { more: true } });
    const second = await read({ source, since: first.end.cursor }, primary);
    expect(second).toMatchObject({ lines: { length: 2 }, end: { more: false } });
  });
});

describe('The end of an answer judges the replica', () => {
  test('that was never read', async () => {
    const primary = await startPrimary();
    const { end } = await read({ source: 'COL.spic' }, primary);
    expect(end).toMatchObject({
      cursor: 0,
      held: 0,
      asOf: null,
      status: 'NOT_CONNECTED',
      code: 'NEVER_READ',
    });
  });

  test('whose service fails', async () => {
    const primary = await startPrimary();
    await primary.read();
    primary.service.setFault('error503');
    await primary.read();
    const { lines, end } = await read({ source: 'COL.spic', limit: 1000 }, primary);
    expect(lines).toHaveLength(end.held);
    expect(end).toMatchObject({ status: 'STALE', code: 'MAINTENANCE' });
  });
});

describe('A request for changes', () => {
  test.each([
    [404, 'NOT_FOUND', {}],
    [404, 'NOT_FOUND', { source: 'TLA.other' }],
    [404, 'NOT_FOUND', { source: 'COL.spic' }],
    [404, 'NOT_FOUND', { source: 'toString' }],
    [400, 'BAD_USER_INPUT', { source: 'TLA.spic', since: '-1' }],
    [400, 'BAD_USER_INPUT', { source: 'TLA.spic', since: '1.5' }],
    [400, 'BAD_USER_INPUT', { source: 'TLA.spic', since: '' }],
    [400, 'BAD_USER_INPUT', { source: 'TLA.spic', since: '9007199254740993' }],
    [400, 'BAD_USER_INPUT', { source: 'TLA.spic', since: '1e3' }],
    [400, 'BAD_USER_INPUT', { source: 'TLA.spic', limit: '0' }],
    [400, 'BAD_USER_INPUT', { source: 'TLA.spic', limit: '1001' }],
    [400, 'BAD_USER_INPUT', { source: 'TLA.spic', limit: 'all' }],
    [410, 'CURSOR_UNKNOWN', { source: 'TLA.spic', since: '9007199254740991' }],
  ])('is answered %s, %s: %j', async (status, code, parameters) => {
    const response = await get(parameters);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: any[] };
    expect(errors).toEqual([{ message: expect.any(String), extensions: { code } }]);
  });

  test('says what to do', async () => {
    const told = async (parameters: Record<string, string>) => (await get(parameters)).text();
    expect(await told({})).toContain('Name one with `source`');
    expect(await told({ source: 'TLA.spic', since: 'x' })).toContain(
      '`since` must be the `cursor`',
    );
    expect(await told({ source: 'TLA.spic', limit: '9999' })).toContain('between 1 and 1000');
    expect(await told({ source: 'TLA.spic', since: '99999999' })).toContain('`since` 0');
  });

  test('is for GET only, and the index names its path', async () => {
    const response = await fetch(`${tlaxcala.url}/changes?source=TLA.spic`, { method: 'POST' });
    expect(response.status).toBe(405);
    const index = await (await fetch(new URL('/', tlaxcala.url))).json();
    expect(index).toMatchObject({ changes: ['/tla/changes'] });
  });
});
