import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { NoteKind } from '../../normalise/note-texts.ts';
import type { FileRemarkKind } from '../../../specs/file-remarks.ts';
import type { FileRemark } from '../../file-remarks.ts';
import type { Reason } from '../../normalise/reasons.ts';
import { setOrigin, type RowPlace } from '../../tabular/row-origin.ts';
import { BrokenRow } from './broken-row.ts';
import type { Headings } from './headings.ts';
import { isBlank, type Cell, type TableRow } from './table-row.ts';
import { whyNoRecord, type TableShape } from './what-row.ts';

/** A table of which the columns are known. */
export interface Table {
  headings: Headings;
  /** The names of the mapped columns, and of those that make the id. */
  columns: readonly string[];
  idColumns: readonly string[];
  file: string | null;
  sheet: string | null;
  /** Of a sheet, by their index. */
  hiddenColumns?: readonly number[];
}

type OnRemark = (part: FileRemark) => void;

/**
 * The rows of a table below its headings, by the names of the columns. Blank ones are none; those that
 * are no record, or that a person hides, are skipped.
 * @throws UpstreamFailure `BODY_TRUNCATED` when the file ends within a row.
 */
export async function* rowsUnder(
  table: Table,
  rows: AsyncIterable<TableRow>,
  onRemark: OnRemark = () => undefined,
): AsyncGenerator<object, void> {
  const { file, sheet, headings } = table;
  const shape = shapeOf(table);
  const dropped = droppedColumns(table);
  const remark = (kind: FileRemarkKind, line: number | null, count: number) =>
    onRemark({ kind, file, sheet, line, rows: count });
  for (const _column of dropped) remark('HIDDEN_COLUMN', null, 0);
  let filtered = 0;
  for await (const row of rows) {
    if (row.line <= headings.line || isEmpty(row)) continue;
    const kind = row.hidden === 'hand' ? 'HIDDEN_ROW' : whyNoRecord(row, shape);
    if (kind !== null) {
      remark(kind, row.line, 1);
      continue;
    }
    if (row.hidden === 'filter') filtered++;
    if (row.isOpen && row.cells.length < headings.names.length) {
      throw new UpstreamFailure('BODY_TRUNCATED', `line ${row.line}`);
    }
    yield namedRow(row, table, dropped);
  }
  if (filtered > 0) remark('FILTERED_ROWS', null, filtered);
}

function isEmpty({ cells, unknown = [] }: TableRow): boolean {
  return cells.every(isBlank) && unknown.length === 0;
}

function shapeOf({ headings: { names }, columns, idColumns }: Table): TableShape {
  const indexes = (wanted: readonly string[]) =>
    wanted.map((name) => names.indexOf(name)).filter((index) => index >= 0);
  // A heading that comes again has its number behind its name.
  const headings = names.map((name) => name.replace(/#(\d+|[A-Z]{1,3})$/, ''));
  return { headings, mapped: indexes(columns), id: indexes(idColumns) };
}

/** Hidden columns are read where the settings name them. */
function droppedColumns({ headings: { names }, columns, hiddenColumns = [] }: Table): Set<number> {
  const hidden = hiddenColumns.filter((column) => {
    const name = names[column];
    return name !== undefined && !columns.includes(name);
  });
  return new Set(hidden);
}

/** Which cell a row lacks is unknown, so one that is not as wide as its headings is not guessed. */
function namedRow(row: TableRow, table: Table, dropped: ReadonlySet<number>): object {
  const { line, fault, covered = [], unknown = [] } = row;
  const { names } = table.headings;
  const cells = withoutBlankEnd(row.cells, table);
  const place = { file: table.file, sheet: table.sheet, line };
  if (fault !== null) return brokenRow(place, { path: '', code: fault }, cells);
  if (cells.length !== names.length) {
    const counts = { found: cells.length, expected: names.length };
    return brokenRow(place, { path: '', code: 'CELL_COUNT', ...counts }, cells);
  }
  const remarks = new Map<string, NoteKind>();
  const whole = [...cells];
  for (const column of unknown) remarks.set(names[column]!, 'FORMULA_WITHOUT_VALUE');
  for (const { column, value } of covered) {
    whole[column] = value;
    remarks.set(names[column]!, 'MERGED_CELL');
  }
  const members = names.map((name, column) => [name, whole[column]] as const);
  const named = Object.fromEntries(members.filter((_member, column) => !dropped.has(column)));
  setOrigin(named, { place, remarks });
  return named;
}

/** Blank columns at the end are written in some rows, and left out in others. */
function withoutBlankEnd(
  cells: readonly Cell[],
  { headings: { names }, columns }: Table,
): readonly Cell[] {
  if (cells.length > names.length && cells.slice(names.length).every(isBlank)) {
    return cells.slice(0, names.length);
  }
  const lacking = names.slice(cells.length);
  const lastHeading = names[cells.length - 1]?.replace(/#\d+$/, '');
  const isBlankEnd = lacking.every(
    (name) => name.replace(/#\d+$/, '') === lastHeading && !columns.includes(name),
  );
  return isBlankEnd ? [...cells, ...lacking.map(() => null)] : cells;
}

function brokenRow(place: RowPlace, reason: Reason, content: unknown): BrokenRow {
  const row = new BrokenRow(reason, { line: place.line, content });
  setOrigin(row, { place, remarks: new Map() });
  return row;
}
