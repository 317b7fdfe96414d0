import fc from 'fast-check';
import {
  encodings,
  readText,
  tellEncoding,
  type Encoding,
} from '../../../../connectors/dialects/file/encoding.ts';
import { removeFolders } from '../../support/temporary-folder.ts';
import { collect, encode, fileWith } from './files.ts';

afterAll(removeFolders);

async function decoded(bytes: Buffer): Promise<string | null> {
  const path = fileWith(bytes);
  try {
    return (await collect(readText(path, await tellEncoding(path)))).join('').replace('\ufeff', '');
  } catch (error) {
    expect(error).toMatchObject({ code: 'NOT_UTF8' });
    return null;
  }
}

const words =
  'García Peña López Muñoz Sánchez Hernández Núñez Ibáñez Güemes Úrsula Ángel Óscar Élida Íñigo José época administración cámara MUÑOZ GARCÍA PEÑA LÓPEZ SÁNCHEZ JESÚS JOSÉ ÁNGEL ÚRSULA CONTRATACIÓN ADQUISICIÓN LICITACIÓN PÚBLICA año Dirección Ana Luis Torres SALUD'.split(
    ' ',
  );

const single = encodings.filter((encoding) => !encoding.startsWith('utf'));

test.each(single)('A Spanish text in %s is decoded exactly or refused', async (encoding) => {
  // Code page 437 has no accented capitals but É.
  const usable = words.filter((word) => encoding !== 'cp437' || !/[ÁÍÓÚ]/.test(word));
  const text = fc.array(fc.constantFrom(...usable), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(' ', ',', '\n', ';'), async (list, space) => {
      const content = list.join(space);
      expect([content, null]).toContain(await decoded(encode(content, encoding)));
    }),
    { numRuns: 150 },
  );
});

const register =
  'Folio,Nombre\nF-1,María García Peña\nF-2,JESÚS MUÑOZ LÓPEZ\nF-3,Ana Núñez Ibáñez\n';

test.each<[Encoding, Encoding]>([
  ['windows-1252', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-15', 'windows-1252'],
  ['cp850', 'cp850'],
  ['macintosh', 'macintosh'],
])('A register in %s is recognised', async (encoding, found) => {
  const bytes = encode(register, encoding);
  expect(await tellEncoding(fileWith(bytes))).toBe(found);
  expect(await decoded(bytes)).toBe(register);
});

test.each<Encoding>(['utf-16le', 'utf-16be'])('%s needs no byte order mark', async (encoding) => {
  expect(await decoded(encode(register, encoding))).toBe(register);
});

test.each(encodings)('%s is read where the settings name it', async (encoding) => {
  const content = encoding === 'cp437' ? 'María Núñez É' : register;
  const path = fileWith(encode(content, encoding));
  expect((await collect(readText(path, encoding))).join('')).toBe(content);
});

test.each([
  ['code page 850 or Windows-1252: Úrsula or érsula', Buffer.of(0xe9, ...Buffer.from('rsula'))],
  ['ISO 8859-15 or Windows-1252: € or ¤', encode('Peña, 5 €', 'iso-8859-15')],
])('What could be %s is refused', async (_, bytes) => {
  expect(await decoded(bytes)).toBeNull();
});
