import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { foldHeading } from './fold-heading.ts';
import { columnOf } from './workbook/cell-reference.ts';

/**
 * The column that a name means by its position: `Heading#5` is the fifth where that is its heading, and
 * `#5`, `#E` or a single letter that is no heading are the fifth whatever its heading. Null for any other
 * name.
 */
export function positionNamed(name: string, headings: readonly string[]): number | null {
  const [, heading = '', position = name] = /^(.*)#(\d{1,5}|[A-Z]{1,3})$/.exec(name) ?? [];
  const isLetter = /^[A-Z]$/.test(name);
  if (position === name && !isLetter) return null;
  const column = /\d/.test(position) ? Number(position) - 1 : columnOf(position);
  if (column < 0 || column >= headings.length) return null;
  if (isLetter && headings.some((other) => foldHeading(other) === foldHeading(name))) return null;
  const isThere = heading === '' || foldHeading(headings[column]!) === foldHeading(heading);
  return isThere ? column : null;
}

/**
 * Names for the columns under these headings. A mapped one is spelled as in the settings. A blank heading
 * has the name of the one to its left, since they may be merged: what is private by its name stays so. A
 * heading that comes again has the number of its column; where nothing is mapped yet, the first has too.
 * @throws UpstreamFailure `WRONG_SHAPE` when a mapped heading comes several times.
 */
export function nameColumns(
  headings: readonly string[],
  mapped: readonly string[] | null,
): string[] {
  const columnsOfHeading = Map.groupBy(headings.keys(), (column) => foldHeading(headings[column]!));
  const wanted = mappedColumns(headings, mapped ?? [], columnsOfHeading);
  const byPosition = new Set([...wanted.keys()].map((column) => foldHeading(headings[column]!)));
  const taken = new Set(wanted.values());
  let last = '';
  return headings.map((heading, column) => {
    if (heading !== '') last = heading;
    const own = wanted.get(column);
    if (own !== undefined) return own;
    const isShared = (columnsOfHeading.get(foldHeading(heading)) ?? []).length > 1;
    const needsNumber = isShared && (mapped === null || byPosition.has(foldHeading(heading)));
    let name = heading;
    if (name === '' || name === '__proto__' || needsNumber) name = `${last}#${column + 1}`;
    while (taken.has(name)) name += `#${column + 1}`;
    taken.add(name);
    return name;
  });
}

/** The name in the settings of each mapped column. */
function mappedColumns(
  headings: readonly string[],
  mapped: readonly string[],
  columnsOfHeading: ReadonlyMap<string, readonly number[]>,
): Map<number, string> {
  const names = new Map<number, string>();
  for (const name of mapped) {
    const columns = columnsOfHeading.get(foldHeading(name));
    if (columns && columns.length > 1) {
      const exact = columns.map((column) => `"${name}#${column + 1}"`).join(' or ');
      throw new UpstreamFailure('WRONG_SHAPE', `column "${name}" twice: write ${exact}`);
    }
    const column = columns?.[0] ?? positionNamed(name, headings);
    if (column === null) continue;
    const other = names.get(column);
    if (other !== undefined) {
      const cause = `column "${name}" and "${other}" are the same`;
      throw new UpstreamFailure('WRONG_SHAPE', cause);
    }
    names.set(column, name);
  }
  return names;
}
