import { rememberNames } from './remember-names.ts';
import { maskPrivate } from './private-content.ts';
import { escapePointer, isObject } from './place.ts';
import type { IsReserved } from './reserved-members.ts';

/**
 * JSON Pointers of all reserved members, at any depth: by their names, or by the texts that they hold. What
 * lies inside a reserved member is not listed again. Blank ones are listed too: whether there was a value is
 * nobody's business, and a row that is published on with blanks in their place keeps its digest. A name that
 * is private itself is masked.
 */
export function findReserved(
  original: unknown,
  isReserved: IsReserved,
  isPrivate: (text: string, path: string) => boolean = () => false,
): string[] {
  const found: string[] = [];
  walk(original, '');
  return found;

  function walk(value: unknown, path: string): void {
    if (typeof value === 'string') {
      if (isPrivate(value, path)) found.push(path);
    } else if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) walk(value[i], `${path}/${i}`);
    } else if (isObject(value)) {
      for (const name in value) walkMember(value, name, path);
    }
  }

  function walkMember(value: Record<string, unknown>, name: string, path: string): void {
    const shown = publicName(name);
    const memberPath = `${path}/${escapePointer(shown)}`;
    if (shown !== name || isReserved(name, memberPath)) {
      // Two names may be masked to one.
      if (shown === name || !found.includes(memberPath)) found.push(memberPath);
    } else walk(value[name], memberPath);
  }
}

/** The name of a member as it may be shown. */
export const publicName = rememberNames(maskPrivate);
