import type { Cell } from '../table-row.ts';

/** Whether a person who opens the workbook sees a sheet. */
export type SheetVisibility = 'visible' | 'hidden';

/** A range of merged cells: lines from 1, columns from 0, both ends included. */
export interface MergedRange {
  firstLine: number;
  lastLine: number;
  firstColumn: number;
  lastColumn: number;
}

export interface SheetRow {
  line: number;
  /** Null where there is nothing; the last one is not blank. */
  cells: Cell[];
  /** Columns of formulas whose result the file does not hold. */
  unknown: number[];
  /** Hidden by a filter that is set, or by hand. */
  hidden: 'filter' | 'hand' | null;
}

/** A sheet of a workbook as its file has it: only rows with content, in ascending order. */
export interface SheetContent {
  rows: SheetRow[];
  merged: MergedRange[];
  hiddenColumns: number[];
}

export interface NamedSheet extends SheetContent {
  name: string;
  visibility: SheetVisibility;
}

/** What a spreadsheet program can show. */
export const mostLines = 1_048_576;
export const mostColumns = 16_384;
