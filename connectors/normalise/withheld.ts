import { escapePointer, isObject } from './place.ts';

/**
 * JSON Pointers of all reserved members, at any depth. What lies inside a reserved member is not listed
 * again. Blank ones are listed too: whether there was a value is nobody's business, and a row that is
 * published on with blanks in their place keeps its digest.
 */
export function findReserved(
  original: unknown,
  isReserved: (name: string, path: string) => boolean,
  path = '',
): string[] {
  if (Array.isArray(original)) {
    return original.flatMap((item, index) => findReserved(item, isReserved, `${path}/${index}`));
  }
  if (!isObject(original)) return [];
  return Object.entries(original).flatMap(([name, member]) => {
    const memberPath = `${path}/${escapePointer(name)}`;
    if (!isReserved(name, memberPath)) return findReserved(member, isReserved, memberPath);
    return [memberPath];
  });
}
