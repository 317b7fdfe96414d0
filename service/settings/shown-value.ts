import { kindOf } from './schema-words.ts';

const maxCharacters = 100;

/** A value of the settings as a message may repeat it: never what is, or may hold, a secret. */
export function shownValue(value: unknown, isSecret = false): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') return kindOf(value);
  if (isSecret) return 'the value itself, which is not repeated here';
  return JSON.stringify(typeof value === 'string' ? shownText(value) : value);
}

/** Without the user and password of an address, and without its query, where pilots put tokens. */
function shownText(text: string): string {
  const shown = text.replace(/^([a-z][\w+.-]*:\/\/)?[^]*@/i, '$1…@').replace(/\?[^]+$/, '?…');
  return shown.length > maxCharacters ? `${shown.slice(0, maxCharacters)}…` : shown;
}
