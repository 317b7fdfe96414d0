import { setTimeout } from 'node:timers/promises';
import { openWorkbook } from '../../../../connectors/dialects/file/workbook/open-workbook.ts';
import { limits, never } from '../../support/limits.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { cellsOf, collect, fileWith } from './files.ts';
import { partsOf, workbookOf, zipOf, type WorkbookXml } from './workbooks.ts';

afterAll(removeFolders);

const bounds = { maxBodyBytes: 50_000_000, requestTimeoutMs: 20_000 };

function open(content: Buffer, changes: Partial<typeof bounds> = {}, signal = never) {
  const path = fileWith(content, 'register.xlsx');
  return openWorkbook(path, { ...bounds, ...changes }, signal);
}

async function read(content: Buffer): Promise<unknown[][]> {
  const workbook = await open(content);
  const sheets: unknown[][] = [];
  for (const sheet of workbook.sheets)
    sheets.push(cellsOf(await collect(workbook.readSheet(sheet))));
  workbook.close();
  return sheets;
}

function xml(workbook: WorkbookXml): Buffer {
  return zipOf(partsOf(workbook));
}

async function readXml(...cells: string[]): Promise<unknown[]> {
  const [rows] = await read(xml({ sheets: [`<row r="1">${cells.join('')}</row>`] }));
  return rows![0] as unknown[];
}

describe('The cells of a workbook', () => {
  test('are texts, numbers, truth values and dates as a spreadsheet writes them', async () => {
    const day = new Date(Date.UTC(2024, 1, 29));
    const moment = new Date(Date.UTC(2024, 1, 29, 13, 45, 10));
    const content = await workbookOf([
      {
        sheet: 'A',
        data: [
          [
            { value: 'Ñandú "x"\n<&>' },
            { value: 1234.5 },
            { value: true },
            { value: day, format: 'dd/mm/yyyy' },
            { value: moment, format: 'yyyy-mm-dd hh:mm' },
            { value: '=1+1' },
          ],
        ],
      },
      { sheet: 'B', data: [[{ value: 'b' }]] },
    ]);
    expect(await read(content)).toEqual([
      [['Ñandú "x"\n<&>', 1234.5, true, '2024-02-29', '2024-02-29T13:45:10', '=1+1']],
      [['b']],
    ]);
  });

  test('are what a formula came to', async () => {
    const cells = await readXml(
      '<c r="A1"><f>1+1</f><v>2</v></c>',
      '<c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c>',
      '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="D1"><v>1</v></c>',
    );
    expect(cells).toEqual([2, '2x', '#DIV/0!', 1]);
  });

  test.each([
    [false, ['2024-02-29', '2024-02-29T12:00:00']],
    [true, ['2028-03-01', '2028-03-01T12:00:00']],
  ])('are dates by the system of the workbook: from 1904 on is %j', async (date1904, dates) => {
    const row =
      '<row r="1"><c r="A1" s="1"><v>45351</v></c><c r="B1" s="2"><v>45351.5</v></c></row>';
    const [rows] = await read(xml({ sheets: [row], date1904 }));
    expect(rows).toEqual([dates]);
  });

  test('are not dates because they are numbers, nor numbers because they look like it', async () => {
    const cells = await readXml(
      '<c r="A1"><v>45351</v></c>',
      '<c r="B1" t="inlineStr"><is><t>007</t></is></c>',
    );
    expect(cells).toEqual([45351, '007']);
  });

  test('that are dates beyond any calendar stay readable as such', async () => {
    expect(await readXml('<c r="A1" s="1"><v>1e300</v></c>')).toEqual(['Invalid Date']);
  });

  test('are blank where rows and columns are left out, and the rows keep their numbers', async () => {
    const sheet =
      '<row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row><row r="9"/>';
    const workbook = await open(xml({ sheets: [sheet] }));
    const rows = await collect(workbook.readSheet(workbook.sheets[0]!));
    workbook.close();
    expect(rows.filter(({ cells }) => cells.some((cell) => cell !== null))).toMatchObject([
      { line: 2, cells: [null, 1] },
      { line: 5, cells: [2, null] },
    ]);
  });

  test('come in their order, however many', async () => {
    const row = (n: number) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`;
    const numbers = Array.from({ length: 2500 }, (_, index) => index + 1);
    const [rows] = await read(xml({ sheets: [numbers.map(row).join('')] }));
    expect(rows).toEqual(numbers.map((n) => [n]));
  });
});

describe('A workbook is refused', () => {
  const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const spaces = ' '.repeat(30_000_000);

  test.each<[string, string, Buffer]>([
    ['is too large when unpacked', 'BODY_TOO_LARGE', xml({ sheets: [cell + spaces] })],
    [
      'hides how large it is',
      'WRONG_SHAPE',
      zipOf(partsOf({ sheets: [cell + spaces] }), (size) => Math.min(size, 1000)),
    ],
    [
      'claims less than is in it',
      'WRONG_SHAPE',
      zipOf(partsOf({ sheets: [cell] }), (size) => size + 1),
    ],
    [
      'has a row beyond all rows',
      'BODY_TOO_LARGE',
      xml({ sheets: ['<row r="900000000"><c r="A900000000"><v>1</v></c></row>'] }),
    ],
    [
      'has a column beyond all columns',
      'BODY_TOO_LARGE',
      xml({ sheets: ['<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'] }),
    ],
    ['has no end', 'BODY_TRUNCATED', Buffer.from(`PK\u0003\u0004${'x'.repeat(1000)}`)],
    ['is cut off', 'BODY_TRUNCATED', xml({ sheets: [cell] }).subarray(0, -30)],
    ['is another ZIP file', 'WRONG_SHAPE', zipOf({ 'data.csv': 'a,b' })],
    ['is another OpenDocument file', 'WRONG_CONTENT_TYPE', zipOf({ 'content.xml': '<office/>' })],
    ['is broken XML', 'WRONG_SHAPE', xml({ sheets: ['<row r="1"><c r="A1"><v>1'] })],
    ['has nonsense for a cell', 'WRONG_SHAPE', xml({ sheets: ['<row><c r="__proto__"/></row>'] })],
  ])('when it %s: %s', async (_, code, content) => {
    await expect(open(content)).rejects.toMatchObject({ name: 'UpstreamFailure', code });
  });

  test('when it is larger than the source may answer', async () => {
    const attempt = open(xml({ sheets: [cell + spaces.slice(0, 1_000_000)] }), limits);
    await expect(attempt).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
  });

  test('when it takes too long', async () => {
    const attempt = open(xml({ sheets: [cell] }), { requestTimeoutMs: 1 });
    await expect(attempt).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('INTERRUPTED when the program stops', async () => {
    const stop = new AbortController();
    const attempt = open(xml({ sheets: [cell] }), {}, stop.signal);
    stop.abort();
    await expect(attempt).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });

  test('and expands no entities', async () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const parts = partsOf({ sheets: ['<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>'] });
    parts['xl/worksheets/sheet1.xml'] = lol + parts['xl/worksheets/sheet1.xml'];
    expect(JSON.stringify(await read(zipOf(parts)))).not.toContain('aa');
  });
});

test('Pictures and pivot caches do not count', async () => {
  const parts = {
    'xl/pivotCache/pivotCacheRecords1.xml': ' '.repeat(30_000_000),
    'xl/media/image1.xml': ' '.repeat(30_000_000),
    ...partsOf({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] }),
  };
  expect(await read(zipOf(parts))).toEqual([[[1]]]);
});

test('No process is left behind', async () => {
  while (process.getActiveResourcesInfo().includes('ProcessWrap')) await setTimeout(20);
  expect(process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
});
