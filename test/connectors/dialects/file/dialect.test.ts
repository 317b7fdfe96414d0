import fc from 'fast-check';
import { join } from 'node:path';
import { file } from '../../../../connectors/dialects/file/index.ts';
import type { AcceptedRow, QuarantinedRow } from '../../../../connectors/records.ts';
import { readStateSettings, SettingsError } from '../../../../connectors/settings.ts';
import { openTestStore } from '../../support/stores.ts';
import { removeFolders, temporaryFolder } from '../../support/temporary-folder.ts';
import { sweep } from '../../sweep/sweep.ts';
import { fileIn, fileWith } from './files.ts';
import { readAll, sourceOf } from './sources.ts';

afterAll(removeFolders);

const named = { nombres: 'Nombre', primerApellido: 'Apellido' };

describe('The settings of a source that is a file', () => {
  const yaml = `\
state: JAL
sources:
  - id: padron
    name: Padrón de servidores
    level: MUNICIPAL
    dialect: file
    register: spic
    path: datos/padron.csv
    columns:
      nombres: Nombre
      primerApellido: Apellido
`;

  function read(text: string) {
    return readStateSettings([fileWith(text, 'jalisco.yaml')], {}).states[0]!.sources[0]!;
  }

  function problemsOf(from: string, to: string): unknown[] {
    expect(yaml).toContain(from);
    try {
      read(yaml.replace(from, to));
    } catch (error) {
      if (error instanceof SettingsError) return error.problems.map(({ path }) => path);
      throw error;
    }
    return [];
  }

  test('need a place and columns; the rest is told', () => {
    const folder = temporaryFolder();
    const settings = fileIn(folder, 'jalisco.yaml', yaml);
    const [source] = readStateSettings([settings], {}).states[0]!.sources;
    expect(source).toMatchObject({ dialect: 'file', limits: { pageSize: 1000 } });
    expect(source?.options).toEqual({
      path: join(folder, 'datos/padron.csv'),
      columns: { nombres: 'Nombre', primerApellido: 'Apellido' },
      constants: {},
      separator: ';',
      timeZone: 'America/Mexico_City',
    });
  });

  test('may give all that would be told', () => {
    const more = 'format: csv\n    encoding: windows-1252\n    delimiter: "\\t"\n    headerRow: 3';
    const source = read(
      yaml.replace('path:', `${more}\n    sheet: 2\n    rowsAt: /a/b\n    path:`),
    );
    expect(source.options).toMatchObject({
      format: 'csv',
      encoding: 'windows-1252',
      delimiter: '\t',
      headerRow: 3,
      sheet: 2,
      rowsAt: '/a/b',
    });
    expect(problemsOf('path:', 'sheet: Hoja 1\n    path:')).toEqual([]);
  });

  const place = 'path: datos/padron.csv';

  test.each([
    ['no place', place, '', 'sources[0]'],
    ['two places', place, `${place}\n    url: https://a.mx/a.csv`, 'sources[0].url'],
    ['an address without encryption', place, 'url: http://a.mx/a.csv', 'sources[0].url'],
    ['another format', place, `${place}\n    format: pdf`, 'sources[0].format'],
    ['another encoding', place, `${place}\n    encoding: utf-7`, 'sources[0].encoding'],
    ['another delimiter', place, `${place}\n    delimiter: "::"`, 'sources[0].delimiter'],
    ['no sheet', place, `${place}\n    sheet: 0`, 'sources[0].sheet'],
    ['no JSON Pointer', place, `${place}\n    rowsAt: data`, 'sources[0].rowsAt'],
    ['an unknown field', 'nombres:', 'nombre:', 'sources[0].columns.nombre'],
    ['a column in two spellings', ': Apellido', ': NOMBRE', 'sources[0].columns'],
  ])('are refused with %s', (_, from, to, path) => {
    expect(problemsOf(from, to)).toEqual([path]);
  });
});

