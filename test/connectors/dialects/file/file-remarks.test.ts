import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { file } from '../../../../connectors/dialects/file/index.ts';
import { addRemarks, type FileRemark } from '../../../../connectors/file-remarks.ts';
import { createMetrics } from '../../../../connectors/observe/metrics.ts';
import { verifyStore } from '../../../../connectors/store/verify.ts';
import { Registry } from 'prom-client';
import { sweep } from '../../sweep/sweep.ts';
import { openTestStore } from '../../support/stores.ts';
import { removeFolders, temporaryFolder } from '../../support/temporary-folder.ts';
import { fileIn } from './files.ts';
import { sourceOf } from './sources.ts';
import { textRows, xlsxOf, zipOf } from './workbooks.ts';

afterAll(removeFolders);

const columns = { id: 'Folio', nombres: 'Nombre', primerApellido: 'Apellido' };
const headings = ['Folio', 'Nombre', 'Apellido', 'Puesto', 'Área'];
const row = (folio: string) => [folio, 'Iris', 'Gil', 'Jefa', 'Obras'];
const csv = `${headings.join(',')}\nC-1,Ana,Luz,Jefa,Obras\n`;
const oldWorkbook = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Below the headings three rows that are hidden by hand, a record and a total; a filter hides two of the other. */
const workbook = xlsxOf([
  {
    name: 'Padrón',
    rows:
      textRows([headings]) +
      textRows([row('H-1'), row('H-2'), row('H-3')], ' hidden="1"') +
      textRows([row('V-1'), ['TOTAL: 6', null, null, null, null]]),
  },
  { name: 'Borrador', rows: textRows([headings, row('B-1')]), state: 'hidden' },
]);
const filtered = xlsxOf([
  {
    name: 'Altas',
    rows: textRows([headings, row('V-2')]) + textRows([row('F-1'), row('F-2')], ' hidden="1"'),
    after: '<autoFilter ref="A1:E4"><filterColumn colId="0"/></autoFilter>',
  },
]);

const placeIn = (name: string, sheet: string | null, line: number | null) => ({
  ...{ file: name, sheet, row: line },
});
const place = (line: number) => placeIn('a.xlsx', 'Padrón', line);

