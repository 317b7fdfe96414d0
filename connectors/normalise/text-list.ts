import { itemsOf, note, type Place } from './place.ts';

/**
 * The entries of a list of texts. One text alone is a list of one, and a list that was written into a
 * text, as JSON or as PostgreSQL writes an array, is taken out of it.
 */
export function textsOf(place: Place): Place[] {
  const { value } = place;
  if (Array.isArray(value)) return itemsOf(place);
  if (typeof value === 'number') return [place];
  if (typeof value !== 'string') {
    if (value !== undefined && value !== null) note(place, 'WRONG_FORM');
    return [];
  }
  if (value.trim() === '') return [];
  const list = parseList(value.trim());
  if (list === null) return [place];
  note(place, 'LIST_IN_TEXT');
  return list.map((item) => ({ ...place, value: item }));
}

function parseList(text: string): unknown[] | null {
  if (text.startsWith('{')) return parseArrayLiteral(text);
  if (!text.startsWith('[')) return null;
  try {
    return JSON.parse(text) as unknown[];
  } catch {
    return null;
  }
}

/** `{INHABILITACION,"a, b",NULL}`: one dimension, quoted where an entry has a separator. */
function parseArrayLiteral(text: string): string[] | null {
  if (text === '{}') return [];
  if (!/^\{(?:[^{}",\\]+|"(?:[^"\\]|\\.)*")(?:,(?:[^{}",\\]+|"(?:[^"\\]|\\.)*"))*\}$/.test(text)) {
    return null;
  }
  const entries = text.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|[^{}",\\]+/g)!;
  return entries
    .filter((entry) => entry !== 'NULL')
    .map((entry) => (entry.startsWith('"') ? entry.slice(1, -1).replace(/\\(.)/g, '$1') : entry));
}
