import { setOrigin } from '../../tabular/row-origin.ts';
import { isObject } from '../../normalise/place.ts';
import { BrokenRow } from './broken-row.ts';
import { foldHeading } from './fold-heading.ts';
import { missingIn, refuseMissing } from './headings.ts';

/** A value of a file that should be a row: in NDJSON a line, in JSON an entry of its list. */
export interface ObjectRow {
  /** From 1. */
  line: number;
  value: unknown;
}

/**
 * Makes sure that each mapped column is a member of at least one row; of a file without rows nothing is
 * asked. Reads no further than it has to.
 * @throws UpstreamFailure `WRONG_SHAPE` when one is not there.
 */
export async function checkMembers(
  rows: AsyncIterable<ObjectRow> | Iterable<ObjectRow>,
  wanted: readonly string[],
): Promise<void> {
  let missing = wanted;
  let isEmpty = true;
  for await (const { value } of rows) {
    isEmpty = false;
    missing = missingIn(memberNames(value), missing).filter((name) => !hasNested(value, name));
    if (missing.length === 0) break;
  }
  if (!isEmpty) refuseMissing(missing);
}

/** Whether a name is the path of a nested member, which may be empty. */
function hasNested(row: unknown, path: string): boolean {
  const names = path.split('.');
  return names.length > 1 && memberNames(row).includes(names[0]!) && leadsTo(row, names);
}

function leadsTo(value: unknown, names: readonly string[]): boolean {
  const [name, ...others] = names;
  if (name === undefined || value === null) return true;
  if (Array.isArray(value)) {
    return value.length === 0 || value.some((entry) => leadsTo(entry, names));
  }
  return isObject(value) && Object.hasOwn(value, name) && leadsTo(value[name], others);
}

/** None of what is no row. */
export function memberNames(value: unknown): string[] {
  return isObject(value) && !(value instanceof BrokenRow) ? Object.keys(value) : [];
}

/** The rows with their mapped members spelled as in the settings. */
export async function* namedObjects(
  rows: AsyncIterable<ObjectRow> | Iterable<ObjectRow>,
  wanted: readonly string[],
  file: string | null = null,
): AsyncGenerator<object, void> {
  const spelling = new Map(wanted.map((name) => [foldHeading(name), name]));
  for await (const { line, value } of rows) {
    const row = namedObject(line, value, spelling);
    setOrigin(row, { place: { file, sheet: null, line }, remarks: new Map() });
    yield row;
  }
}

function namedObject(line: number, value: unknown, spelling: ReadonlyMap<string, string>): object {
  if (value instanceof BrokenRow) return value;
  if (!isObject(value))
    return new BrokenRow({ path: '', code: 'NOT_AN_OBJECT' }, { line, content: value });
  const names = Object.keys(value).map((name) => spelling.get(foldHeading(name)) ?? name);
  if (new Set(names).size < names.length) {
    return new BrokenRow({ path: '', code: 'COLUMN_TWICE' }, { line, content: value });
  }
  return Object.fromEntries(Object.values(value).map((member, index) => [names[index], member]));
}
