import { isFiller, type FillerField } from '../../specs/fillers.ts';
import { at, note, type Place } from './place.ts';

/** Text without the white space around it; blank, null and absent are all null, and so is a filler. */
export function readText(place: Place, field: FillerField = 'text'): string | null {
  const text = plainText(place);
  if (text === null) return null;
  if (isFiller(text, field)) {
    note(place, 'PLACEHOLDER');
    return null;
  }
  if (typeof place.value === 'number') note(place, 'NUMBER_AS_TEXT');
  return text;
}

function plainText(place: Place): string | null {
  const { value } = place;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  // JSON may escape half a surrogate pair (RFC 8259, section 8.2), which no UTF-8 text can hold.
  if (!value.isWellFormed()) note(place, 'NOT_UNICODE');
  const text = value.toWellFormed().trim();
  return text === '' ? null : text;
}

/** A text that its specification requires: where it is blank, that is remarked. */
export function readRequiredText(place: Place, field?: FillerField): string | null {
  const text = readText(place, field);
  if (text === null) note(place, 'BLANK_REQUIRED');
  return text;
}

/** A code: numbers are as usual as texts, so that is not remarked. */
export function readCode(place: Place): string | null {
  const { value } = place;
  return readText(typeof value === 'number' ? { ...place, value: String(value) } : place, 'code');
}

/** A code with its label, of which either may be absent. */
export function readClaveValor(place: Place) {
  return unlessEmpty({ clave: readCode(at(place, 'clave')), valor: readText(at(place, 'valor')) });
}

/** An object, or null when all its members are null: it says nothing. */
export function unlessEmpty<T extends object>(object: T): T | null {
  return Object.values(object).every((member) => member === null) ? null : object;
}
