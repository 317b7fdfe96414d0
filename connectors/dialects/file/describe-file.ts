import { basename } from 'node:path';
import type { FileRemark } from '../../file-remarks.ts';
import { unpackArchive } from './archive.ts';
import { readCsv } from './csv.ts';
import { tellCsvForm } from './csv-form.ts';
import { tellEncoding, type Encoding } from './encoding.ts';
import { tellFormat, type FileFormat } from './file-format.ts';
import type { FileForm } from './file-rows.ts';
import { guessHeadings, type Headings } from './headings.ts';
import { readJsonRows } from './json.ts';
import { readNdjson } from './ndjson.ts';
import { NestedHeadings } from './nested-headings.ts';
import type { ObjectRow } from './object-rows.ts';
import { remarkOn } from './other-files.ts';
import { rowsUnder } from './rows-under.ts';
import { firstRows, type TableRow } from './table-row.ts';
import {
  chooseSheets,
  severalSheets,
  remarksOnSheets,
  visibleSheets,
} from './workbook/choose-sheet.ts';
import { openWorkbook, type SheetSummary, type Workbook } from './workbook/open-workbook.ts';

/** What a file is, as far as it can be told before its columns are mapped. */
export interface FileDescription {
  format: FileFormat;
  /** Of text. */
  encoding: Encoding | null;
  /** Of CSV. */
  delimiter: string | null;
  headings: string[];
  /** Records below the headings. */
  rows: number;
  /** Of a workbook: the sheet that is described, and all sheets that hold anything. */
  sheet: string | null;
  sheets: readonly SheetSummary[];
  /** What is to be remarked of how it would be read. */
  fileRemarks: FileRemark[];
}

/** The usual limits of a source. */
const limits = { maxBodyBytes: 20_000_000, requestTimeoutMs: 60_000 };
const noSheet = { sheet: null, sheets: [] };

/**
 * Tells what a file is, with what the settings already say of its form. Of a workbook the sheet counts
 * that is named, otherwise the visible one with most columns.
 * @throws UpstreamFailure when it is of no known format, and when several sheets could be meant; and errors
 * of the file system.
 */
export async function describeFile(path: string, form: FileForm = {}): Promise<FileDescription> {
  const unpacked = await unpackArchive({ path, name: basename(path) });
  try {
    const described = await describe(unpacked, form);
    const fileRemarks = [...described.fileRemarks, ...unpacked.others.map(remarkOn)];
    return { ...described, fileRemarks };
  } finally {
    await unpacked.remove();
  }
}

async function describe(
  { path, name }: { path: string; name: string },
  form: FileForm,
): Promise<FileDescription> {
  const format = form.format ?? (await tellFormat(path, name));
  if (format === 'xlsx' || format === 'ods') return describeWorkbook(path, format, form);
  if (format === 'csv') {
    const csvForm = await tellCsvForm(path, form);
    const headings = guessHeadings(await firstRows(readCsv(path, csvForm)), form.headerRow);
    const counted = await countRows(headings, readCsv(path, csvForm), noSheet);
    return { format, ...csvForm, ...noSheet, headings: headings.names, ...counted };
  }
  const encoding = form.encoding ?? (await tellEncoding(path));
  const objects =
    format === 'ndjson'
      ? readNdjson(path, encoding)
      : await readJsonRows(path, { encoding, rowsAt: form.rowsAt }, limits.maxBodyBytes);
  const described = await describeObjects(objects);
  return { format, encoding, delimiter: null, ...noSheet, ...described, fileRemarks: [] };
}

async function describeWorkbook(
  path: string,
  format: FileFormat,
  form: FileForm,
): Promise<FileDescription> {
  const workbook = await openWorkbook(path, limits, new AbortController().signal);
  try {
    const { sheet, headings } = await mainSheet(workbook, form);
    const { name, hiddenColumns } = sheet;
    const about = { sheet: name, hiddenColumns };
    const counted = await countRows(headings, workbook.readSheet(sheet), about);
    const sheets = workbook.sheets.filter(({ rows }) => rows > 0);
    const hidden = new Set(hiddenColumns.map((column) => headings.names[column]));
    const names = headings.names.filter((heading) => !hidden.has(heading));
    const text = { encoding: null, delimiter: null };
    const fileRemarks = [...remarksOnSheets(sheets, [sheet], null), ...counted.fileRemarks];
    return {
      format,
      ...text,
      sheet: name,
      sheets,
      headings: names,
      rows: counted.rows,
      fileRemarks,
    };
  } finally {
    workbook.close();
  }
}

async function mainSheet(workbook: Workbook, { sheet, headerRow }: FileForm) {
  const headingsOf = (rows: TableRow[]) => guessHeadings(rows, headerRow);
  const named = [sheet ?? []].flat();
  const candidates = named.length > 0 ? named : visibleSheets(workbook).map(({ name }) => name);
  const found = await chooseSheets(workbook, candidates, headingsOf);
  const widths = found.map(({ headings }) => headings.names.filter((name) => name !== '').length);
  const widest = found.filter((_one, index) => widths[index] === Math.max(...widths));
  if (widest.length > 1 && named.length === 0) {
    throw severalSheets(widest.map((one) => one.sheet));
  }
  return widest[0]!;
}

async function describeObjects(objects: AsyncIterable<ObjectRow> | Iterable<ObjectRow>) {
  const headings = new NestedHeadings();
  let rows = 0;
  for await (const { value } of objects) {
    rows++;
    headings.see(value);
  }
  return { headings: headings.all(), rows };
}

async function countRows(
  headings: Headings,
  rows: AsyncIterable<TableRow>,
  { sheet, hiddenColumns }: { sheet: string | null; hiddenColumns?: readonly number[] },
): Promise<Pick<FileDescription, 'rows' | 'fileRemarks'>> {
  const fileRemarks: FileRemark[] = [];
  const table = { headings, columns: headings.names, idColumns: [], file: null, sheet };
  const records = rowsUnder({ ...table, hiddenColumns: hiddenColumns ?? [] }, rows, (part) =>
    fileRemarks.push(part),
  );
  let count = 0;
  for await (const _row of records) count++;
  return { rows: count, fileRemarks };
}
