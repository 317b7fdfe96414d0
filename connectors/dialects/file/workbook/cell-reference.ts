import { UpstreamFailure } from '../../../http/upstream-failure.ts';
import { mostColumns, mostLines, type MergedRange } from './sheet.ts';

/** The column that letters name, from 0: `A` is 0, `AA` is 26. */
export function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/**
 * The place of a cell, such as `B7`.
 * @throws UpstreamFailure `WRONG_SHAPE` when it names none, `BODY_TOO_LARGE` when no sheet is as large.
 */
export function placeOf(reference: string): { line: number; column: number } {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(reference) ?? [];
  if (letters === undefined) throw new UpstreamFailure('WRONG_SHAPE', 'a cell without a place');
  const place = { line: Number(digits), column: columnOf(letters) };
  checkLine(place.line);
  checkColumn(place.column);
  return place;
}

/** Null for what is no range of cells. */
export function rangeOf(reference: string): MergedRange | null {
  const [first, last = first] = reference.split(':');
  if (!first || !last) return null;
  const [start, end] = [placeOf(first), placeOf(last)];
  return {
    firstLine: start.line,
    lastLine: end.line,
    firstColumn: start.column,
    lastColumn: end.column,
  };
}

export function checkLine(line: number): void {
  if (!Number.isInteger(line) || line < 1) {
    throw new UpstreamFailure('WRONG_SHAPE', 'a row without a number');
  }
  if (line > mostLines) throw new UpstreamFailure('BODY_TOO_LARGE', 'a row beyond all rows');
}

export function checkColumn(column: number): void {
  if (column >= mostColumns) {
    throw new UpstreamFailure('BODY_TOO_LARGE', 'a column beyond all columns');
  }
}
