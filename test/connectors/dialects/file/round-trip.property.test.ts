import fc from 'fast-check';
import { readCsv, type CsvForm } from '../../../../connectors/dialects/file/csv.ts';
import { delimiters, tellCsvForm } from '../../../../connectors/dialects/file/csv-form.ts';
import { encodings } from '../../../../connectors/dialects/file/encoding.ts';
import { removeFolders, temporaryFolder } from '../../support/temporary-folder.ts';
import { cellsOf, collect, encode, fileIn } from './files.ts';

afterAll(removeFolders);

interface Written extends CsvForm {
  table: string[][];
  lineBreak: string;
  /** Which cells are quoted although they need not be, one after another. */
  quotes: boolean[];
}

const special = /[,;\t|"\r\n]/;

function written({ table, delimiter, lineBreak, quotes }: Written): string {
  let count = 0;
  const cell = (text: string, isOnly: boolean) => {
    const isQuoted = quotes[count++ % quotes.length] || special.test(text) || (isOnly && !text);
    return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return table
    .map((row) => row.map((text) => cell(text, row.length === 1)).join(delimiter) + lineBreak)
    .join('');
}

/** Half of them made of what CSV is made of. */
function tableOf(letter: fc.Arbitrary<string>, minLength: number) {
  const part = fc.oneof(letter, fc.constantFrom(...',;\t|"\r\n =ñÑ'));
  const cell = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
  return fc
    .integer({ min: minLength, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength, maxLength: 6 }),
    );
}

function formOf(minLength: number): fc.Arbitrary<Written> {
  return fc.constantFrom(...encodings).chain((encoding) =>
    fc.record({
      encoding: fc.constant(encoding),
      table: tableOf(letterOf(encoding), minLength),
      delimiter: fc.constantFrom(...delimiters),
      lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
      quotes: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    }),
  );
}

/** Of encodings of one byte the letters that all have, of which no two are a letter of UTF-8. */
function letterOf(encoding: CsvForm['encoding']): fc.Arbitrary<string> {
  if (encoding === 'cp437') return fc.constantFrom(...'azÉÜÑáéíóúüñ');
  if (!encoding.startsWith('utf')) return fc.constantFrom(...'azÁÉÍÓÚÜÑáéíóúüñ');
  return fc
    .string({ unit: 'binary', minLength: 1, maxLength: 1 })
    .filter((letter) => letter !== '\ufeff');
}

/** Letters at random are not Spanish: of one byte they may be refused. */
function mayBeRefused({ encoding }: Written): (error: unknown) => void {
  return (error) => {
    if (encoding.startsWith('utf')) throw error;
    expect(error).toMatchObject({ code: 'NOT_UTF8' });
  };
}

async function expectTable(file: Written, content: Buffer, form: CsvForm): Promise<void> {
  const path = fileIn(folder, 'register.csv', content);
  expect(cellsOf(await collect(readCsv(path, form)))).toEqual(file.table);
}

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});

describe('A table of any texts reads back as it was written', () => {
  test('with any delimiter, quotation marks, line breaks and encoding', async () => {
    await fc.assert(
      fc.asyncProperty(formOf(1), async (file) => {
        await expectTable(file, encode(written(file), file.encoding), file);
      }),
      { numRuns: 120 },
    );
  });

  test('also where its form is told, if there are rows and columns to tell it by', async () => {
    const recognised = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];
    const forms = formOf(2).filter(({ encoding }) => recognised.includes(encoding));
    await fc.assert(
      fc.asyncProperty(forms, async (file) => {
        const mark = file.encoding.startsWith('utf-16') ? '\ufeff' : '';
        const content = encode(mark + written(file), file.encoding);
        const path = fileIn(folder, 'told.csv', content);
        const form = await tellCsvForm(path).catch(mayBeRefused(file));
        if (form) await expectTable(file, content, form);
      }),
      { numRuns: 120 },
    );
  });
});
