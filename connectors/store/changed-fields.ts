import type { ChangedField } from '../../specs/graphql/buyers.generated.ts';
import { isObject } from '../normalise/place.ts';

/** More than a row of any register has. */
const maxFields = 500;

/**
 * What differs between two JSON values, by JSON Pointer (RFC 6901). What is not there is null; lists are
 * compared place by place.
 */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  const fields: ChangedField[] = [];
  compare(before, after, '', fields);
  return fields.slice(0, maxFields);
}

function compare(before: unknown, after: unknown, path: string, fields: ChangedField[]): void {
  const isComposed = (value: unknown) => isObject(value) || Array.isArray(value);
  if (!isComposed(before) || !isComposed(after) || Array.isArray(before) !== Array.isArray(after)) {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    fields.push({ path, before: before ?? null, after: after ?? null });
    return;
  }
  const [old, current] = [before as Record<string, unknown>, after as Record<string, unknown>];
  for (const name of new Set([...Object.keys(old), ...Object.keys(current)])) {
    const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
    compare(old[name], current[name], `${path}/${escaped}`, fields);
  }
}
