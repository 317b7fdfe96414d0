import { escapePointer, rowOf } from '../normalise/place.ts';
import { isErrorText, standsForNothing } from './cells.ts';
import { cellAt } from './nested-cell.ts';
import type { TableOriginal } from './original.ts';
import { idColumnsOf, type TableOptions } from './settings.ts';

/**
 * The provider's id of a row, not judged yet, and where it stands. Of several columns it is their values
 * with a slash between them, which is escaped in the values.
 */
export function rowIdOf(
  { row, binaryColumns }: TableOriginal,
  options: TableOptions,
): { value: unknown; path: string } {
  const columns = idColumnsOf(options);
  const parts = columns.map((column) => {
    const { value, path } = cellAt(rowOf(row, {}), column);
    const isNone =
      value === '' || standsForNothing(value) || isErrorText(value) || binaryColumns.has(column);
    return { value: isNone ? undefined : value, path };
  });
  const [first, ...others] = parts;
  const unusable = parts.find(
    ({ value }) => typeof value !== 'string' && typeof value !== 'number',
  );
  if (unusable || others.length === 0) return unusable ?? first!;
  const joined = parts.map(({ value }) => escapePointer(String(value as string | number)));
  return { value: joined.join('/'), path: first!.path };
}
