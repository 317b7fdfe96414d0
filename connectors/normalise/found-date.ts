import type { NoteKind } from './note-texts.ts';

/** A date as it was found in a value, not yet checked against the calendar. */
export interface FoundDate {
  /** YYYY-MM-DD. */
  date: string;
  /** HH:MM, HH:MM:SS or with a fraction. */
  time?: string;
  /** `Z` or `±HH:MM`; undefined where the value does not say. */
  offset?: string;
  /** The value counts from 1970, so that its day depends on a zone. */
  isInstant?: boolean;
  /** What is to be remarked on its form. */
  kinds: NoteKind[];
}