describe('A row', () => {
  test('keeps what is mapped to nothing in its original', async () => {
    const path = fileWith('Nombre,APELLIDO,Nómina, Área \nIris,Gil,7,Obras\n');
    const [row] = (await readAll(sourceOf('spic', { path, columns: named }))) as [AcceptedRow];
    expect(row.record).toMatchObject({ nombres: 'Iris', primerApellido: 'Gil' });
    expect(row.original).toEqual({ Nombre: 'Iris', Apellido: 'Gil', Nómina: '7', Área: 'Obras' });
  });

  test('shows nothing that a merged heading says is private', async () => {
    const path = fileWith('Nombre,Apellido,RFC y CURP,,Puesto\nIris,Gil,RFC-X,CURP-X,Jefa\n');
    const [row] = (await readAll(sourceOf('spic', { path, columns: named }))) as [AcceptedRow];
    expect(row.withheld).toEqual(['/RFC y CURP', '/RFC y CURP#4']);
    expect(JSON.stringify([row.record, row.notes])).not.toMatch(/-X/);
  });

  test('that cannot be taken apart is kept apart, with its line', async () => {
    const path = fileWith('Nombre,Apellido\nIris,Gil\nAna\nEva,Luz\n');
    const rows = await readAll(sourceOf('spic', { path, columns: named }));
    expect(rows.map(({ kind }) => kind)).toEqual(['accepted', 'quarantined', 'accepted']);
    expect(rows[1]).toMatchObject({
      place: { file: null, sheet: null, line: 3 },
      kind: 'quarantined',
      providerId: null,
      reasons: [{ path: '', code: 'CELL_COUNT', found: 1, expected: 2 }],
      original: { line: 3, content: ['Ana'] },
    });
  });

  test.each([
    ['no object', '{"Nombre":"Iris","Apellido":"Gil"}\n7\n'],
    ['no JSON', '{"Nombre":"Iris","Apellido":"Gil"}\n{Nombre}\n'],
  ])('of NDJSON that is %s is kept apart', async (_, text) => {
    const path = fileWith(text, 'padron.ndjson');
    const rows = await readAll(sourceOf('spic', { path, columns: named }));
    expect(rows.map(({ kind }) => kind)).toEqual(['accepted', 'quarantined']);
  });

  test('that is anything never throws', () => {
    const source = sourceOf('ssancionados', {});
    const anything = fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 });
    const cells = fc.dictionary(
      fc.constantFrom(...Object.values(source.options.columns as Record<string, string>)),
      anything,
    );
    fc.assert(
      fc.property(fc.oneof(anything, cells), (row) => {
        const read = file.readRow(source, row);
        // As JSON has it: -0 is 0.
        expect(JSON.stringify(read.original)).toBe(JSON.stringify(row));
        if (read.kind === 'quarantined') expect(read.reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('A register without ids', () => {
  const text = 'Nombre,Apellido\nIris,Gil\nAna,Luz\nIris,Gil\nEva\n';

  test('has the same ids at each reading, and one for each row that differs', async () => {
    const source = sourceOf('spic', { path: fileWith(text), columns: named });
    const [first, second] = [await readAll(source), await readAll(source)];
    const ids = first.map(({ providerId }) => providerId);
    expect(second.map(({ providerId }) => providerId)).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
    expect(ids[2]).toBe(ids[0]);
    expect(ids[3]).toBeNull();
  });

  test('keeps rows apart that differ only in what the public may not see', async () => {
    const path = fileWith(
      'Nombre,Apellido,RFC\nIris,Gil,GIXI800101AA1\nIris,Gil,GIXI900202BB2\nIris,Gil,GIXI800101AA1\n',
    );
    const rows = await readAll(sourceOf('spic', { path, columns: { ...named, rfc: 'RFC' } }));
    const [first, second, third] = rows.map(({ providerId }) => providerId);
    expect(second).toBe(`${first}-2`);
    expect(third).toBe(first);
  });

  test('has them wherever its rows stand', async () => {
    const moved = 'Apellido;Nombre\nLuz;Ana\nGil;Iris\n';
    const ids = async (content: string) => {
      const source = sourceOf('spic', { path: fileWith(content), columns: named });
      return (await readAll(source)).map(({ providerId }) => providerId);
    };
    expect(await ids(text)).toEqual(expect.arrayContaining(await ids(moved)));
  });
});

describe('A sweep of a file', () => {
  test('stores its rows, and marks those that are gone from the next', async () => {
    const { store } = openTestStore();
    const path = fileWith('Folio;Nombre;Apellido\n1;Iris;Gil\n2;Ana;Luz\n');
    const source = sourceOf('spic', { path, columns: { id: 'Folio', ...named } });
    expect(await sweep(source, store, { dialect: file })).toMatchObject({
      failure: null,
      stored: 2,
    });
    fileIn(path, '../register.csv', 'Folio;Nombre;Apellido\n2;Ana;Luz\n3;Eva;Gil\n');
    expect(await sweep(source, store, { dialect: file })).toMatchObject({
      failure: null,
      received: 2,
    });
    expect(store.history(source.id)).toMatchObject({ held: 2 });
    store.close();
  });

  test('is not whole with a broken row', async () => {
    const { store } = openTestStore();
    const source = sourceOf('spic', {
      path: fileWith('Nombre,Apellido\nIris,Gil\nAna\nA,B\n'),
      columns: named,
    });
    const report = await sweep(source, store, { dialect: file });
    expect(report).toMatchObject({ failure: 'ROWS_QUARANTINED', stored: 1 + 1, quarantined: 1 });
    store.close();
  });
});

test('The reasons of a broken row say nothing of what it holds', async () => {
  const path = fileWith('Nombre,Apellido\n"secreto"x,"y,z"w\nsecreto\nA,B\n');
  const rows = await readAll(sourceOf('spic', { path, columns: named }));
  const broken = rows.filter(({ kind }) => kind === 'quarantined') as QuarantinedRow[];
  expect(broken).toHaveLength(2);
  expect(JSON.stringify(broken.map(({ reasons }) => reasons))).not.toContain('secreto');
});
