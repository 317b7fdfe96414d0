import { UpstreamFailure } from '../../../http/upstream-failure.ts';
import type { Cell, CoveredCell } from '../table-row.ts';
import type { MergedRange, SheetContent, SheetRow } from './sheet.ts';

/** A few ranges over whole columns could cover more cells than memory holds. */
const mostCoveredCells = 1_000_000;

/**
 * The cells that merged ranges cover, by the index of their row, with the value that a person sees there.
 * @throws UpstreamFailure `BODY_TOO_LARGE` when they are too many.
 */
export function coveredCells({ rows, merged }: SheetContent): Map<number, CoveredCell[]> {
  const covered = new Map<number, CoveredCell[]>();
  const width = widthOf(rows);
  let count = 0;
  for (const range of merged) {
    const first = indexOfLine(rows, range.firstLine);
    const value = valueAt(rows[first], range);
    if (value === null) continue;
    for (let index = first; index < rows.length; index++) {
      const { line } = rows[index]!;
      if (line > range.lastLine) break;
      const ofRow = covered.get(index) ?? [];
      covered.set(index, ofRow);
      const isFirst = line === range.firstLine;
      const lastColumn = Math.min(range.lastColumn, width - 1);
      for (let column = range.firstColumn; column <= lastColumn; column++) {
        if (isFirst && column === range.firstColumn) continue;
        ofRow.push({ column, value, fromLine: range.firstLine });
        if (++count > mostCoveredCells) {
          throw new UpstreamFailure('BODY_TOO_LARGE', 'too many merged cells');
        }
      }
    }
  }
  return covered;
}

export function widthOf(rows: readonly SheetRow[]): number {
  return rows.reduce((width, { cells, unknown }) => {
    return Math.max(width, cells.length, 1 + Math.max(-1, ...unknown));
  }, 0);
}

/** Of the first row at this line or below it. */
function indexOfLine(rows: readonly SheetRow[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function valueAt(row: SheetRow | undefined, { firstLine, firstColumn }: MergedRange): Cell {
  return row?.line === firstLine ? (row.cells[firstColumn] ?? null) : null;
}
