import type { UpstreamLimits } from '../../settings.ts';
import { readCsv } from './csv.ts';
import { tellCsvForm } from './csv-form.ts';
import { tellEncoding, type Encoding } from './encoding.ts';
import { tellFormat, type FileFormat } from './file-format.ts';
import { findHeadings } from './headings.ts';
import { readJsonRows } from './json.ts';
import { readNdjson } from './ndjson.ts';
import { checkMembers, namedObjects } from './object-rows.ts';
import { rowsUnder } from './rows-under.ts';
import { firstRows, type TableRow } from './table-row.ts';
import { openWorkbook } from './workbook.ts';
import { chooseSheet } from './workbook-sheet.ts';

/** How a file is to be read; what is absent is told by the file itself. */
export interface FileForm {
  format?: FileFormat;
  encoding?: Encoding;
  delimiter?: string;
  sheet?: string | number;
  headerRow?: number;
  rowsAt?: string;
}

export interface Reading {
  form: FileForm;
  /** The names of the mapped columns: a file without one of them is refused. */
  columns: readonly string[];
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
  { path, name }: { path: string; name: string },
  reading: Reading,
): AsyncGenerator<unknown, void> {
  const { form, columns, limits } = reading;
  switch (form.format ?? (await tellFormat(path, name))) {
    case 'csv': {
      const csvForm = await tellCsvForm(path, form);
      const headings = headingsIn(reading)(await firstRows(readCsv(path, csvForm)));
      return yield* rowsUnder(headings, readCsv(path, csvForm));
    }
    case 'ndjson': {
      const encoding = form.encoding ?? (await tellEncoding(path));
      await checkMembers(readNdjson(path, encoding), columns);
      return yield* namedObjects(readNdjson(path, encoding), columns);
    }
    case 'json': {
      const encoding = form.encoding ?? (await tellEncoding(path));
      const rows = await readJsonRows(path, { encoding, rowsAt: form.rowsAt }, limits.maxBodyBytes);
      await checkMembers(rows, columns);
      return yield* namedObjects(rows, columns);
    }
    case 'xlsx':
      return yield* readWorkbook(path, reading);
  }
}

async function* readWorkbook(path: string, reading: Reading): AsyncGenerator<unknown, void> {
  const workbook = await openWorkbook(path, reading.limits, reading.signal);
  try {
    const { sheet, headings } = await chooseSheet(
      workbook,
      reading.form.sheet,
      headingsIn(reading),
    );
    yield* rowsUnder(headings, workbook.readSheet(sheet));
  } finally {
    workbook.close();
  }
}

function headingsIn({ columns, form }: Reading) {
  return (rows: TableRow[]) => findHeadings(rows, { names: columns, line: form.headerRow });
}
