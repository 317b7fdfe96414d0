import { basename } from 'node:path';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { FileRemark } from '../../file-remarks.ts';
import { unpackArchive } from './archive.ts';
import { readCsv } from './csv.ts';
import { tellCsvForm } from './csv-form.ts';
import { tellEncoding, type Encoding } from './encoding.ts';
import { tellFormat, type FileFormat } from './file-format.ts';
import type { FileForm } from './file-rows.ts';
import { foldHeading } from './fold-heading.ts';
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
  remarksOnSheets,
  visibleSheets,
  type ChosenSheet,
} from './workbook/choose-sheet.ts';
import { SeveralSheets, type SheetChoice } from './workbook/several-sheets.ts';
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
    const found = await describedSheets(workbook, form);
    const { sheet, headings } = widestOf(found);
    const sheets = workbook.sheets.filter(({ rows }) => rows > 0);
    const hidden = new Set(sheet.hiddenColumns.map((column) => headings.names[column]));
    const names = headings.names.filter((heading) => !hidden.has(heading));
    const text = { encoding: null, delimiter: null };
    const read = found.map((one) => one.sheet);
    const fileRemarks = [
      ...remarksOnSheets(sheets, read, null),
      ...found.flatMap((one) => one.fileRemarks),
    ];
    const rows = found.reduce((sum, one) => sum + one.rows, 0);
    return { format, ...text, sheet: sheet.name, sheets, headings: names, rows, fileRemarks };
  } finally {
    workbook.close();
  }
}

/** A sheet with the records that are in it, as far as its headings can be guessed. */
interface DescribedSheet extends ChosenSheet {
  rows: number;
  fileRemarks: FileRemark[];
}

/**
 * The sheets that are named, or the only visible one that may hold a register.
 * @throws SeveralSheets
 */
async function describedSheets(
  workbook: Workbook,
  { sheet, headerRow }: FileForm,
): Promise<DescribedSheet[]> {
  const headingsOf = (rows: TableRow[]) => guessHeadings(rows, headerRow);
  const named = [sheet ?? []].flat();
  const visible = visibleSheets(workbook).map(({ name }) => name);
  const described: DescribedSheet[] = [];
  let failure: UpstreamFailure | null = null;
  for (const wanted of named.length > 0 ? named : visible) {
    try {
      const [chosen] = await chooseSheets(workbook, [wanted], headingsOf);
      const { name, hiddenColumns } = chosen!.sheet;
      const rows = workbook.readSheet(chosen!.sheet);
      const counted = await countRows(chosen!.headings, rows, { sheet: name, hiddenColumns });
      described.push({ ...chosen!, ...counted });
    } catch (error) {
      // A cover may have no such line of headings.
      if (named.length > 0 || !(error instanceof UpstreamFailure)) throw error;
      failure ??= error;
    }
  }
  if (described.length === 0) throw failure ?? new UpstreamFailure('EMPTY_BODY');
  if (named.length > 0) return described;
  const possible = described.filter((one) => mayHoldRegister(one, widthOf(widestOf(described))));
  if (possible.length > 1) throw new SeveralSheets(possible.map(choiceOf));
  return possible.length === 1 ? possible : [widestOf(described)];
}

/** Beside a sheet of this width one that is less than half as wide is a cover, a catalogue or a note. */
function mayHoldRegister(described: DescribedSheet, widest: number): boolean {
  return described.rows > 0 && widthOf(described) > 1 && widthOf(described) * 2 > widest;
}

function widestOf(described: readonly DescribedSheet[]): DescribedSheet {
  const most = Math.max(...described.map(widthOf));
  return described.find((one) => widthOf(one) === most)!;
}

function widthOf({ headings }: DescribedSheet): number {
  return headings.names.filter((name) => name !== '').length;
}

function choiceOf({ sheet: { name }, headings, rows }: DescribedSheet): SheetChoice {
  return { name, rows, headings: headings.names.map(foldHeading) };
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
