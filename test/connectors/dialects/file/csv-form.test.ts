import { tellCsvForm } from '../../../../connectors/dialects/file/csv-form.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { encode, fileWith } from './files.ts';

afterAll(removeFolders);

async function delimiterOf(text: string): Promise<string> {
  return (await tellCsvForm(fileWith(text))).delimiter;
}

describe('The delimiter of a CSV file is told', () => {
  test.each([',', ';', '\t', '|'])('by most rows having as many cells: %j', async (delimiter) => {
    const row = (cells: string[]) => cells.join(delimiter);
    expect(await delimiterOf([row(['a', 'b', 'c']), row(['1', '2', '3'])].join('\n'))).toBe(
      delimiter,
    );
  });

  test.each([
    ['decimal commas in every row', ';', 'id;monto;iva;total\n1;1,5;2,5;4,0\n2;1,5;2,5;4,0\n'],
    [
      'a comma in every name',
      '\t',
      `id\tapellidos, nombre\tx\n${'1\tGil, Iris\t3\n'.repeat(30)}2\tGil, Ana\n`,
    ],
    ['a title above', ';', 'Registro de servidores, 2025\n\nid;a;b\n1;x, y;z\n2;x;z\n'],
    ['another one in quotation marks', ';', 'x;"a,b"\ny;"c,d"\n'],
    ['another one in quotation marks at the beginning', ';', '"a,b";x\n"c,d";y\n'],
    ['a few ragged rows', '|', `a|b|c\n${'1|2|3\n'.repeat(30)}1|2\n`],
    ['semicolons within one cell', ',', 'id,áreas\n1,a;b\n2,a\n3,a;b;c\n'],
    ['quotation marks that do not pair', ',', 'id,medida,x\n1,5",3\n2,4",3\n'],
  ])('in spite of %s', async (_, delimiter, text) => {
    expect(await delimiterOf(text)).toBe(delimiter);
  });

  test('and is a comma where there is only one column', async () => {
    expect(await delimiterOf('id\n1\n2\n')).toBe(',');
  });
});

test('What the settings give is not told', async () => {
  const path = fileWith(encode('a;b\nñ;2\n', 'windows-1252'));
  const given = { encoding: 'utf-8', delimiter: '|' } as const;
  expect(await tellCsvForm(path, given)).toEqual(given);
});
