import type { MappingAction, MappingNote } from '../../specs/graphql/buyers.generated.ts';
import { noteTexts, type NoteKind } from './note-texts.ts';

/** A value of the original, where it stands in it, and where remarks about it are collected. */
export interface Place {
  value: unknown;
  /** JSON Pointer (RFC 6901). */
  path: string;
  notes: MappingNote[];
  /** What the settings of the source say that its values mean. */
  values?: ValueMap;
}

/** What values mean that no catalogue knows: by field, the code of each value. */
export type ValueMap = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A whole row of a source, where no remarks are kept unless they are given. */
export function rowOf(
  value: unknown,
  { values }: { values?: ValueMap | undefined },
  notes: MappingNote[] = [],
): Place {
  return { value, path: '', notes, ...(values && { values }) };
}

/** The member of an object; its value is undefined where there is none. */
export function at(object: Place, name: string): Place {
  const { value, path } = object;
  const member = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return { ...object, value: member, path: `${path}/${escapePointer(name)}` };
}

/** The entries of a list; of anything else, none. */
export function itemsOf(list: Place): Place[] {
  const { value, path } = list;
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown, index) => ({ ...list, value: item, path: `${path}/${index}` }));
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
  return /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}
