import { describeFile } from '../../../../connectors/dialects/file/describe-file.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { encode, fileWith } from './files.ts';
import { workbookOf } from './workbooks.ts';

afterAll(removeFolders);

const headings = ['RFC', 'Nombre'];

describe('A file is described', () => {
  test.each([
    [
      'CSV',
      fileWith(encode('Padrón;\r\nRFC;Nombre\r\nX;Iris\r\n;\r\nY;Ñ\r\nZ\r\n', 'windows-1252')),
      { format: 'csv', encoding: 'windows-1252', delimiter: ';', headings, rows: 3 },
    ],
    [
      'NDJSON',
      fileWith('{"RFC":"X"}\n{"Nombre":"Iris"}\nno\n', 'a.ndjson'),
      { format: 'ndjson', encoding: 'utf-8', delimiter: null, headings, rows: 3 },
    ],
    [
      'JSON',
      fileWith('\ufeff{"data":[{"RFC":"X","Nombre":"Iris"}]}', 'a.json'),
      { format: 'json', encoding: 'utf-8', delimiter: null, headings, rows: 1 },
    ],
  ])('of %s', async (_, path, description) => {
    expect(await describeFile(path)).toMatchObject({ ...description, sheets: [], fileRemarks: [] });
  });

  test('of XLSX, by its visible sheet with most columns', async () => {
    const title = [{ value: 'Padrón' }];
    const rows = [headings, ['X', 'Iris'], ['Y', 'Ana']].map((row) =>
      row.map((value) => ({ value })),
    );
    const content = await workbookOf([
      { sheet: 'Portada', data: [title, [{ value: 'Lea primero' }]] },
      { sheet: 'Datos', data: [title, ...rows] },
    ]);
    expect(await describeFile(fileWith(content, 'a.xlsx'))).toEqual({
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      headings,
      rows: 2,
      sheet: 'Datos',
      sheets: [
        { name: 'Portada', visibility: 'visible', rows: 2, width: 1, hiddenColumns: [] },
        { name: 'Datos', visibility: 'visible', rows: 4, width: 2, hiddenColumns: [] },
      ],
      fileRemarks: [{ kind: 'OTHER_SHEET', file: null, sheet: 'Portada', line: null, rows: 2 }],
    });
  });
});
