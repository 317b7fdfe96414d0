import { at, isObject, itemsOf, note, type Place } from './place.ts';

/** The member of a part that a text alone in its place plainly is; null where none is plain. */
export type StandsFor = (text: string) => string | null;

/**
 * The member of an object that is an object itself. A list of one is its entry, a text of JSON what it
 * says, and a text or number alone the member that it plainly stands for. What has another form says
 * nothing, with a note: it costs only this part.
 */
export function partAt(object: Place, name: string, standsFor?: StandsFor): Place {
  return partOf(at(object, name), standsFor);
}

/** The same of a value that is at hand. */
export function partOf(place: Place, standsFor?: StandsFor): Place {
  const { value } = place;
  const nothing = { ...place, value: undefined };
  if (isObject(value)) return place;
  if (value === undefined || value === null) return nothing;
  if (Array.isArray(value)) {
    const [first, ...others] = itemsOf(place).filter((item) => item.value !== null);
    for (const other of others.slice(0, 1)) note(other, 'ONLY_FIRST_READ');
    if (!first || Array.isArray(first.value)) {
      if (first) note(place, 'WRONG_FORM');
      return nothing;
    }
    return partOf(first, standsFor);
  }
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') {
    note(place, 'WRONG_FORM');
    return nothing;
  }
  if (text.trim() === '') return nothing;
  const parsed = objectIn(text);
  const member = parsed ? null : (standsFor?.(text) ?? null);
  note(place, parsed || member !== null ? 'OTHER_FORM' : 'WRONG_FORM');
  if (parsed) return { ...place, value: parsed };
  return member === null ? nothing : { ...place, value: { [member]: value } };
}

/** The parts of a list; one alone, outside of a list, counts too. */
export function partsOf(list: Place, standsFor?: StandsFor): Place[] {
  if (!Array.isArray(list.value)) {
    return [partOf(list, standsFor)].filter(({ value }) => isObject(value));
  }
  const items = itemsOf(list);
  if (items.length > mostParts) note(list, 'TOO_MANY');
  const parts = items.slice(0, mostParts).map((item) => partOf(item, standsFor));
  return parts.filter(({ value }) => isObject(value));
}

const mostParts = 100;

function objectIn(text: string): Record<string, unknown> | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
