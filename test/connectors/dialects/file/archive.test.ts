import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { unpackArchive } from '../../../../connectors/dialects/file/archive.ts';
import { describeFile } from '../../../../connectors/dialects/file/describe-file.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { fileWith } from './files.ts';
import { zipOf } from './workbooks.ts';

afterAll(removeFolders);

const csv = 'Folio,Nombre\nF-1,Ana\n';

describe('The data file in an archive is read', () => {
  test.each([
    ['a.zip', zipOf({ 'padron.csv': csv })],
    [
      'a.zip',
      zipOf({ 'leeme.txt.md': 'x', '__MACOSX/._padron.csv': 'x', 'datos/padron.csv': csv }),
    ],
    ['a.csv.gz', gzipSync(csv)],
  ])('%s', async (name, content) => {
    const path = fileWith(content, name);
    expect(await describeFile(path)).toMatchObject({ format: 'csv', rows: 1 });
  });

  test('until it is read, and no longer', async () => {
    const file = await unpackArchive({ path: fileWith(gzipSync(csv), 'a.gz'), name: 'a.gz' });
    expect(existsSync(file.path)).toBe(true);
    await file.remove();
    expect(existsSync(file.path)).toBe(false);
  });
});

describe('An archive is refused', () => {
  test.each<[string, string, Buffer, string]>([
    [
      'with several data files, by their names',
      'WRONG_SHAPE',
      zipOf({ 'a.csv': csv, 'b.csv': csv }),
      '"a.csv", "b.csv"',
    ],
    ['without its end', 'BODY_TRUNCATED', gzipSync(csv).subarray(0, -12), 'gzip'],
    [
      'that is damaged',
      'WRONG_SHAPE',
      Buffer.from('1f8b0800ffffffffffffffffffffffff', 'hex'),
      'gzip',
    ],
    [
      'that claims less than it holds',
      'WRONG_SHAPE',
      zipOf({ 'a.csv': csv.repeat(1000) }, () => 10),
      'contradicts',
    ],
  ])('%s', async (_, code, content, cause) => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('pdn-archive-'));
    const before = left().length;
    const failure: unknown = await describeFile(fileWith(content, 'a')).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ name: 'UpstreamFailure', code });
    expect((failure as { cause: string }).cause).toContain(cause);
    expect(left()).toHaveLength(before);
  });
});
