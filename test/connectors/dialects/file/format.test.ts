import { tellFormat } from '../../../../connectors/dialects/file/file-format.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { encode, fileWith } from './files.ts';

afterAll(removeFolders);

describe('The format of a file is told', () => {
  test.each([
    ['csv', 'a.csv', 'id,a\n'],
    ['csv', 'a.TXT', 'id\ta\n'],
    ['csv', 'export', 'id|a\n'],
    ['csv', 'a.csv', '[id],[a]\n1,2\n'],
    ['ndjson', 'a.ndjson', '{"id":1}\n'],
    ['ndjson', 'a.json', '{"id":1}\n\n{"id":2}\n'],
    ['ndjson', 'export', '{"id":1}\r\n{"id":2}'],
    ['json', 'export', '{"id":1}\n'],
    ['json', 'export', '  [{"id":1},\n{"id":2}]'],
    ['json', 'a.json', '{\n"rows": [\n{"id":1}\n]\n}'],
    ['json', 'a.json', 'id,a\n'],
    ['xlsx', 'a.csv', 'PK\u0003\u0004'],
  ])('%s: %s, %j', async (format, name, content) => {
    expect(await tellFormat(fileWith(content), name)).toBe(format);
  });

  test('whatever its encoding', async () => {
    const path = fileWith(encode('\ufeff[{"id":1}]', 'utf-16be'));
    expect(await tellFormat(path, 'export')).toBe('json');
  });
});
