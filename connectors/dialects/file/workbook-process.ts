// A program: reads one workbook and hands out its rows. It is a process of its own because reading takes
// long, and because the cells of a small file can claim to be anywhere in a sheet of any size.
import { Readable } from 'node:stream';
import readWorkbook from 'read-excel-file/node';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { Cell } from './table-row.ts';
import { unpackWorkbook } from './workbook-parts.ts';
import type { RowsAsked, WorkbookAnswer } from './workbook.ts';

/** As they really come: not with the class `Date` in a cell, and a chart without data. */
interface Sheet {
  sheet: string;
  data?: (Cell | Date)[][];
}

const [path, maxBytes] = process.argv.slice(2) as [string, string];

try {
  const parts = Readable.from(unpackWorkbook(path, Number(maxBytes)), { objectMode: false });
  const sheets = (await readWorkbook(parts, { trim: false })) as unknown as Sheet[];
  process.on('message', ({ sheet, from, to }: RowsAsked) => {
    const rows = sheets[sheet]?.data?.slice(from, to) ?? [];
    answer({ rows: rows.map((row) => row.map(cellOf)) });
  });
  answer({ sheets: sheets.map(({ sheet: name, data = [] }) => ({ name, rows: data.length })) });
} catch (error) {
  // The reader's own errors quote the file.
  const { code, cause } =
    error instanceof UpstreamFailure
      ? error
      : new UpstreamFailure('WRONG_SHAPE', 'no readable workbook');
  answer({ failure: { code, cause } });
}

function answer(message: WorkbookAnswer): void {
  process.send!(message);
}

/** A workbook knows no zones, and a date in it is midnight; below the second it is rounding errors. */
function cellOf(value: Cell | Date): Cell {
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return String(value);
  const text = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  return text.replace(/(T00:00:00)?\.000Z$/, '');
}
