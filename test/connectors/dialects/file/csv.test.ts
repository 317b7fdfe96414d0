import { readCsv } from '../../../../connectors/dialects/file/csv.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { cellsOf, collect, fileWith } from './files.ts';

afterAll(removeFolders);

function read(text: string | Buffer, delimiter = ',') {
  return collect(readCsv(fileWith(text), { encoding: 'utf-8', delimiter }));
}

describe('The rows of a CSV file', () => {
  test.each(['\n', '\r\n', '\r'])('end at line breaks of any kind: %j', async (end) => {
    const rows = await read(`a,b${end}1,2${end}`);
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'], fault: null, isOpen: false },
      { line: 2, cells: ['1', '2'], fault: null, isOpen: false },
    ]);
  });

  test('end at line breaks of several kinds, where the file was put together', async () => {
    expect(cellsOf(await read('a,b\r\n1,2\n3,4\r5,6'))).toHaveLength(4);
  });

  test('hold delimiters, doubled quotation marks and line breaks in quotation marks', async () => {
    const rows = await read('a;b\r\n"x; ""y""\r\nz";"2"\r\n3;4', ';');
    expect(cellsOf(rows).slice(1)).toEqual([
      ['x; "y"\r\nz', '2'],
      ['3', '4'],
    ]);
  });

  test('know the line they begin in, whatever is above them', async () => {
    const rows = await read('a,b\r\n\r\n"1\r\n1\r\n1",2\r\n\r\n\r\n3,4\r\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 8]);
  });

  test('are none where a line is empty', async () => {
    expect(cellsOf(await read('\n\na,b\n\n1,2\n\n\n'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('keep their own number of cells', async () => {
    expect(cellsOf(await read('a,b\n1\n1,2,3\n'))).toEqual([['a', 'b'], ['1'], ['1', '2', '3']]);
  });

  test('keep cells as they are: no trimming, no numbers, no formulas', async () => {
    const [row] = await read(' 007 ,1e5,=1+1,"+52",@x\n');
    expect(row?.cells).toEqual([' 007 ', '1e5', '=1+1', '+52', '@x']);
  });
});

describe('Quotation marks that no rule asks for', () => {
  test.each([
    ['inside a cell', '1,EMPRESA "LA LUZ" S.A.,2', 'EMPRESA "LA LUZ" S.A.'],
    ['at its beginning', '1,"LA LUZ" S.A.,2', '"LA LUZ" S.A.'],
    ['for inches', '1,tubo de 5",2', 'tubo de 5"'],
  ])('belong to the cell: %s', async (_, line, cell) => {
    expect(await read(line)).toMatchObject([{ line: 1, cells: ['1', cell, '2'], fault: null }]);
  });

  test.each([
    ['several rows', 'a,b,c\n1,"x,2\n3,"y",4\n5,6,7\n'],
    ['several cells', 'a,b,c\n1,"x,2"y,4\n5,6,7\n'],
  ])('make a row faulty that may have swallowed %s', async (_, text) => {
    const rows = await read(text);
    expect(rows.map(({ line, fault }) => [line, fault !== null])).toEqual([
      [1, false],
      [2, true],
      [text.split('\n').length - 1, false],
    ]);
  });

  test('BODY_TRUNCATED when they are still open at the end', async () => {
    await expect(read('a,b\n1,"2\n3,4\n')).rejects.toMatchObject({
      name: 'UpstreamFailure',
      code: 'BODY_TRUNCATED',
      cause: 'quotation marks open at line 2',
    });
  });
});

describe('A row without end is BODY_TOO_LARGE, and is not held', () => {
  const megabytes = 20_000_000;

  test.each([
    ['of one cell', 'x'.repeat(megabytes)],
    ['of delimiters', ','.repeat(megabytes)],
    ['of more cells than a spreadsheet', ','.repeat(20_000)],
    ['of open quotation marks', `"${'x\n'.repeat(megabytes / 2)}`],
    ['of empty lines', '\n'.repeat(megabytes)],
  ])('%s', async (_, row) => {
    await expect(read(`a,b\n1,2\n${row}`)).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
  });
});

test('Bytes of any kind are rows or a failure', async () => {
  const junk = Buffer.from(Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 256));
  await expect(read(junk)).rejects.toMatchObject({ code: 'NOT_UTF8' });
  const path = fileWith(junk);
  const rows = await collect(readCsv(path, { encoding: 'windows-1252', delimiter: ';' })).catch(
    (error: unknown) => error,
  );
  expect(rows).toBeDefined();
});

test('A reading that is given up lets go of the file', async () => {
  const path = fileWith('a,b\n'.repeat(200_000));
  for await (const row of readCsv(path, { encoding: 'utf-8', delimiter: ',' })) {
    expect(row.cells).toEqual(['a', 'b']);
    break;
  }
});
