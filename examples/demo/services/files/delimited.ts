import type { FlatTable } from '../database/flat-tables.ts';
import { writtenCell } from './written-cell.ts';

export interface Delimiters {
  delimiter: ',' | ';' | '\t' | '|';
  lineEnd: '\n' | '\r\n';
  /** Quotes every field, or only those that need it. */
  quotes: 'all' | 'needed';
}

/** Spreadsheets leave lines with nothing in them at the end. */
const EMPTY_LINES = 3;

/** A table as delimited text, its headings first. */
export function writeDelimited(
  { columns, rows }: FlatTable,
  { delimiter, lineEnd, quotes }: Delimiters,
): string {
  const needsQuotes = quotes === 'all' ? /^/ : new RegExp(`["\r\n${delimiter}]`);
  const field = (text: string) =>
    needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map((row, number) =>
      row.map((cell, index) => writtenCell(cell, columns[index]!.kind, number)),
    ),
  ].map((texts) => texts.map(field).join(delimiter));
  return lines.join(lineEnd) + lineEnd.repeat(1 + EMPTY_LINES);
}
