import { gzipSync } from 'node:zlib';
import type { Reading } from '../../../../connectors/dialects/file/file-rows.ts';
import { readRegister } from '../../../../connectors/dialects/file/register-pages.ts';
import type { Upstream } from '../../../../connectors/http/upstream.ts';
import { remarkText } from '../../../../connectors/file-remarks.ts';
import { originOf } from '../../../../connectors/tabular/row-origin.ts';
import { limits, never } from '../../support/limits.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { collect, fileWith } from './files.ts';
import { odsOf, odsRows, textRows, xlsxOf, zipOf } from './workbooks.ts';

afterAll(removeFolders);

interface Read {
  rows: Record<string, unknown>[];
  skipped: string[];
  remarks: [number, string, string][];
}

/** What is read of a register, and what is left out. */
async function read(
  content: Buffer | string,
  name: string,
  form: Reading['form'] = {},
  columns: readonly string[] = ['Folio', 'Nombre'],
): Promise<Read> {
  const reading: Reading = {
    form,
    columns,
    idColumns: columns.slice(0, 1),
    limits: { ...limits, requestTimeoutMs: 30_000 },
    signal: never,
  };
  const path = fileWith(content, name);
  const pages = await collect(readRegister({ path }, reading, {} as Upstream));
  const rows = pages.flatMap((page) => page.rows) as Record<string, unknown>[];
  const remarks = rows.flatMap((row) => {
    const { place, remarks: ofRow } = originOf(row)!;
    return [...ofRow].map(([column, code]): [number, string, string] => [
      place.line!,
      column,
      code,
    ]);
  });
  const skipped = pages.flatMap((page) => page.fileRemarks ?? []);
  return { rows, skipped: skipped.map((part) => remarkText(part, 'en')), remarks };
}

const headings = ['Folio', 'Nombre', 'Dependencia', 'Monto'];
const ana = ['F-1', 'Ana', 'Salud', '10'];
const iris = ['F-2', 'Iris', 'Obras', '20'];
const old = ['F-9', 'Vieja', 'Salud', '1'];

/** The same workbook in both formats: sheets of texts, each seen or hidden. */
function workbooks(
  sheets: readonly { name: string; rows: (string | null)[][]; isHidden?: boolean }[],
): [string, Buffer][] {
  const xlsx = xlsxOf(
    sheets.map(({ name, rows, isHidden }, index) => ({
      name,
      rows: textRows(rows),
      ...(isHidden && { state: index % 2 === 0 ? ('hidden' as const) : ('veryHidden' as const) }),
    })),
  );
  const tables = sheets.map(
    ({ name, rows, isHidden = false }) =>
      `<table:table table:name="${name}" table:style-name="${isHidden ? 'off' : 'on'}">${odsRows(rows)}</table:table>`,
  );
  const styles =
    '<style:style style:name="on"><style:table-properties table:display="true"/></style:style>' +
    '<style:style style:name="off"><style:table-properties table:display="false"/></style:style>';
  return [
    ['a.xlsx', xlsx],
    ['a.ods', odsOf(tables.join(''), styles)],
  ];
}

