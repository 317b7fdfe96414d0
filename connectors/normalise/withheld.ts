import { escapePointer, isObject } from './place.ts';

/**
 * JSON Pointers of all reserved members that are really there, at any depth. What lies inside a
 * reserved member is not listed again, and a blank one hides nothing.
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
    return isBlank(member) ? [] : [memberPath];
  });
}

function isBlank(member: unknown): boolean {
  return member === null || (typeof member === 'string' && member.trim() === '');
}
