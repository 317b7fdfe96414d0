import { isFiller, type FillerField } from '../../specs/fillers.ts';
import { at, isObject, note, type Place } from './place.ts';
import { repairText } from './repair/repair-text.ts';

/** Text without the white space around it, repaired; blank, null and absent are all null, and so is a filler. */
export function readText(place: Place, field: FillerField = 'text'): string | null {
  const { value } = place;
  if (typeof value !== 'string' && typeof value !== 'number') return readPlain(place, field);
  const text = typeof value === 'number' ? String(value) : repaired(place, value, field);
  if (text === null) return null;
  if (isFiller(text, field)) {
    note(place, 'PLACEHOLDER');
    return null;
  }
  if (typeof value === 'number') note(place, 'NUMBER_AS_TEXT');
  return text;
}

function repaired(place: Place, value: string, field: FillerField): string | null {
  if (value.length > maxLength) {
    note(place, 'TOO_LONG');
    return null;
  }
  // JSON may escape half a surrogate pair (RFC 8259, section 8.2), which no UTF-8 text can hold.
  const isUnicode = value.isWellFormed();
  if (!isUnicode) note(place, 'NOT_UNICODE');
  const { text, kinds } = repairText(value.toWellFormed().trim(), field);
  for (const kind of kinds) if (isUnicode || kind !== 'LETTERS_LOST') note(place, kind);
  return text === '' ? null : text;
}

/** Facts take pages; no value takes more than this. */
const maxLength = 20_000;

/** The text in a value of another form, where that is plain: a list of texts, or an object with one. */
function readPlain(place: Place, field: FillerField): string | null {
  const { value } = place;
  if (value === undefined || value === null) return null;
  if (typeof value === 'object' && Object.keys(value).length === 0) return null;
  const inside = Array.isArray(value)
    ? value
    : isObject(value)
      ? [value['valor'] ?? value['nombre']]
      : [];
  const isPlain = inside.length > 0 && inside.length <= maxTexts && inside.every(isTextOrNumber);
  note(place, isPlain ? 'OTHER_FORM' : 'NOT_TEXT');
  return isPlain ? readText({ ...place, value: inside.join('; ') }, field) : null;
}

const maxTexts = 20;

function isTextOrNumber(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
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
