import type { UpstreamLimits } from '../../settings.ts';
import type { FileRemark } from '../../file-remarks.ts';
import { unpackArchive } from './archive.ts';
import { readCsv } from './csv.ts';
import { tellCsvForm } from './csv-form.ts';
import { tellEncoding, type Encoding } from './encoding.ts';
import { tellFormat, type FileFormat } from './file-format.ts';
import { findHeadings, type Headings } from './headings.ts';
import { readJsonRows } from './json.ts';
import { readNdjson } from './ndjson.ts';
import { checkMembers, namedObjects } from './object-rows.ts';
import { unread } from './other-files.ts';
import { rowsUnder, type Table } from './rows-under.ts';
import { firstRows, type TableRow } from './table-row.ts';
import { chooseSheets, remarksOnSheets, type SheetName } from './workbook/choose-sheet.ts';
import { openWorkbook } from './workbook/open-workbook.ts';

/** How a file is to be read; what is absent is told by the file itself. */
export interface FileForm {
  format?: FileFormat;
  encoding?: Encoding;
  delimiter?: string;
  sheet?: SheetName | readonly SheetName[];
  headerRow?: number;
  rowsAt?: string;
}

export interface Reading {
  form: FileForm;
  /** The names of the mapped columns: a file without one of them is refused. */
  columns: readonly string[];
  /** Those among them that make the id. */
  idColumns?: readonly string[];
  /** Of a file among several. */
  file?: string | null;
  /** Takes what is left out. */
  onRemark?: (part: FileRemark) => void;
  limits: UpstreamLimits;
  signal: AbortSignal;
}

/**
 * The rows of one file by the names of their columns, mapped ones spelled as in the settings. A row that
 * cannot be taken apart is a BrokenRow.
 * @throws UpstreamFailure when the file is none of its format or has not all mapped columns; and errors of
 * the file system.
 */
export async function* readRows(
  file: { path: string; name: string },
  reading: Reading,
): AsyncGenerator<unknown, void> {
  const unpacked = await unpackArchive(file);
  try {
    yield* rowsOf(unpacked, reading);
    for (const other of unpacked.others) yield* unread(other, reading.onRemark);
  } finally {
    await unpacked.remove();
  }
}

async function* rowsOf(
  { path, name }: { path: string; name: string },
  reading: Reading,
): AsyncGenerator<unknown, void> {
  const { form, columns, file = null, limits } = reading;
  switch (form.format ?? (await tellFormat(path, name))) {
    case 'csv': {
      const csvForm = await tellCsvForm(path, form);
      const headings = headingsIn(reading)(await firstRows(readCsv(path, csvForm)));
      return yield* rowsUnder(tableOf(reading, headings), readCsv(path, csvForm), reading.onRemark);
    }
    case 'ndjson': {
      const encoding = form.encoding ?? (await tellEncoding(path));
      await checkMembers(readNdjson(path, encoding), columns);
      return yield* namedObjects(readNdjson(path, encoding), columns, file);
    }
    case 'json': {
      const encoding = form.encoding ?? (await tellEncoding(path));
      const rows = await readJsonRows(path, { encoding, rowsAt: form.rowsAt }, limits.maxBodyBytes);
      await checkMembers(rows, columns);
      return yield* namedObjects(rows, columns, file);
    }
    case 'xlsx':
    case 'ods':
      return yield* readWorkbook(path, reading);
  }
}

async function* readWorkbook(path: string, reading: Reading): AsyncGenerator<unknown, void> {
  const { form, file = null, limits, onRemark, signal } = reading;
  const workbook = await openWorkbook(path, limits, signal);
  try {
    const wanted = [form.sheet ?? []].flat();
    const chosen = await chooseSheets(workbook, wanted, headingsIn(reading));
    const read = chosen.map(({ sheet }) => sheet);
    for (const part of remarksOnSheets(workbook.sheets, read, file)) onRemark?.(part);
    for (const { sheet, headings } of chosen) {
      const { name, hiddenColumns } = sheet;
      const table = { ...tableOf(reading, headings), sheet: name, hiddenColumns };
      yield* rowsUnder(table, workbook.readSheet(sheet), onRemark);
    }
  } finally {
    workbook.close();
  }
}

function tableOf({ columns, idColumns = [], file = null }: Reading, headings: Headings): Table {
  return { headings, columns, idColumns, file, sheet: null };
}

function headingsIn({ columns, form }: Reading) {
  return (rows: TableRow[]) => findHeadings(rows, { names: columns, line: form.headerRow });
}
