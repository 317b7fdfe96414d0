import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { Cell, TableRow } from './table-row.ts';

/** The row of a table that names its columns. */
export interface Headings {
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
  const best = rows
    .filter(({ line }) => wanted.line === undefined || line === wanted.line)
    .map((row) => ({ row, missing: missingIn(row.cells.map(headingOf), wanted.names) }))
    // Stable: of those that miss as few, the first.
    .sort((a, b) => a.missing.length - b.missing.length)[0];
  if (!best) throw new UpstreamFailure('WRONG_SHAPE', `no headings in line ${wanted.line}`);
  refuseMissing(best.missing);
  return { line: best.row.line, names: nameColumns(best.row.cells, wanted.names) };
}

/** Headings of a table of which nothing is mapped yet: the first row about as full as the fullest. */
export function guessHeadings(rows: readonly TableRow[]): Headings {
  const filled = rows.map(({ cells }) => cells.filter((cell) => headingOf(cell) !== '').length);
  const enough = Math.max(...filled) * 0.75;
  const row = rows[filled.findIndex((count) => count >= enough)];
  if (!row) throw new UpstreamFailure('EMPTY_BODY');
  return { line: row.line, names: nameColumns(row.cells, []) };
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

/** Headings are the same whatever their case, accents and white space. */
export function foldHeading(heading: string): string {
  return heading.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * A blank heading has the name of the one to its left, since they may be merged: what is private by its
 * name stays so.
 */
function nameColumns(cells: readonly Cell[], wanted: readonly string[]): string[] {
  const spelling = new Map(wanted.map((name) => [foldHeading(name), name]));
  const taken = new Set<string>();
  let last = '';
  return cells.map((cell, index) => {
    const heading = headingOf(cell);
    const mapped = spelling.get(foldHeading(heading));
    if (mapped !== undefined && taken.has(mapped)) {
      throw new UpstreamFailure('WRONG_SHAPE', `column "${mapped}" twice`);
    }
    if (heading !== '') last = heading;
    let name = mapped ?? heading;
    if (name === '' || name === '__proto__') name = `${last}#${index + 1}`;
    while (taken.has(name)) name += `#${index + 1}`;
    taken.add(name);
    return name;
  });
}

function headingOf(cell: Cell): string {
  return String(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
