import { once } from 'node:events';
import { chmodSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '../../../../connectors/dialects/dialect.ts';
import type { Reading } from '../../../../connectors/dialects/file/file-rows.ts';
import { readRegister } from '../../../../connectors/dialects/file/register-pages.ts';
import type { Upstream } from '../../../../connectors/http/upstream.ts';
import { limits, never } from '../../support/limits.ts';
import { removeFolders, temporaryFolder } from '../../support/temporary-folder.ts';
import { collect, fileIn, fileWith } from './files.ts';

afterAll(removeFolders);

const reading: Reading = {
  form: {},
  columns: ['id'],
  limits: { ...limits, pageSize: 10 },
  signal: never,
};
const noUpstream = {} as Upstream;

function pagesOf(path: string, changes: Partial<Reading> = {}): AsyncGenerator<Page, void> {
  return readRegister({ path }, { ...reading, ...changes }, noUpstream);
}

async function idsOf(path: string): Promise<unknown[]> {
  const pages = await collect(pagesOf(path));
  return pages.flatMap(({ rows }) => rows.map((row) => (row as { id: unknown }).id));
}

async function expectFailure(path: string, code: string, cause?: string): Promise<void> {
  const failure = { name: 'UpstreamFailure', code, ...(cause && { cause }) };
  await expect(idsOf(path)).rejects.toMatchObject(failure);
}

describe('A register in a file', () => {
  test.each([
    [0, [0]],
    [9, [9]],
    [10, [10]],
    [11, [10, 1]],
    [20, [10, 10]],
  ])('of %d rows comes in pages of ten that say whether more follow', async (count, sizes) => {
    const rows = Array.from({ length: count }, (_, index) => `${index},x`);
    const pages = await collect(pagesOf(fileWith(['id,a', ...rows].join('\n'))));
    expect(pages.map((page) => page.rows.length)).toEqual(sizes);
    expect(pages.map((page) => page.hasNext)).toEqual(sizes.map((_, i) => i < sizes.length - 1));
    expect(pages.every(({ total }) => total === null)).toBe(true);
  });

  test('keeps a row apart that has too many or too few cells, and moves none', async () => {
    const [page] = await collect(pagesOf(fileWith('id,a\n1,x\n2\n3,y,z\n\n,\n4,\n')));
    expect(page?.rows).toMatchObject([
      { id: '1', a: 'x' },
      {
        reason: { path: '', code: 'CELL_COUNT', found: 1, expected: 2 },
        original: { line: 3, content: ['2'] },
      },
      { reason: { found: 3, expected: 2 }, original: { line: 4, content: ['3', 'y', 'z'] } },
      { id: '4', a: '' },
    ]);
  });

  test('may end with ^Z, as those of DOS did', async () => {
    expect(await idsOf(fileWith('id,a\r\n1,x\r\n\u001a'))).toEqual(['1']);
  });

  test('may be named by a link', async () => {
    const link = join(temporaryFolder(), 'latest.csv');
    symlinkSync(fileWith('id\n1\n'), link);
    expect(await idsOf(link)).toEqual(['1']);
  });

  test.each([
    ['is missing', 'SERVER_ERROR', () => join(temporaryFolder(), 'none.csv')],
    ['is below a file', 'SERVER_ERROR', () => join(fileWith('id\n1\n'), 'none.csv')],
    ['is empty', 'EMPTY_BODY', () => fileWith('')],
    ['is all line breaks', 'EMPTY_BODY', () => fileWith('\n\r\n\n')],
    ['is binary', 'WRONG_CONTENT_TYPE', () => fileWith(Buffer.from('id,a\n1,\0\0\n'))],
    ['is a web page', 'WRONG_CONTENT_TYPE', () => fileWith('\n<!doctype html><p>id,a')],
    [
      'is a workbook of Excel 97',
      'WRONG_CONTENT_TYPE',
      () => fileWith(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'register.xlsx'),
    ],
    ['is no workbook', 'WRONG_CONTENT_TYPE', () => fileWith('id,a\n1,2\n', 'register.xlsx')],
    ['ends within a row', 'BODY_TRUNCATED', () => fileWith('id,a,b\n1,2,3\n4,5')],
    ['lacks a mapped column', 'WRONG_SHAPE', () => fileWith('ID_2,a\n1,2\n')],
  ])('that %s: %s', async (_, code, make) => {
    const path = make();
    const failure: unknown = await idsOf(path).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'UpstreamFailure', code });
    expect(JSON.stringify(failure)).not.toContain(tmpdir());
  });

  test('FORBIDDEN when it is not for us to read', async () => {
    // Root may read everything.
    if (process.getuid?.() === 0) return;
    const path = fileWith('id\n1\n');
    chmodSync(path, 0o000);
    await expectFailure(path, 'FORBIDDEN', 'EACCES');
  });

  test.each([
    ['written', (path: string) => fileIn(path, '../register.csv', 'id\n1\n')],
    ['replaced', (path: string) => renameSync(fileWith('id\n1\n'), path)],
  ])('INCONSISTENT when it is %s while it is read', async (_, change) => {
    const path = fileWith(['id', ...Array.from({ length: 25 }, (_row, i) => i)].join('\n'));
    const pages = pagesOf(path);
    await pages.next();
    change(path);
    await expect(collect(pages)).rejects.toMatchObject({ code: 'INCONSISTENT' });
  });
});

