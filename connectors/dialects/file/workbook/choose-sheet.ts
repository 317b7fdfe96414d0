import { UpstreamFailure } from '../../../http/upstream-failure.ts';
import type { FileRemark } from '../../../file-remarks.ts';
import { foldHeading } from '../fold-heading.ts';
import type { Headings } from '../headings.ts';
import { firstRows, type TableRow } from '../table-row.ts';
import type { SheetSummary, Workbook } from './open-workbook.ts';

/** A sheet by its name, or by its number from 1 among those that a person sees. */
export type SheetName = string | number;

export interface ChosenSheet {
  sheet: SheetSummary;
  headings: Headings;
}

interface ReadSheet extends ChosenSheet {
  /** Nothing stands below its headings: a form to be filled in. */
  isBare: boolean;
}

/** In a message. */
const mostNames = 8;
const longestName = 40;

/**
 * Finds the sheets that hold the register, and their headings: those that are named, also hidden ones; by
 * default the only visible one in which the headings are found and anything below them.
 * @throws UpstreamFailure `WRONG_SHAPE` when a named one is not there or several could be meant, and that
 * of the first visible sheet with rows when the headings are in none.
 */
export async function chooseSheets(
  workbook: Workbook,
  wanted: readonly SheetName[],
  headingsOf: (rows: TableRow[]) => Headings,
): Promise<ChosenSheet[]> {
  const read = async (sheet: SheetSummary): Promise<ReadSheet> => {
    const rows = await firstRows(workbook.readSheet(sheet));
    const headings = headingsOf(rows);
    return { sheet, headings, isBare: rows.at(-1)!.line <= headings.line };
  };
  const found: ReadSheet[] = [];
  // One after the other: their process answers one question at a time.
  for (const name of wanted) found.push(await read(sheetNamed(workbook, name)));
  if (wanted.length > 0) return found;
  let failure: UpstreamFailure | null = null;
  for (const sheet of visibleSheets(workbook)) {
    try {
      found.push(await read(sheet));
    } catch (error) {
      if (!(error instanceof UpstreamFailure) || error.code === 'INTERRUPTED') throw error;
      failure ??= error;
    }
  }
  const filled = found.filter(({ isBare }) => !isBare);
  if (filled.length === 1) return filled;
  if (found.length > 1) throw severalSheets(found.map(({ sheet }) => sheet));
  if (found.length === 0) throw withSheets(failure ?? new UpstreamFailure('EMPTY_BODY'), workbook);
  return found;
}

/** Those that a person sees and that hold anything. */
export function visibleSheets({ sheets }: Workbook): SheetSummary[] {
  return sheets.filter(({ visibility, rows }) => visibility === 'visible' && rows > 0);
}

/** The sheets with rows that are not read. */
export function remarksOnSheets(
  sheets: readonly SheetSummary[],
  read: readonly SheetSummary[],
  file: string | null,
): FileRemark[] {
  return sheets
    .filter((sheet) => sheet.rows > 0 && !read.includes(sheet))
    .map(({ name, rows, visibility }) => {
      const kind = visibility === 'hidden' ? 'HIDDEN_SHEET' : 'OTHER_SHEET';
      return { kind, file, sheet: name, line: null, rows };
    });
}

function severalSheets(sheets: readonly SheetSummary[]): UpstreamFailure {
  return new UpstreamFailure(
    'WRONG_SHAPE',
    `several sheets, and no sheet named: ${listed(sheets)}`,
  );
}

/** A failure of the headings, with the sheets in which they could have been meant to be. */
function withSheets({ code, cause }: UpstreamFailure, { sheets }: Workbook): UpstreamFailure {
  const others = sheets.filter(({ rows }) => rows > 0);
  if (others.length < 2 && others.every(({ visibility }) => visibility === 'visible')) {
    return new UpstreamFailure(code, cause);
  }
  const what = cause === null ? '' : `${cause}; `;
  return new UpstreamFailure(code, `${what}sheets: ${listed(others)}`);
}

function sheetNamed({ sheets }: Workbook, wanted: SheetName): SheetSummary {
  const name = foldHeading(String(wanted));
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  const sheet = sheets.find((one) => foldHeading(one.name) === name) ?? visible[Number(wanted) - 1];
  if (sheet) return sheet;
  throw new UpstreamFailure('WRONG_SHAPE', `no sheet "${wanted}"; sheets: ${listed(sheets)}`);
}

function listed(sheets: readonly SheetSummary[]): string {
  const names = sheets.slice(0, mostNames).map(({ name, rows, visibility }) => {
    const hidden = visibility === 'hidden' ? ', hidden' : '';
    return `${JSON.stringify(name.slice(0, longestName))} (${rows} rows${hidden})`;
  });
  return names.join(', ') + (sheets.length > mostNames ? ', …' : '');
}
