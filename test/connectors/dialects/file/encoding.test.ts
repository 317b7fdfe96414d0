import {
  readText,
  tellEncoding,
  type Encoding,
} from '../../../../connectors/dialects/file/encoding.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { collect, encode, fileWith } from './files.ts';

afterAll(removeFolders);

const text = 'apellido\nÑÁÑEZ Güemes “San José” – 5 €\n';

async function textOf(path: string, encoding: Encoding): Promise<string> {
  return (await collect(readText(path, encoding))).join('');
}

describe('The encoding of a text file is told', () => {
  test.each<[string, Encoding, string]>([
    ['UTF-8', 'utf-8', text],
    ['UTF-8 with a byte order mark', 'utf-8', `\ufeff${text}`],
    ['UTF-16, little end first', 'utf-16le', `\ufeff${text}`],
    ['UTF-16, big end first', 'utf-16be', `\ufeff${text}`],
    ['Windows-1252', 'windows-1252', text],
    ['ASCII', 'utf-8', 'apellido\nLOPEZ\n'],
  ])('%s', async (_, encoding, content) => {
    const path = fileWith(encode(content, encoding));
    expect(await tellEncoding(path)).toBe(encoding);
    expect(await textOf(path, encoding)).toBe(content.replace('\ufeff', ''));
  });

  test('by the whole file: the only accented letter may be its last', async () => {
    const path = fileWith(encode(`${'a,b\n'.repeat(100_000)}Ñ`, 'windows-1252'));
    expect(await tellEncoding(path)).toBe('windows-1252');
    const [letter] = (await textOf(path, 'windows-1252')).slice(-1);
    expect(letter).toBe('Ñ');
  });

  test('where a letter lies across two reads', async () => {
    const content = `${'x'.repeat(65_535)}Ñ${'x'.repeat(65_535)}é`;
    const path = fileWith(content);
    expect(await tellEncoding(path)).toBe('utf-8');
    expect(await textOf(path, 'utf-8')).toBe(content);
  });
});

describe('A text file is refused rather than read as mojibake', () => {
  const failure = { name: 'UpstreamFailure', code: 'NOT_UTF8' };

  test('when it is UTF-8 with a damaged byte', async () => {
    const bytes = Buffer.concat([Buffer.from('Ñandú, Muñoz, '), Buffer.of(0xd1), Buffer.from('a')]);
    await expect(tellEncoding(fileWith(bytes))).rejects.toMatchObject(failure);
  });

  test('when it ends within a letter', async () => {
    const path = fileWith(Buffer.from('Ñandú, Muñoz, Ñ').subarray(0, -1));
    await expect(tellEncoding(path)).rejects.toMatchObject({ code: 'BODY_TRUNCATED' });
  });

  test('when it has bytes that Windows-1252 does not know', async () => {
    await expect(tellEncoding(fileWith(Buffer.of(0x81, 0x9d, 0x41)))).rejects.toMatchObject(
      failure,
    );
  });

  test.each<Encoding>(['utf-8', 'utf-16le'])(
    'when it is not %s, as its settings say',
    async (given) => {
      const path = fileWith(Buffer.of(0xd1, 0xd8, 0x41, 0x00));
      await expect(textOf(path, given)).rejects.toMatchObject(failure);
    },
  );
});
