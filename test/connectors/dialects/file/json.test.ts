import { readJsonRows } from '../../../../connectors/dialects/file/json.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { encode, fileWith } from './files.ts';

afterAll(removeFolders);

const rows = [{ id: 1 }, { id: 2 }];

function read(document: unknown, rowsAt?: string, maxBytes = 1_000_000) {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return readJsonRows(fileWith(text), { encoding: 'utf-8', rowsAt }, maxBytes);
}

async function expectRows(reading: ReturnType<typeof readJsonRows>): Promise<void> {
  expect((await reading).map(({ value }) => value)).toEqual(rows);
}

describe('The rows of a JSON document', () => {
  test('are the document', async () => {
    await expectRows(read(rows));
  });

  test('are its only list', async () => {
    await expectRows(read({ total: 2, data: rows, meta: { list: [] } }));
  });

  test.each([
    ['/data/rows', { list: [], data: { rows } }],
    ['/a~1b/~0', { 'a/b': { '~': rows } }],
    ['/0', [rows]],
    ['', rows],
  ])('are where the settings say: %j', async (pointer, document) => {
    await expectRows(read(document, pointer));
  });

  test('know which they are, from 1', async () => {
    expect((await read(rows)).map(({ line }) => line)).toEqual([1, 2]);
  });

  test('are read in the encoding of the file', async () => {
    const path = fileWith(encode('[{"a":"Ñ"}]', 'windows-1252'));
    const [row] = await readJsonRows(path, { encoding: 'windows-1252' }, 1000);
    expect(row?.value).toEqual({ a: 'Ñ' });
  });

  test.each([
    ['no list', { a: 1 }, undefined],
    ['a text', '"a"', undefined],
    ['several lists', { a: rows, b: rows }, undefined],
    ['nothing there', { a: rows }, '/b'],
    ['nothing there, but an inherited member', { a: rows }, '/toString'],
    ['a list of a text', { a: 'abc' }, '/a/0'],
  ])('WRONG_SHAPE where there is %s', async (_, document, pointer) => {
    await expect(read(document, pointer)).rejects.toMatchObject({ code: 'WRONG_SHAPE' });
  });

  test.each([
    ['BODY_TOO_LARGE', `[${'{},'.repeat(1000)}{}]`],
    ['BODY_TRUNCATED', '[{"id":1},{"id"'],
    ['NOT_JSON', '[{id:1}]'],
    ['EMPTY_BODY', ' \n '],
    ['WRONG_SHAPE', `${'['.repeat(500)}${']'.repeat(500)}`],
  ])('%s when the document cannot be read', async (code, text) => {
    await expect(read(text, undefined, 2000)).rejects.toMatchObject({ code });
  });
});
