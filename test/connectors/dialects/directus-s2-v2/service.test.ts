import { directusS2V2 } from '../../../../connectors/dialects/directus-s2-v2/index.ts';
import type { AcceptedRow, BuyerRecord } from '../../../../connectors/records.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import { generateState } from '../../../../examples/demo/services/data/generate-state.ts';
import type { DirectusService } from '../../../../examples/demo/services/directus/directus-service.ts';
import type { FailureCode } from '../../../../specs/outcomes.ts';
import { accessTo, collect, sourceOf, startService, stopServices } from './services.ts';
import { demoText } from '../../../support/demo-texts.ts';

afterAll(stopServices);

const collection = 'servidores_intervengan_procedimientos_contrataciones';

const readAll = async (of: ReturnType<typeof sourceOf>) =>
  (await collect(directusS2V2.readPages(of, accessTo(of)))).flatMap(({ rows }) => rows);

function recordsOf(of: SourceSettings, rows: unknown[]) {
  const read = rows.map((row) => directusS2V2.readRow(of as ReturnType<typeof sourceOf>, row));
  expect(read.filter(({ kind }) => kind === 'quarantined')).toEqual([]);
  return read as (AcceptedRow & { record: BuyerRecord })[];
}

type NameParts = Partial<Record<'nombres' | 'primerApellido' | 'segundoApellido', string | null>>;

describe.each(['oas', 'tool', 'migration'] as const)('A service in the spelling of %s', (name) => {
  let service: DirectusService;
  beforeAll(async () => {
    service = await startService({ spelling: name });
  });

  test('is read whole, row by row', async () => {
    const of = sourceOf(service);
    const read = recordsOf(of, await readAll(of));
    const served = service.collections.items(collection);
    expect(read.map(({ providerId }) => providerId).toSorted()).toEqual(
      served.map(({ id }) => String(id)).toSorted(),
    );
  });

  test('tells of each public servant what the state knows, whatever its spelling', async () => {
    const of = sourceOf(service);
    const read = recordsOf(of, await readAll(of));
    const names = (person: NameParts) =>
      [person.nombres, person.primerApellido, person.segundoApellido]
        .map((part) => demoText(part) ?? '')
        .join('|');
    expect(read.map(({ record }) => names(record)).toSorted()).toEqual(
      generateState('COL')
        .spic.map((row) => names(row))
        .toSorted(),
    );
    for (const { record, notes } of read) {
      expect(record.entidadFederativa).toEqual({ clave: '06', valor: 'Colima' });
      expect(record.procedimientos.every(({ expediente }) => expediente !== null)).toBe(true);
      const refused = notes.filter(({ action }) => action === 'REFUSED');
      expect(refused.filter(({ code }) => code !== 'BLANK_REQUIRED')).toEqual([]);
    }
  });
});

test('All spellings of a register give the same records', async () => {
  const readings = ['oas', 'tool', 'migration'].map(async (spelling) => {
    const service = await startService({ spelling: spelling as 'oas' });
    const of = sourceOf(service);
    return recordsOf(of, await readAll(of)).map(({ record }) => record);
  });
  const [oas, tool, migration] = await Promise.all(readings);
  expect(tool).toEqual(oas);
  expect(migration).toEqual(oas);
});

describe('Page by page', () => {
  let service: DirectusService;
  beforeAll(async () => {
    service = await startService();
  });

  test.each([1, 7, 200])('with %s rows a page, every row comes once', async (pageSize) => {
    const of = sourceOf(service, {}, pageSize);
    const pages = await collect(directusS2V2.readPages(of, accessTo(of)));
    const ids = pages.flatMap(({ rows }) => rows.map((row) => (row as { id: string }).id));
    const served = service.collections.items(collection);
    // Each page after the first begins with a row that was read already.
    const fresh = Math.max(2, pageSize) - 1;
    expect(pages).toHaveLength(Math.max(1, Math.ceil((served.length - 1) / fresh)));
    expect(ids.toSorted()).toEqual(served.map(({ id }) => String(id)).toSorted());
    for (const { total } of pages) expect(total).toBe(served.length);
  });

  test("the OpenAPI file's name of the collection is as good", async () => {
    const name = 'servidores_intervengan_procedientos_contrataciones';
    const rows = await readAll(sourceOf(service, { collection: name }));
    expect(rows).toEqual(await readAll(sourceOf(service)));
  });

  test('every relation comes expanded, down to the words of a responsibility', async () => {
    const of = sourceOf(service);
    const read = recordsOf(of, await readAll(of));
    expect(read.flatMap(({ notes }) => notes).map(({ code }) => code)).not.toContain(
      'RELATION_NOT_EXPANDED',
    );
    const classes = read.flatMap(({ record }) => record.procedimientos.map(({ clase }) => clase));
    expect(new Set(classes)).toEqual(
      new Set(['ADQUISICION', 'OBRA', 'CONCESION', 'ENAJENACION', 'AVALUO']),
    );
    expect(JSON.stringify(read.map(({ record }) => record))).toMatch(/"especifique":"[^"]/);
  });

  test.each(['*', '*.*', '*.*.*', '*.*.*.*'])(
    'with %s, relations that come as keys keep no row out',
    async (fields) => {
      const of = sourceOf(service, { fields });
      const read = recordsOf(of, await readAll(of));
      expect(read.flatMap(({ notes }) => notes).map(({ code }) => code)).toContain(
        'RELATION_NOT_EXPANDED',
      );
    },
  );
});

