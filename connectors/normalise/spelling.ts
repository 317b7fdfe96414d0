import { noteTexts } from './note-texts.ts';
import { at, type Place } from './place.ts';

/** Official names or codes, each with the other spellings of it that the PDN's own definitions use. */
export type Spellings = Readonly<Record<string, readonly string[]>>;

/** The member of an object under its official name, else under another spelling, which is remarked. */
export function spelledAt(object: Place, name: string, spellings: Spellings): Place {
  const official = at(object, name);
  if (!isEmpty(official)) return official;
  for (const spelling of spellings[name] ?? []) {
    const other = at(object, spelling);
    if (isEmpty(other)) continue;
    noteSpelling(other, spelling, name);
    return other;
  }
  return official;
}

/** A code in its official spelling; that it came in another one is remarked. */
export function spelledCode(place: Place, spellings: Spellings): Place {
  const { value } = place;
  if (typeof value !== 'string') return place;
  for (const [code, others] of Object.entries(spellings)) {
    const met = others.find((other) => other === value || other === value.trim());
    if (met === undefined) continue;
    noteSpelling(place, met, code);
    return { ...place, value: code };
  }
  return place;
}

/** Says which spelling was met. Both are of our own tables, so no value of a source is repeated. */
export function noteSpelling({ path, notes }: Place, met: string, official: string): void {
  const [action, message, mensaje] = noteTexts.OTHER_SPELLING;
  notes.push({
    path,
    action,
    code: 'OTHER_SPELLING',
    message: `${message} "${met}" → "${official}"`,
    mensaje: `${mensaje} «${met}» → «${official}»`,
  });
}

function isEmpty({ value }: Place): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