describe('Of the sheets of a workbook', () => {
  const hiddenFirst = [
    { name: 'Respaldo', rows: [headings, old], isHidden: true },
    { name: 'Avisos', rows: [['Lea primero']] },
    { name: 'Padrón', rows: [headings, ana, iris] },
    { name: 'Borrador', rows: [headings, old], isHidden: true },
  ];

  test.each(workbooks(hiddenFirst))(
    'only a visible one is read, and the others are reported: %s',
    async (name, content) => {
      const { rows, skipped } = await read(content, name);
      expect(rows.map(({ Folio }) => Folio)).toEqual(['F-1', 'F-2']);
      expect(skipped).toEqual([
        'sheet "Respaldo": a hidden sheet (2 rows)',
        'sheet "Avisos": a sheet that does not hold the register (1 row)',
        'sheet "Borrador": a hidden sheet (2 rows)',
      ]);
    },
  );

  test.each(workbooks(hiddenFirst))(
    'a hidden one is read when it is named: %s',
    async (name, content) => {
      const { rows } = await read(content, name, { sheet: 'respaldo' });
      expect(rows.map(({ Folio }) => Folio)).toEqual(['F-9']);
    },
  );

  test.each(workbooks(hiddenFirst))(
    'a number counts the visible ones: %s',
    async (name, content) => {
      const { rows } = await read(content, name, { sheet: 2 });
      expect(rows).toHaveLength(2);
    },
  );

  const withForm = [
    { name: 'Formato', rows: [headings] },
    { name: 'Padrón', rows: [headings, ana] },
  ];

  test.each(workbooks(withForm))(
    'one that holds the headings alone is a form to be filled in: %s',
    async (name, content) => {
      const { rows, skipped } = await read(content, name);
      expect(rows.map(({ Folio }) => Folio)).toEqual(['F-1']);
      expect(skipped).toEqual(['sheet "Formato": a sheet that does not hold the register (1 row)']);
    },
  );

  const years = [
    { name: '2024', rows: [headings, ana] },
    { name: '2025', rows: [headings, iris] },
  ];

  test.each(workbooks(years))(
    'several that could be meant are refused by their names: %s',
    async (name, content) => {
      await expect(read(content, name)).rejects.toMatchObject({
        code: 'WRONG_SHAPE',
        cause: 'several sheets, and no sheet named: "2024" (2 rows), "2025" (2 rows)',
      });
    },
  );

  test.each(workbooks(years))(
    'several are one register when they are named: %s',
    async (name, content) => {
      const { rows } = await read(content, name, { sheet: ['2025', '2024'] });
      expect(rows.map(({ Folio }) => Folio)).toEqual(['F-2', 'F-1']);
    },
  );

  test.each(workbooks([hiddenFirst[0]!, hiddenFirst[1]!]))(
    'a register that only a hidden one holds is not found, and the failure says where it may be: %s',
    async (name, content) => {
      await expect(read(content, name)).rejects.toMatchObject({
        code: 'WRONG_SHAPE',
        cause: 'no column "Folio"; sheets: "Respaldo" (2 rows, hidden), "Avisos" (1 rows)',
      });
    },
  );
});

describe('A value of merged cells', () => {
  const rows = [
    ['Padrón', null, null, null],
    headings,
    ana,
    ['F-2', 'Iris', null, '20'],
    ['F-3', 'Eva', null, null],
  ];
  const xlsx = xlsxOf([
    {
      name: 'Hoja',
      rows: textRows(rows),
      after:
        '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="C3:C5"/><mergeCell ref="A9:B9"/></mergeCells>',
    },
  ]);
  const spanned = (text: string, span: string) =>
    `<table:table-cell office:value-type="string" ${span}><text:p>${text}</text:p></table:table-cell>`;
  const covered = '<table:covered-table-cell/>';
  const ods = odsOf(
    `<table:table table:name="Hoja"><table:table-row>${spanned('Padrón', 'table:number-columns-spanned="4"')}<table:covered-table-cell table:number-columns-repeated="3"/></table:table-row>${odsRows([headings])}` +
      `<table:table-row>${spanned('F-1', '')}${spanned('Ana', '')}${spanned('Salud', 'table:number-rows-spanned="3"')}${spanned('10', '')}</table:table-row>` +
      `<table:table-row>${spanned('F-2', '')}${spanned('Iris', '')}${covered}${spanned('20', '')}</table:table-row>` +
      `<table:table-row>${spanned('F-3', '')}${spanned('Eva', '')}${covered}</table:table-row></table:table>`,
  );

  test.each([
    ['a.xlsx', xlsx],
    ['a.ods', ods],
  ])(
    'is that of each row that they cover, and a title moves no headings: %s',
    async (name, content) => {
      const { rows: found, remarks } = await read(content, name);
      expect(found.map(({ Dependencia }) => Dependencia)).toEqual(['Salud', 'Salud', 'Salud']);
      expect(remarks).toEqual([
        [4, 'Dependencia', 'MERGED_CELL'],
        [5, 'Dependencia', 'MERGED_CELL'],
      ]);
    },
  );

  test('in headings of two lines names the column in the lower one', async () => {
    const content = xlsxOf([
      {
        name: 'Hoja',
        rows: textRows([
          ['Folio', 'Servidor público', null, 'Monto'],
          [null, 'Nombre', 'Apellido', null],
          ['F-1', 'Ana', 'López', '10'],
        ]),
        after:
          '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:D2"/></mergeCells>',
      },
    ]);
    const { rows: found } = await read(content, 'a.xlsx', {}, ['Folio', 'Nombre', 'Monto']);
    expect(found).toEqual([{ Folio: 'F-1', Nombre: 'Ana', Apellido: 'López', Monto: '10' }]);
  });

  test('cannot fill memory', async () => {
    const content = xlsxOf([
      {
        name: 'Hoja',
        rows: `<row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>${'<row><c><v>1</v></c></row>'.repeat(2000)}`,
        after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      },
    ]);
    await expect(read(content, 'a.xlsx')).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
  });
});

