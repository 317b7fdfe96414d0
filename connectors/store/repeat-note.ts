import { note } from '../normalise/place.ts';
import type { MappingNote } from '../../specs/graphql/buyers.generated.ts';

// The fingerprint of what we made of a row says as well whether its version has the note, so that the first
// row of the next reading is not taken for one that we read in another way.
const mark = '+repeated';

export function isRepeated(mapping: string): boolean {
  return mapping.endsWith(mark);
}

export function withRepeat(mapping: string): string {
  return isRepeated(mapping) ? mapping : `${mapping}${mark}`;
}

export function withoutRepeat(mapping: string): string {
  return isRepeated(mapping) ? mapping.slice(0, -mark.length) : mapping;
}

/** The notes of a version with or without the one that its row came more than once. */
export function notesOfRepeat(
  notes: readonly MappingNote[],
  isRepeatedNow: boolean,
): MappingNote[] {
  const others = notes.filter(({ code }) => code !== 'ROW_REPEATED');
  if (isRepeatedNow) note({ value: undefined, path: '', notes: others }, 'ROW_REPEATED');
  return others;
}