describe('A register in a folder', () => {
  test('consists of its files of known kinds, by their names', async () => {
    const folder = temporaryFolder();
    fileIn(folder, 'b.ndjson', '{"id":"3"}\n');
    fileIn(folder, 'a.csv', 'ID;x\n1;\n2;\n');
    fileIn(folder, 'c.json', '{"rows":[{"Id":"4"}]}');
    fileIn(folder, 'LEEME.md', '# id');
    fileIn(folder, '.hidden.csv', 'id\n5\n');
    fileIn(folder, '~$a.xlsx', 'open');
    mkdirSync(join(folder, 'folder.csv'));
    expect(await idsOf(folder)).toEqual(['1', '2', '3', '4']);
  });

  test('is not whole where one of them cannot be read', async () => {
    const folder = temporaryFolder();
    fileIn(folder, 'a.csv', 'id\n1\n');
    fileIn(folder, 'b.csv', 'clave\n2\n');
    await expectFailure(folder, 'WRONG_SHAPE', 'no column "id"');
  });

  test('SERVER_ERROR when there is no file in it', async () => {
    await expectFailure(temporaryFolder(), 'SERVER_ERROR', 'no file');
  });

  test('INCONSISTENT when a file comes while it is read', async () => {
    const folder = temporaryFolder();
    fileIn(folder, 'a.csv', ['id', ...Array.from({ length: 25 }, (_, i) => i)].join('\n'));
    const pages = pagesOf(folder);
    await pages.next();
    fileIn(folder, 'b.csv', 'id\n99\n');
    await expect(collect(pages)).rejects.toMatchObject({ code: 'INCONSISTENT' });
  });

  test('REDIRECTED when a link leads out of it: it is not followed', async () => {
    const folder = temporaryFolder();
    fileIn(folder, 'a.csv', 'id\n1\n');
    symlinkSync(fileWith('id\n2\n'), join(folder, 'b.csv'));
    await expectFailure(folder, 'REDIRECTED');
  });

  test('reads a file once to which a link in it leads', async () => {
    const folder = temporaryFolder();
    fileIn(folder, '..2025/data.csv', 'id\n1\n');
    symlinkSync('..2025', join(folder, '..data'));
    symlinkSync('..data/data.csv', join(folder, 'data.csv'));
    symlinkSync('data.csv', join(folder, 'latest.csv'));
    expect(await idsOf(folder)).toEqual(['1']);
  });

  test('opens regular files only', async () => {
    const folder = temporaryFolder();
    const socket = createServer().listen(join(folder, 'a.csv'));
    await once(socket, 'listening');
    fileIn(folder, 'b.csv', 'id\n1\n');
    expect(await idsOf(folder)).toEqual(['1']);
    socket.close();
  });
});
