import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { BrokenRow } from './broken-row.ts';
import type { Headings } from './headings.ts';
import type { Cell, TableRow } from './table-row.ts';

/**
 * The rows of a table below its headings, by the names of the columns. Blank ones are none.
 * @throws UpstreamFailure `BODY_TRUNCATED` when the file ends within a row.
 */
export async function* rowsUnder(
  { line, names }: Headings,
  rows: AsyncIterable<TableRow>,
): AsyncGenerator<unknown, void> {
  for await (const row of rows) {
    if (row.line <= line || row.cells.every(isBlank)) continue;
    if (row.isOpen && row.cells.length < names.length) {
      throw new UpstreamFailure('BODY_TRUNCATED', `line ${row.line}`);
    }
    yield namedRow(row, names);
  }
}

/** Nobody can tell which cell a row lacks, so one that is not as wide as its headings is not guessed. */
function namedRow({ line, cells, fault }: TableRow, names: readonly string[]): unknown {
  if (fault !== null) return new BrokenRow(line, fault, 'cells', cells);
  if (cells.length !== names.length) {
    return new BrokenRow(line, `${cells.length} cells`, `${names.length} cells`, cells);
  }
  return Object.fromEntries(names.map((name, index) => [name, cells[index]]));
}

/** Also of a file that ends with ^Z, as those of DOS did. */
function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && /^\s*\u001a?$/.test(cell));
}
