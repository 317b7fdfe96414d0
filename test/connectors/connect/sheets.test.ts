import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../../connectors/connect/connect.ts';
import { encodings, type Encoding } from '../../../connectors/dialects/file/encoding.ts';
import { readStateSettings } from '../../../connectors/settings.ts';
import { encode } from '../dialects/file/files.ts';
import { odsOf, odsRows, textRows, xlsxOf } from '../dialects/file/workbooks.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { runConnect, testTerminal, type Ran } from './test-terminal.ts';

afterEach(removeFolders);

type Rows = (string | null)[][];

const headings = ['Folio', 'Nombre', 'Paterno', 'Dependencia', 'Cargo', 'Fecha de captura'];
const row = (folio: string, name = 'IÑIGO') => [folio, name, 'PEÑA', 'SALUD', 'JEFE', '2024-01-02'];
/** As long as the register: no number of rows tells what is a cover. */
const cover: Rows = Array.from({ length: 20 }, (_, line) => [`Instrucción ${line}`]);

const xlsx = (sheets: Record<string, Rows>) =>
  xlsxOf(Object.entries(sheets).map(([name, rows]) => ({ name, rows: textRows(rows) })));
const ods = (sheets: Record<string, Rows>) =>
  odsOf(
    Object.entries(sheets)
      .map(([name, rows]) => `<table:table table:name="${name}">${odsRows(rows)}</table:table>`)
      .join(''),
  );
const csv = (rows: Rows) =>
  rows.map((cells) => cells.map((cell) => cell ?? '').join(',') + '\n').join('');

const workbooks = [
  ['.xlsx', xlsx],
  ['.ods', ods],
] as const;

/** Runs the program on a file, and reads what it wrote. */
async function run(content: Buffer | string, extension: string, ...flags: string[]) {
  const folder = temporaryFolder();
  const path = join(folder, `registro${extension}`);
  writeFileSync(path, content);
  const out = join(folder, 'col.yaml');
  const ran: Ran = await runConnect(
    ...['--state', 'COL', '--dialect', 'file', '--register', 'spic', '--yes'],
    ...['--path', path, '--out', out, ...flags],
  );
  const options = () =>
    readStateSettings([out]).states[0]!.sources[0]!.options as Record<string, any>;
  return { ...ran, options, yaml: () => readFileSync(out, 'utf8') };
}

describe.each(workbooks)('Of a workbook %s', (extension, workbookOf) => {
  test('the only sheet that holds a table is read without a question', async () => {
    const book = workbookOf({ Instrucciones: cover, Padrón: [headings, row('A-1')] });
    const { code, shown, options } = await run(book, extension);
    expect(code).toBe(0);
    expect(shown).toContain('hoja "Instrucciones": una hoja que no contiene el registro');
    expect(shown).toContain('✓ 1 se entiende.');
    expect(options()).not.toHaveProperty('sheet');
  });

  test('none is guessed where several may hold the register: they are listed, with what to do', async () => {
    const rows = {
      'Altas 2023': [headings, row('A-1')],
      'Altas 2024': [headings, row('B-1'), row('B-2')],
    };
    const { code, refused } = await run(workbookOf({ Portada: cover, ...rows }), extension);
    expect(code).toBe(1);
    expect(refused).toContain('  · "Altas 2023" (1 renglón)\n  · "Altas 2024" (2 renglones)\n');
    expect(refused).toContain('Diga cuál: --sheet "Altas 2023"');
    expect(refused).toContain('--sheet "Altas 2023" --sheet "Altas 2024"');
    expect(refused).not.toContain('Portada');
    const english = await run(workbookOf(rows), extension, '--lang', 'en');
    expect(english.refused).toContain(
      'Several sheets may hold the register:\n  · "Altas 2023" (1 row)',
    );
  });

  test('a sheet with headings and no rows is no choice', async () => {
    const book = workbookOf({ 'Altas 2023': [headings, row('A-1')], Plantilla: [headings] });
    expect((await run(book, extension)).shown).toContain('✓ 1 se entiende.');
  });

  test.each([
    [['--sheet', 'Altas 2024'], 'Altas 2024', ['B-1', 'B-2']],
    // By number among the visible ones, where none has that name.
    [['--sheet', '3'], '3', ['B-1', 'B-2']],
    [
      ['--sheet', 'Altas 2023', '--sheet', 'Altas 2024'],
      ['Altas 2023', 'Altas 2024'],
      ['A-1', 'B-1', 'B-2'],
    ],
  ])('those are read that %j names', async (flags, sheet, ids) => {
    const book = workbookOf({
      ...{ Portada: cover, 'Altas 2023': [headings, row('A-1')] },
      'Altas 2024': [headings, row('B-1'), row('B-2')],
    });
    const { code, shown, options } = await run(book, extension, ...flags);
    expect(code).toBe(0);
    expect(shown).toContain(`con ${ids.length} renglones`);
    expect(shown).toContain(`id: COL.S2.spic.${ids[0]}`);
    expect(options()['sheet']).toEqual(sheet);
  });
});