describe('A hidden row', () => {
  const xlsx = (filter: string) =>
    xlsxOf([
      {
        name: 'Hoja',
        rows: textRows([headings, ana]) + textRows([old], ' hidden="1"') + textRows([iris]),
        after: filter,
      },
    ]);
  const ods = (visibility: string) =>
    odsOf(
      `<table:table table:name="Hoja">${odsRows([headings, ana])}${odsRows([old], `table:visibility="${visibility}"`)}${odsRows([iris])}</table:table>`,
    );
  const filter = '<autoFilter ref="A1:D4"><filterColumn colId="2"/></autoFilter>';

  test.each([
    ['a.xlsx', xlsx('')],
    ['a.xlsx', xlsx('<autoFilter ref="A1:D4"/>')],
    ['a.ods', ods('collapse')],
  ])('that a person hid is left out and reported: %s', async (name, content) => {
    const { rows, skipped } = await read(content, name);
    expect(rows.map(({ Folio }) => Folio)).toEqual(['F-1', 'F-2']);
    expect(skipped).toEqual(['sheet "Hoja", row 3: a row hidden by hand']);
  });

  test.each([
    ['a.xlsx', xlsx(filter)],
    ['a.ods', ods('filter')],
  ])('that a filter hides is a record: %s', async (name, content) => {
    const { rows } = await read(content, name);
    expect(rows.map(({ Folio }) => Folio)).toEqual(['F-1', 'F-9', 'F-2']);
  });

  test.each([
    [
      'a.xlsx',
      xlsxOf([
        {
          name: 'Hoja',
          rows: textRows([headings, ana]),
          before: '<cols><col min="2" max="3" hidden="1"/></cols>',
        },
      ]),
    ],
    [
      'a.ods',
      odsOf(
        `<table:table table:name="Hoja"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>${odsRows([headings, ana])}</table:table>`,
      ),
    ],
  ])(
    '; of hidden columns only those are read that the settings name: %s',
    async (name, content) => {
      const { rows, skipped } = await read(content, name);
      expect(rows).toEqual([{ Folio: 'F-1', Nombre: 'Ana', Monto: '10' }]);
      expect(skipped).toEqual(['sheet "Hoja": a hidden column that is not mapped']);
    },
  );
});

