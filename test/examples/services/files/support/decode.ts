import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import type { FileForm } from '../../../../../examples/demo/services/files/forms.ts';

export type ReadFile = { headings: string[]; rows: Record<string, any>[] };

type Decode = (bytes: Buffer) => ReadFile | Promise<ReadFile>;

const strict = (encoding: string, bytes: Buffer) =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);

const delimited =
  (delimiter: string, encoding: string, bom = false): Decode =>
  (bytes) =>
    table(parse(strict(encoding, bytes), { delimiter, bom, skip_empty_lines: true }));

const objects = (rows: Record<string, any>[]): ReadFile => ({
  headings: Object.keys(rows[0]!),
  rows,
});

/** Each form as a reader who knows it would read it, strict about everything. */
const DECODERS: Record<FileForm, Decode> = {
  'csv-comma': delimited(',', 'utf-8'),
  'csv-semicolon': delimited(';', 'windows-1252'),
  'csv-tab': delimited('\t', 'utf-8', true),
  'csv-pipe': delimited('|', 'utf-8'),
  ndjson: (bytes) =>
    objects(
      strict('utf-8', bytes)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ),
  'json-array': (bytes) => objects(JSON.parse(strict('utf-8', bytes))),
  'json-object': (bytes) => objects(JSON.parse(strict('utf-8', bytes)).datos),
  // Under a title on the second sheet.
  xlsx: async (bytes) => table((await readSheet(bytes, 2)).slice(1) as any[][]),
};

/** What a published file says, by its headings. */
export async function decode(form: FileForm, bytes: Buffer): Promise<ReadFile> {
  return DECODERS[form](bytes);
}

function table([headings = [], ...rows]: any[][]): ReadFile {
  return {
    headings,
    rows: rows.map((row) => Object.fromEntries(headings.map((name, index) => [name, row[index]]))),
  };
}
