import { basename } from 'node:path';
import { readCsv } from './csv.ts';
import { tellCsvForm } from './csv-form.ts';
import { tellEncoding, type Encoding } from './encoding.ts';
import { tellFormat, type FileFormat } from './file-format.ts';
import { guessHeadings } from './headings.ts';
import { readJsonRows } from './json.ts';
import { readNdjson } from './ndjson.ts';
import { memberNames, type ObjectRow } from './object-rows.ts';
import { rowsUnder } from './rows-under.ts';
import { firstRows } from './table-row.ts';
import { openWorkbook } from './workbook.ts';
import { chooseSheet } from './workbook-sheet.ts';

/** What a file is, as far as it can be told without settings. */
export interface FileDescription {
  format: FileFormat;
  /** Of text. */
  encoding: Encoding | null;
  /** Of CSV. */
  delimiter: string | null;
  headings: string[];
  /** Below the headings, and not blank. */
  rows: number;
}

/** The usual limits of a source. */
const limits = { maxBodyBytes: 20_000_000, requestTimeoutMs: 60_000 };
/** A file may call the members of each row otherwise. */
const mostHeadings = 1000;

/**
 * Tells what a file is. Of a workbook the first sheet counts that has rows.
 * @throws UpstreamFailure when it is of no known format; and errors of the file system.
 */
export async function describeFile(path: string): Promise<FileDescription> {
  const format = await tellFormat(path, basename(path));
  if (format === 'xlsx') return describeWorkbook(path);
  if (format === 'csv') {
    const form = await tellCsvForm(path);
    const headings = guessHeadings(await firstRows(readCsv(path, form)));
    const rows = await countOf(rowsUnder(headings, readCsv(path, form)));
    return { format, ...form, headings: headings.names, rows };
  }
  const encoding = await tellEncoding(path);
  const objects =
    format === 'ndjson'
      ? readNdjson(path, encoding)
      : await readJsonRows(path, { encoding }, limits.maxBodyBytes);
  return { format, encoding, delimiter: null, ...(await describeObjects(objects)) };
}

async function describeWorkbook(path: string): Promise<FileDescription> {
  const workbook = await openWorkbook(path, limits, new AbortController().signal);
  try {
    const { sheet, headings } = await chooseSheet(workbook, undefined, guessHeadings);
    const rows = await countOf(rowsUnder(headings, workbook.readSheet(sheet)));
    return { format: 'xlsx', encoding: null, delimiter: null, headings: headings.names, rows };
  } finally {
    workbook.close();
  }
}

async function describeObjects(objects: AsyncIterable<ObjectRow> | Iterable<ObjectRow>) {
  const headings = new Set<string>();
  let rows = 0;
  for await (const { value } of objects) {
    rows++;
    if (headings.size > mostHeadings) continue;
    for (const name of memberNames(value)) headings.add(name);
  }
  return { headings: [...headings], rows };
}

async function countOf(rows: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _row of rows) count++;
  return count;
}