describe('Somebody who is asked', () => {
  const book = xlsx({
    Portada: cover,
    'Altas 2023': [headings, row('A-1')],
    'Altas 2024': [headings, row('B-1'), row('B-2')],
    Otra: [
      [...headings, 'Más'],
      [...row('C-1'), 'x'],
    ],
  });

  test.each([
    ['"Altas 2024"', 'Altas 2024', 2],
    ['Todas las que', ['Altas 2023', 'Altas 2024'], 3],
  ])('chooses %s', async (choice, sheet, rows) => {
    const folder = temporaryFolder();
    const path = join(folder, 'registro.xlsx');
    writeFileSync(path, book);
    const out = join(folder, 'col.yaml');
    const terminal = testTerminal(true);
    const code = connect(
      [
        ...['--state', 'COL', '--dialect', 'file', '--register', 'spic', '--path', path],
        ...['--out', out, '--name', 'x', '--level', 'ESTATAL', '--no-publish'],
      ],
      terminal,
    );
    await terminal.until('¿Qué hoja tiene el registro?');
    const down = '\u001B[B';
    await terminal.answer(
      'Todas las que',
      ...Array(choice === '"Altas 2024"' ? 1 : 3).fill(down),
      '\r',
    );
    await terminal.until(`con ${rows} renglones`);
    await terminal.answer('¿Está bien este mapa?', '\r');
    expect(await code).toBe(0);
    const { options } = readStateSettings([out]).states[0]!.sources[0]!;
    expect(options).toMatchObject({ sheet });
  });
});

describe('--header-row says where the headings are, whatever stands above them', () => {
  const above: Rows = [
    ['Reporte', 'de', 'servidores', 'públicos', 'del', 'estado'],
    ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis'],
    ['', '', '', '', '', 'corte'],
  ];
  const rows = [...above, headings, row('A-1'), row('A-2')];

  test.each([
    ['.csv', csv(rows)],
    ['.xlsx', xlsx({ Portada: [['Lea']], Padrón: rows })],
    ['.ods', ods({ Portada: [['Lea']], Padrón: rows })],
  ])('%s', async (extension, content) => {
    const { code, shown, options } = await run(content, extension, '--header-row', '4');
    expect(code).toBe(0);
    expect(shown).toContain('Folio             →  id');
    expect(shown).toContain('✓ 2 se entienden.');
    expect(options()['headerRow']).toBe(4);
  });
});

describe('--encoding says what the letters are', () => {
  test.each(encodings.filter((encoding) => encoding !== 'cp437'))(
    '%s',
    async (encoding: Encoding) => {
      const content = encode(csv([headings, row('A-1')]), encoding);
      const { code, shown, yaml } = await run(content, '.csv', '--encoding', encoding);
      expect(code).toBe(0);
      expect(shown).toContain('nombres: IÑIGO\n  primerApellido: PEÑA');
      expect(yaml()).toContain(`encoding: ${encoding}`);
    },
  );
});
