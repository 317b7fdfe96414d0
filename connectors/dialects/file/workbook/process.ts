// A program: reads one workbook and hands out its rows. It is a process of its own because reading takes
// long, and because the cells of a small file can claim to be anywhere in a sheet of any size.
import { UpstreamFailure } from '../../../http/upstream-failure.ts';
import { openZip, type ZipFile } from '../zip.ts';
import { coveredCells, widthOf } from './covered-cells.ts';
import { odsParts, readOds } from './ods.ts';
import type { RowsAsked, SheetPart, SheetSummary, WorkbookAnswer } from './open-workbook.ts';
import type { NamedSheet } from './sheet.ts';
import { readXlsx, xlsxParts } from './xlsx.ts';

const [path, maxBytes] = process.argv.slice(2) as [string, string];

try {
  const sheets = await readSheets(path, Number(maxBytes));
  const covered = sheets.map(coveredCells);
  process.on('message', ({ sheet, from, to }: RowsAsked) => {
    const rows = sheets[sheet]!.rows.slice(from, to).map((row, index): SheetPart => ({
      ...row,
      covered: covered[sheet]!.get(from + index) ?? [],
    }));
    answer({ rows });
  });
  answer({ sheets: sheets.map(summaryOf) });
} catch (error) {
  // Any other error could quote the file.
  const { code, cause } =
    error instanceof UpstreamFailure
      ? error
      : new UpstreamFailure('WRONG_SHAPE', 'no readable workbook');
  answer({ failure: { code, cause } });
}

async function readSheets(file: string, most: number): Promise<NamedSheet[]> {
  const zip = await openZip(file);
  try {
    const isOds = odsParts(zip).length > 0;
    checkSize(isOds ? odsParts(zip) : xlsxParts(zip), most);
    return isOds ? await readOds(zip) : await readXlsx(zip);
  } finally {
    await zip.close();
  }
}

/** Before anything is unpacked; that no part is larger than announced is checked while it is. */
function checkSize(parts: ZipFile['entries'], most: number): void {
  const bytes = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (bytes > most) throw new UpstreamFailure('BODY_TOO_LARGE', 'a workbook too large');
}

function summaryOf({ name, visibility, rows, hiddenColumns }: NamedSheet): SheetSummary {
  return { name, visibility, rows: rows.length, width: widthOf(rows), hiddenColumns };
}

function answer(message: WorkbookAnswer): void {
  process.send!(message);
}
