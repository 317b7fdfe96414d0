/** A date comes as text. */
export type Cell = string | number | boolean | null;

/** A cell that a merged range covers, with the value that a person sees there. */
export interface CoveredCell {
  column: number;
  value: Cell;
  /** The first line of the range. */
  fromLine: number;
}

/** A row of a table as its file has it. */
export interface TableRow {
  /** Where it begins, from 1, as an editor or a spreadsheet counts. */
  line: number;
  cells: Cell[];
  /** Why its cells cannot be trusted. */
  fault: 'STRAY_QUOTES' | null;
  /** Whether its file ends with it, and without a line break. */
  isOpen: boolean;
  /** Of a sheet: its cells that merged ranges cover. */
  covered?: readonly CoveredCell[];
  /** Of a sheet: columns of formulas whose result the file does not hold. */
  unknown?: readonly number[];
  /** Of a sheet: whether a filter or a person hides it. */
  hidden?: 'filter' | 'hand' | null;
}

/** Headings are looked for, and delimiters told, by so many rows at the beginning of a table. */
export const sampleSize = 100;

export async function firstRows(rows: AsyncIterable<TableRow>): Promise<TableRow[]> {
  const sample: TableRow[] = [];
  for await (const row of rows) {
    sample.push(row);
    if (sample.length === sampleSize) break;
  }
  return sample;
}

/** Also of a file that ends with ^Z, as those of DOS did. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && /^\s*\u001a?$/.test(cell));
}
