import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { nameColumns, positionNamed } from './column-names.ts';
import { foldHeading } from './fold-heading.ts';
import type { Cell, TableRow } from './table-row.ts';

/** The row of a table that names its columns. */
export interface Headings {
  /** The last line, where merged cells make it several. */
  line: number;
  /** One for each column, no two the same; a mapped one is spelled as in the settings. */
  names: string[];
}

export interface WantedHeadings {
  /** The names of the mapped columns. */
  names: readonly string[];
  /** The line they stand in; by default the first that has all of them. */
  line?: number | undefined;
}

/**
 * Finds the headings among the first rows of a table.
 * @throws UpstreamFailure `EMPTY_BODY` when there are no rows, and `WRONG_SHAPE` when a mapped column is
 * not there or is there twice.
 */
export function findHeadings(rows: readonly TableRow[], wanted: WantedHeadings): Headings {
  if (rows.length === 0) throw new UpstreamFailure('EMPTY_BODY');
  const best = headingRows(rows, wanted.line)
    .map((row) => ({ row, missing: missingAmong(row.headings, wanted.names) }))
    // Stable: of those that miss as few, the first.
    .sort((a, b) => a.missing.length - b.missing.length)[0];
  if (!best) throw new UpstreamFailure('WRONG_SHAPE', `no headings in line ${wanted.line}`);
  refuseMissing(best.missing);
  return { line: best.row.line, names: nameColumns(best.row.headings, wanted.names) };
}

/**
 * Headings of a table of which nothing is mapped yet: the first row about as full as the fullest. A
 * heading that comes several times has the number of its column each time.
 */
export function guessHeadings(rows: readonly TableRow[], line?: number): Headings {
  const seen = headingRows(rows, line).filter(({ isHidden }) => !isHidden);
  const filled = seen.map(({ headings }) => headings.filter((heading) => heading !== '').length);
  const enough = Math.max(...filled) * 0.75;
  const row = seen[filled.findIndex((count) => count >= enough)];
  if (!row) throw new UpstreamFailure('EMPTY_BODY');
  return { line: row.line, names: nameColumns(row.headings, null) };
}

/** The mapped columns that none of these headings names. */
export function missingIn(headings: Iterable<string>, wanted: readonly string[]): string[] {
  const there = new Set([...headings].map(foldHeading));
  return wanted.filter((name) => !there.has(foldHeading(name)));
}

/** @throws UpstreamFailure `WRONG_SHAPE` that names the first of them, as the settings spell it. */
export function refuseMissing([missing]: readonly string[]): void {
  if (missing !== undefined) throw new UpstreamFailure('WRONG_SHAPE', `no column "${missing}"`);
}

function missingAmong(headings: readonly string[], wanted: readonly string[]): string[] {
  return missingIn(headings, wanted).filter((name) => positionNamed(name, headings) === null);
}

interface HeadingRow {
  line: number;
  headings: string[];
  isHidden: boolean;
}

/** Rows as headings: a cell that is merged over several lines names its column in the last of them too. */
function headingRows(rows: readonly TableRow[], wantedLine: number | undefined): HeadingRow[] {
  return rows
    .filter(({ line }) => wantedLine === undefined || line === wantedLine)
    .map((wanted) => {
      const row = lastLineOf(wanted, rows);
      const headings = row.cells.map(headingOf);
      for (const { column, value, fromLine } of row.covered ?? []) {
        if (fromLine < row.line) headings[column] = headingOf(value);
      }
      return { line: row.line, headings, isHidden: row.hidden === 'hand' };
    });
}

/** The last row into which cells of this one are merged, if another cell of that row has a heading. */
function lastLineOf(first: TableRow, rows: readonly TableRow[]): TableRow {
  const reaching = rows.filter(
    ({ line, covered, cells }) =>
      line > first.line &&
      covered?.some(({ fromLine }) => fromLine === first.line) &&
      cells.some((cell) => headingOf(cell) !== ''),
  );
  return reaching.at(-1) ?? first;
}

function headingOf(cell: Cell): string {
  return String(cell ?? '')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
