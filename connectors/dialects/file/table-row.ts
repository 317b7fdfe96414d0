/** A date comes as text. */
export type Cell = string | number | boolean | null;

/** A row of a table as its file has it. */
export interface TableRow {
  /** Where it begins, from 1, as an editor or a spreadsheet counts. */
  line: number;
  cells: Cell[];
  /** Why its cells cannot be trusted, in our own words. */
  fault: string | null;
  /** Whether its file ends with it, and without a line break. */
  isOpen: boolean;
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