test('A service that sends what is reserved does not have it published', async () => {
  const service = await startService({ careless: true });
  const of = sourceOf(service);
  for (const { record, notes, reserved, withheld } of recordsOf(of, await readAll(of))) {
    const { rfc, curp } = reserved;
    for (const secret of [rfc, curp].filter((value) => value !== null)) {
      expect(JSON.stringify([record, notes])).not.toContain(secret);
    }
    expect(withheld).toEqual(['/datosGenerales/curp', '/datosGenerales/rfc']);
  }
});

describe('After a whole reading', () => {
  const at = (seconds: number) => new Date(Date.parse('2026-11-20T10:00:00Z') + seconds * 1000);

  test('only what changed since its bookmark is read', async () => {
    const service = await startService();
    const of = sourceOf(service, {}, 2);
    const { bookmark } = (await collect(directusS2V2.readPages(of, accessTo(of)))).at(-1)!;
    const { collections } = service;
    const held = collections.items(collection).map(({ id }) => String(id));

    for (const [index, id] of held.slice(0, 3).entries()) {
      collections.replace(collection, id, { ejercicio: 1999 }, at(index));
    }
    const [row] = generateState('COL').spic;
    const { id } = collections.insert('spic', { ...row!, id: 'nueva' }, at(4));
    collections.remove(collection, held[5]!);

    const pages = await collect(directusS2V2.readChanges!(of, accessTo(of), bookmark!));
    const read = recordsOf(
      of,
      pages.flatMap(({ rows }) => rows),
    );
    const changed = read.filter(({ record }) => record.ejercicioFiscal === '1999');
    expect(changed.map(({ providerId }) => providerId).toSorted()).toEqual(
      held.slice(0, 3).toSorted(),
    );
    expect(read.map(({ providerId }) => providerId)).toContain(id);
    expect(pages.at(-1)!.registerTotal).toBe(held.length);
    expect(read.length).toBeLessThan(held.length);

    const next = pages.at(-1)!.bookmark!;
    const later = await collect(directusS2V2.readChanges!(of, accessTo(of), next));
    expect(later.flatMap(({ rows }) => rows).length).toBeLessThanOrEqual(read.length);
  });
});

describe('A service with a fault', () => {
  test.each<[Parameters<DirectusService['setFault']>[0], FailureCode]>([
    ['hang', 'TIMEOUT'],
    ['error500', 'SERVER_ERROR'],
    ['error503', 'MAINTENANCE'],
    ['html', 'WRONG_CONTENT_TYPE'],
    ['truncated', 'BODY_TRUNCATED'],
    ['reset', 'CONNECTION_LOST'],
    ['expiredToken', 'UNAUTHORIZED'],
    ['emptyBody', 'EMPTY_BODY'],
    ['latin1', 'NOT_UTF8'],
    ['hugeBody', 'BODY_TOO_LARGE'],
  ])('%s is told as %s', async (fault, code) => {
    const service = await startService();
    service.setFault(fault);
    const of = sourceOf(service);
    const limited = { ...of, limits: { ...of.limits, responseTimeoutMs: 200 } };
    const attempt = collect(directusS2V2.readPages(limited, accessTo(limited)));
    await expect(attempt).rejects.toMatchObject({ name: 'UpstreamFailure', code });
  });

  test('driftedSchema has all its rows kept apart', async () => {
    const service = await startService();
    service.setFault('driftedSchema');
    const of = sourceOf(service);
    const rows = await readAll(of);
    expect(rows).not.toEqual([]);
    for (const row of rows) expect(directusS2V2.readRow(of, row).kind).toBe('quarantined');
  });

  test('a token that it does not know is UNAUTHORIZED', async () => {
    const of = { ...sourceOf(await startService()), credentials: { token: 'another' } };
    const attempt = collect(directusS2V2.readPages(of, accessTo(of)));
    await expect(attempt).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});