describe('What is remarked of the files of a register', () => {
  test('is kept with the reading, also over a restart, and while nothing changes', async () => {
    const folder = temporaryFolder();
    fileIn(folder, 'a.xlsx', workbook);
    fileIn(folder, 'b.xlsx', filtered);
    fileIn(folder, 'LEEME.pdf', '%PDF-');
    const source = {
      ...sourceOf('spic', { path: folder, columns }),
      fullSweepEverySeconds: 86_400,
    };
    const { store, file: at } = openTestStore();
    const report = await sweep(source, store, { dialect: file });
    expect(report).toMatchObject({ failure: null, stored: 4 });
    const told = [
      { kind: 'HIDDEN_SHEET', count: 1, rows: 2, places: [placeIn('a.xlsx', 'Borrador', null)] },
      { kind: 'HIDDEN_ROW', count: 3, rows: 3, places: [2, 3, 4].map((line) => place(line)) },
      { kind: 'TOTAL', count: 1, rows: 1, places: [place(6)] },
      { kind: 'FILTERED_ROWS', count: 1, rows: 2, places: [placeIn('b.xlsx', 'Altas', null)] },
      { kind: 'OTHER_FILE', count: 1, rows: null, places: [placeIn('LEEME.pdf', null, null)] },
    ];
    expect(store.history(source.id).fileRemarks).toEqual(told);
    // Names are the provider's, and stand in no log.
    expect(JSON.stringify(report)).not.toContain('Padrón');
    expect(report.fileRemarks).toMatchObject({ HIDDEN_ROW: { count: 3, lines: [2, 3, 4] } });

    expect(await sweep(source, store, { dialect: file })).toMatchObject({ kind: 'CHANGES' });
    expect(store.history(source.id).fileRemarks).toEqual(told);
    store.close();

    const again = openTestStore(at).store;
    expect(again.history(source.id).fileRemarks).toEqual(told);
    const registry = new Registry();
    const observed = { id: source.id, history: () => again.history(source.id) };
    createMetrics(registry, [{ ...observed, outages: () => [], unknownSubjects: () => null }], {
      now: () => new Date(),
    });
    const metrics = await registry.metrics();
    expect(metrics).toContain('pdn_connector_file_remarks{source="BCS.spic",kind="HIDDEN_ROW"} 3');
    again.close();
    expect(verifyStore(at)).toBeNull();
  });

  test('a file that may hold records and is not read makes the register incomplete, until it is gone', async () => {
    const folder = temporaryFolder();
    fileIn(folder, 'b.csv', csv);
    const path = fileIn(folder, 'viejo.xls', oldWorkbook);
    const source = sourceOf('spic', { path: folder, columns });
    const { store } = openTestStore();
    expect(await sweep(source, store, { dialect: file })).toMatchObject({
      ...{ failure: 'ROWS_QUARANTINED', stored: 1, quarantined: 1 },
    });
    expect(store.history(source.id).fileRemarks).toEqual([
      {
        ...{ kind: 'UNREADABLE_FILE', count: 1, rows: null },
        places: [placeIn('viejo.xls', null, null)],
      },
    ]);
    renameSync(path, join(temporaryFolder(), 'viejo.xls'));
    expect(await sweep(source, store, { dialect: file })).toMatchObject({ failure: null });
    expect(store.history(source.id).fileRemarks).toEqual([]);
    store.close();
  });

  test.each([
    ['an old workbook', 'x.xls', oldWorkbook],
    ['a binary workbook', 'x.xlsb', 'PK'],
    ['a workbook with a password', 'x.xlsx', oldWorkbook],
    ['a page under the name of a workbook', 'x.ods', '<html><table>'],
    ['an archive', 'x.zip', zipOf({ 'c.csv': csv })],
    ['a database', 'x.mdb', 'x'],
  ])('%s among others costs only itself', async (_what, name, content) => {
    const folder = temporaryFolder();
    fileIn(folder, 'b.csv', csv);
    fileIn(folder, name, content);
    const source = sourceOf('spic', { path: folder, columns });
    const { store } = openTestStore();
    expect(await sweep(source, store, { dialect: file })).toMatchObject({
      ...{ failure: 'ROWS_QUARANTINED', stored: 1, quarantined: 1 },
    });
    expect(store.history(source.id).fileRemarks).toMatchObject([
      { kind: 'UNREADABLE_FILE', places: [{ file: name }] },
    ]);
    store.close();
  });

  test('alone in a folder it is what the reading fails with', async () => {
    const folder = temporaryFolder();
    fileIn(folder, 'x.xlsx', oldWorkbook);
    const source = sourceOf('spic', { path: folder, columns });
    const { store } = openTestStore();
    expect(await sweep(source, store, { dialect: file })).toMatchObject({
      failure: 'WRONG_CONTENT_TYPE',
    });
    store.close();
  });

  test.each([
    [{ 'b.csv': csv, 'leeme.pdf': 'x', '.oculto.xls': 'x' }, 'OTHER_FILE', 'leeme.pdf', null],
    [{ 'b.csv': csv, '2024/c.xlsb': 'x' }, 'UNREADABLE_FILE', 'c.xlsb', 'ROWS_QUARANTINED'],
  ])('of an archive: %j', async (parts, kind, name, failure) => {
    const folder = temporaryFolder();
    const path = fileIn(folder, 'a.zip', zipOf(parts));
    const source = sourceOf('spic', { path, columns });
    const { store } = openTestStore();
    expect(await sweep(source, store, { dialect: file })).toMatchObject({ failure, stored: 1 });
    expect(store.history(source.id).fileRemarks).toMatchObject([
      { kind, places: [{ file: name }] },
    ]);
    store.close();
  });
});

describe('Remarks', () => {
  const remark = (changes: Partial<FileRemark>): FileRemark => ({
    ...{ kind: 'HIDDEN_ROW', file: null, sheet: 'Hoja', line: 1, rows: 1 },
    ...changes,
  });

  test('are counted by kind, with the first five places', () => {
    const parts = Array.from({ length: 300 }, (_, line) => remark({ line }));
    const half = addRemarks([], parts.slice(0, 3));
    expect(addRemarks(half, parts.slice(3))).toEqual([
      {
        ...{ kind: 'HIDDEN_ROW', count: 300, rows: 300 },
        places: [0, 1, 2, 3, 4].map((line) => ({ file: null, sheet: 'Hoja', row: line })),
      },
    ]);
  });

  test.each([
    ['GOMA800101HJCRRN09', '…'],
    ['baja GOMA800101AB1 (copia)', 'baja … (copia)'],
    ['ana@ejemplo.mx', '…'],
    ['tel 3312345678', 'tel …'],
    ['Padrón 2024', 'Padrón 2024'],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('show of the name of a sheet no private data: %s', (sheet, shown) => {
    expect(addRemarks([], [remark({ sheet })])[0]!.places[0]!.sheet).toBe(shown);
  });
});
