import type { MappingAction, MappingNote } from '../../specs/graphql/buyers.generated.ts';
import { noteTexts, type NoteKind } from './note-texts.ts';

/** A value of the original, where it stands in it, and where remarks about it are collected. */
export interface Place {
  value: unknown;
  /** JSON Pointer (RFC 6901). */
  path: string;
  notes: MappingNote[];
}

/** The member of an object; its value is undefined where there is none. */
export function at({ value, path, notes }: Place, name: string): Place {
  const member = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return { value: member, path: `${path}/${escapePointer(name)}`, notes };
}

/** The entries of a list; of anything else, none. */
export function itemsOf({ value, path, notes }: Place): Place[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown, index) => ({ value: item, path: `${path}/${index}`, notes }));
}

/** Remarks on what was done to a value. */
export function note({ path, notes }: Place, kind: NoteKind): void {
  const [action, message, mensaje] = noteTexts[kind] as [MappingAction, string, string];
  notes.push({ path, action, code: kind, message, mensaje });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** RFC 6901, section 3. */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
