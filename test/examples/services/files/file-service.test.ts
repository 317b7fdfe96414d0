import { readJson } from '../support/state-client.ts';
import { decode } from './support/decode.ts';
import {
  startFileService,
  type FileServiceOptions,
} from '../../../../examples/demo/services/files/file-service.ts';
import { FILE_FORMS } from '../../../../examples/demo/services/files/forms.ts';
import type { StateService } from '../../../../examples/demo/services/state-service.ts';

const running: StateService[] = [];

async function start(options: Partial<FileServiceOptions> = {}): Promise<StateService> {
  const service = await startFileService({ code: 'COL', port: 0, form: 'csv-comma', ...options });
  running.push(service);
  return service;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.close()));
});

const EXTENSIONS: Record<(typeof FILE_FORMS)[number], string> = {
  'csv-comma': 'csv',
  'csv-semicolon': 'csv',
  'csv-tab': 'tsv',
  'csv-pipe': 'txt',
  ndjson: 'ndjson',
  'json-array': 'json',
  'json-object': 'json',
  xlsx: 'xlsx',
};

const get = ({ url }: StateService, name = 'servidores_contrataciones.csv', headers = {}) =>
  fetch(`${url}/datos/${name}`, { headers });

async function foliosOf(service: StateService, form = 'csv-comma' as const): Promise<string[]> {
  const bytes = Buffer.from(await (await get(service)).arrayBuffer());
  return (await decode(form, bytes)).rows.map((row) => row['Folio']);
}

describe('a file', () => {
  test.each(FILE_FORMS)('is published as %s', async (form) => {
    const service = await start({ form });
    const response = await get(service, `servidores_sancionados.${EXTENSIONS[form]}`);
    expect(response.status).toBe(200);
    const { rows } = await decode(form, Buffer.from(await response.arrayBuffer()));
    expect(rows.map((row) => row['Folio'])).toEqual(
      service.registers.ssancionados.map(({ id }) => id),
    );
  });

  test('of Windows-1252 comes without a word about its encoding', async () => {
    const response = await get(await start({ form: 'csv-semicolon' }));
    expect(response.headers.get('Content-Type')).toBe('text/csv');
  });

  test('that does not exist is not found', async () => {
    const service = await start();
    expect((await get(service, 'otro.csv')).status).toBe(404);
    expect((await get(service, 'servidores_contrataciones.xlsx')).status).toBe(404);
    expect((await get(service, '..%2F..%2Fpackage.json')).status).toBe(404);
  });
});

describe('what one has already', () => {
  test.each(['csv-comma', 'xlsx'] as const)('is not sent again, as %s', async (form) => {
    const service = await start({ form });
    const name = `servidores_contrataciones.${EXTENSIONS[form]}`;
    const etag = (await get(service, name)).headers.get('ETag')!;
    const again = await get(service, name, { 'If-None-Match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(again.headers.get('ETag')).toBe(etag);
    expect(await again.text()).toBe('');
    expect((await get(service, name, { 'If-None-Match': '"other"' })).status).toBe(200);
    expect(service.requests()).toEqual({ token: 0, data: 3 });
  });

  test('may be named by its date', async () => {
    const service = await start();
    const changedAt = (await get(service)).headers.get('Last-Modified')!;
    const since = (moment: string) => get(service, undefined, { 'If-Modified-Since': moment });
    expect((await since(changedAt)).status).toBe(304);
    expect((await since('Sat, 01 Jan 2000 00:00:00 GMT')).status).toBe(200);
    expect((await since('ayer')).status).toBe(200);
  });

  test('is sent again once the rows have changed', async () => {
    const service = await start();
    const etag = (await get(service)).headers.get('ETag')!;
    const gone = service.registers.spic.shift()!;
    expect((await get(service, undefined, { 'If-None-Match': etag })).status).toBe(304);
    service.touch();
    expect((await get(service, undefined, { 'If-None-Match': etag })).status).toBe(200);
    expect(await foliosOf(service)).not.toContain(gone.id);
  });
});

describe('faults', () => {
  let service: StateService;
  beforeEach(async () => {
    service = await start({ slowMs: 20 });
  });

  test('slow: the file is whole', async () => {
    service.setFault('slow');
    expect(await foliosOf(service)).toHaveLength(service.registers.spic.length);
  });

  test.each([
    ['error500', 500],
    ['error503', 503],
  ] as const)('%s', async (fault, status) => {
    service.setFault(fault);
    const response = await get(service);
    expect(response.status).toBe(status);
    expect(await readJson(response)).toHaveProperty('code');
  });

  test('html: a maintenance page comes instead', async () => {
    service.setFault('html');
    expect(await (await get(service)).text()).toMatch(/mantenimiento/);
  });

  test('truncated: the file is cut in the middle, though it is as long as announced', async () => {
    const whole = await (await get(service)).text();
    service.setFault('truncated');
    const response = await get(service);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('Content-Length')).toBe(String(bytes.length));
    expect(bytes.length).toBe(Math.floor(Buffer.byteLength(whole) / 2));
  });

  test('reset: the connection breaks', async () => {
    service.setFault('reset');
    await expect(get(service).then((response) => response.text())).rejects.toThrow();
  });

  test('emptyBody: there is nothing in the file', async () => {
    service.setFault('emptyBody');
    expect(await (await get(service)).text()).toBe('');
  });

  test('latin1: the bytes are not the UTF-8 that they are declared to be', async () => {
    service.setFault('latin1');
    const response = await get(service);
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(await response.text()).toContain('\uFFFD');
  });

  test('driftedSchema: headings have new names, and the file counts as changed', async () => {
    const etag = (await get(service)).headers.get('ETag');
    service.setFault('driftedSchema');
    const response = await get(service);
    expect(response.headers.get('ETag')).not.toBe(etag);
    const [headings] = (await response.text()).split('\n');
    expect(headings).toContain('Apellido paterno');
    expect(headings!.split(',')).not.toContain('Primer Apellido');
  });

  test('duplicateIds: a row comes twice', async () => {
    service.setFault('duplicateIds');
    const folios = await foliosOf(service);
    expect(folios).toHaveLength(service.registers.spic.length + 1);
    expect(new Set(folios).size).toBe(folios.length - 1);
  });
});