describe('Cells are read as the standards allow them to be written', () => {
  const readCell = async (cells: string, changes: Record<string, string> = {}) => {
    const rows = `<row><c t="inlineStr"><is><t>Folio</t></is></c></row><row>${cells}</row>`;
    const content = xlsxOf([{ name: 'Hoja', rows }], changes);
    const { rows: found, remarks } = await read(content, 'a.xlsx', {}, ['Folio']);
    return [found[0]?.['Folio'], remarks[0]?.[2]];
  };
  const strings = (xml: string) => ({ 'xl/sharedStrings.xml': `<sst>${xml}</sst>` });
  const date1904 = (value: string) => ({
    'xl/workbook.xml': `<workbook xmlns:rel="x"><workbookPr date1904="${value}"/><sheets><sheet name="Hoja" sheetId="1" rel:id="rId1"/></sheets></workbook>`,
  });

  test.each<[string, string, unknown, Record<string, string>]>([
    [
      'rich text',
      '<c t="s"><v>0</v></c>',
      'María Peña',
      strings('<si><r><t>María</t></r><r><t xml:space="preserve"> Peña</t></r></si>'),
    ],
    [
      'pronunciation',
      '<c t="s"><v>0</v></c>',
      '東京',
      strings('<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>'),
    ],
    ['inline rich text', '<c t="inlineStr"><is><r><t>A</t></r><r><t>B</t></r></is></c>', 'AB', {}],
    ['escaped characters', '<c t="str"><v>A_x000A_B</v></c>', 'A\nB', {}],
    ['CDATA', '<c t="str"><v><![CDATA[A&B]]></v></c>', 'A&B', {}],
    ['a date as text', '<c t="d"><v>2024-02-29T00:00:00Z</v></c>', '2024-02-29', {}],
    ['days from 1900', '<c s="1"><v>45351</v></c>', '2024-02-29', {}],
    ['the first days of 1900', '<c s="1"><v>1</v></c>', '1900-01-01', {}],
    ['a time', '<c s="2"><v>0.4375</v></c>', '10:30:00', {}],
    ['days from 1904, written 1', '<c s="1"><v>45351</v></c>', '2028-03-01', date1904('1')],
    ['days from 1904, written true', '<c s="1"><v>45351</v></c>', '2028-03-01', date1904('true')],
    ['an error', '<c t="e"><v>#REF!</v></c>', '#REF!', {}],
    ['a prefix for all elements', '<x:c t="str" xmlns:x="x"><x:v>A</x:v></x:c>', 'A', {}],
  ])('%s', async (_, cells, expected, changes) => {
    expect((await readCell(cells, changes))[0]).toBe(expected);
  });

  test('a formula whose result was not saved is unknown, and not absent', async () => {
    expect(await readCell('<c><f>1+1</f></c>')).toEqual([null, 'FORMULA_WITHOUT_VALUE']);
    expect(await readCell('<c><f>1+1</f><v></v></c>')).toEqual([null, 'FORMULA_WITHOUT_VALUE']);
    expect(await readCell('<c t="str"><f>""</f><v></v></c><c><v>1</v></c>')).toEqual([
      '',
      undefined,
    ]);
  });

  test.each<[string, string, unknown]>([
    ['a number', 'office:value-type="float" office:value="1234.5"', 1234.5],
    ['money', 'office:value-type="currency" office:value="1000"', 1000],
    ['a date', 'office:value-type="date" office:date-value="2024-02-29"', '2024-02-29'],
    [
      'a moment',
      'office:value-type="date" office:date-value="2024-02-29T13:45:10.5"',
      '2024-02-29T13:45:10',
    ],
    ['a truth value', 'office:value-type="boolean" office:boolean-value="true"', true],
    [
      'an error',
      'office:value-type="string" office:string-value="" calcext:value-type="error"',
      'shown',
    ],
    ['a text', 'office:value-type="string"', 'shown'],
  ])('of ODS: %s', async (_, attributes, expected) => {
    const cell = `<table:table-cell ${attributes}><office:annotation><text:p>comment</text:p></office:annotation><text:p>shown</text:p></table:table-cell>`;
    const table = `<table:table>${odsRows([['Folio']])}<table:table-row>${cell}</table:table-row></table:table>`;
    const { rows } = await read(odsOf(table), 'a.ods', {}, ['Folio']);
    expect(rows[0]!['Folio']).toBe(expected);
  });

  test('of ODS: repeated cells and rows, spaces and lines of a text', async () => {
    const table =
      `<table:table>${odsRows([['Folio', 'A', 'B']])}<table:table-row table:number-rows-repeated="1000"/>` +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>a<text:s text:c="2"/>b<text:span>c</text:span></text:p><text:p>d</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>';
    const { rows } = await read(odsOf(table), 'a.ods', {}, ['Folio']);
    const row = { Folio: 'a  bc\nd', A: 'a  bc\nd', B: null };
    expect(rows).toEqual([row, row]);
    expect(rows.map((one) => originOf(one)!.place.line)).toEqual([1002, 1003]);
  });

  test.each([
    ['beyond all rows', '<table:table-row table:number-rows-repeated="1048576">'],
    ['too often', '<table:table-row table:number-rows-repeated="900000">'],
  ])('of ODS: a row that repeats %s is refused', async (_, row) => {
    const cell = '<table:table-cell office:value-type="float" office:value="1"/>';
    const table = `<table:table>${odsRows([['Folio']])}${row}${cell}</table:table-row></table:table>`;
    await expect(read(odsOf(table), 'a.ods')).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
  });
});

describe('A file of another kind is refused by its name', () => {
  test.each<[string, string, string | Buffer]>([
    ['an old Excel workbook', '(.xls)', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a binary workbook', '(.xlsb)', zipOf({ 'xl/workbook.bin': 'x' })],
    ['a Word document', 'document', zipOf({ 'word/document.xml': '<w/>' })],
    ['a PDF', 'PDF', '%PDF-1.7\n'],
    ['a RAR archive', 'RAR', Buffer.from('526172211a0700', 'hex')],
    ['a 7z archive', '7z', Buffer.from('377abcaf271c0004', 'hex')],
    [
      'a table saved as a page',
      'web page',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>Folio',
    ],
    [
      'a spreadsheet in XML',
      'XML spreadsheet',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    ],
    ['an archive without data', 'without a data file', zipOf({ 'leeme.md': 'x' })],
    ['an archive within an archive', 'archive within', gzipSync(zipOf({ 'a.csv': 'x' }))],
  ])('%s', async (_, cause, content) => {
    const failure: unknown = await read(content as Buffer, 'a.xls').catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ name: 'UpstreamFailure' });
    expect((failure as { cause: string }).cause).toContain(cause);
  });
});
