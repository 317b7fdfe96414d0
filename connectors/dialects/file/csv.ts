import { pipeline, Readable } from 'node:stream';
import { parse as createParser, type Info } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { readText, type Encoding } from './encoding.ts';
import { maxCells, maxRowLength, rowTooLong } from './row-limits.ts';
import type { TableRow } from './table-row.ts';

export interface CsvForm {
  encoding: Encoding;
  delimiter: string;
}

/**
 * The rows of a CSV file (RFC 4180, but with any delimiter), without its empty lines. Each line break
 * may be of another kind, and a quotation mark inside an unquoted field is part of it; with `onStray` the
 * row is left out and told instead.
 * @throws UpstreamFailure `BODY_TRUNCATED` when it ends within quotation marks, `BODY_TOO_LARGE` at a
 * row without end, `NOT_UTF8` at bytes of another encoding.
 */
export async function* readCsv(
  path: string,
  { encoding, delimiter }: CsvForm,
  onStray?: () => undefined,
): AsyncGenerator<TableRow, void> {
  const grammar = { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };
  const strays = onStray
    ? { skip_records_with_error: true, on_skip: () => onStray() }
    : { relax_quotes: true };
  const parser = createParser({ ...grammar, ...strays, skip_empty_lines: true, raw: true });
  const text = Readable.from(boundRows(readText(path, encoding), parser.info));
  // What breaks reaches whoever reads the parser.
  pipeline(text, parser, () => undefined);
  let line = 1;
  try {
    for await (const { raw, record } of parser as AsyncIterable<{
      raw: string;
      record: string[];
    }>) {
      if (record.length > maxCells) throw rowTooLong();
      const [, emptyLines, row] = /^([\r\n]*)([^]*)$/.exec(raw)!;
      line += lineBreaksIn(emptyLines!);
      const isSound =
        !record.some((cell) => mayHoldMore(cell, delimiter)) || isStrict(row!, grammar);
      const fault = isSound ? null : 'STRAY_QUOTES';
      yield { line, cells: record, fault, isOpen: !/[\r\n]$/.test(row!) };
      line += lineBreaksIn(row!);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    throw new UpstreamFailure('BODY_TRUNCATED', `quotation marks open at line ${line}`);
  }
}

/** Counts as the parser does not: delimiters too, of which a row might hold any number. */
async function* boundRows(text: AsyncIterable<string>, parsed: Info): AsyncGenerator<string, void> {
  let rows = 0;
  let length = 0;
  for await (const part of text) {
    if (parsed.records > rows) length = 0;
    rows = parsed.records;
    length += part.length;
    if (length > maxRowLength) throw rowTooLong();
    yield part;
  }
}

/**
 * Text after a closing quotation mark makes the parser take both marks for letters, and whatever
 * stands between them with it: cells, or whole rows.
 */
function mayHoldMore(cell: string, delimiter: string): boolean {
  return cell.startsWith('"') && (cell.includes(delimiter) || lineBreaksIn(cell) > 0);
}

/** Whether a row is quoted as RFC 4180 says. */
function isStrict(row: string, grammar: object): boolean {
  try {
    return parseAtOnce(row, grammar).length === 1;
  } catch {
    return false;
  }
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
