import type { Institution } from '../data/records.ts';

/** What sets one of the three registers apart from the others. */
export interface RegisterDefinition<Row extends { id: string }> {
  /** Texts by the names that requests use. */
  columns: Record<string, (row: Row) => string | undefined>;
  /** Columns that `query` filters by: the text is contained, without case or accents. */
  searchable: readonly string[];
  /** Columns that `sort` takes. */
  sortable: readonly string[];
  /** Coded values by the names that `query` uses: any of the values asked for. */
  codes: Record<string, (row: Row) => readonly (string | number)[]>;
  /** Where a request says who asks; the specifications differ. */
  rfcSolicitanteIn: 'query' | 'body';
  institution(row: Row): Institution;
  /** The row as anybody may see it. */
  publicPart(row: Row): object;
}
