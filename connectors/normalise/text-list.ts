import { itemsOf, note, type Place } from './place.ts';

/**
 * The entries of a list of texts. One text alone is a list of one, and a list that was written into a
 * text as JSON, as the form of the PDN's capture tool does, is taken out of it.
 */
export function textsOf(place: Place): Place[] {
  const { value } = place;
  if (Array.isArray(value)) return itemsOf(place);
  if (typeof value !== 'string' || value.trim() === '') return [];
  const list = parseList(value);
  if (list === null) return [place];
  note(place, 'LIST_IN_TEXT');
  return list.map((item) => ({ ...place, value: item }));
}

function parseList(text: string): unknown[] | null {
  if (!text.trimStart().startsWith('[')) return null;
  try {
    return JSON.parse(text) as unknown[];
  } catch {
    return null;
  }
}
