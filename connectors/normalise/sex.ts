import { sexes } from '../../specs/catalogues/people.ts';
import type { ClaveValor } from '../../specs/graphql/buyers.generated.ts';
import { foldText } from '../../specs/order.ts';
import { entryOf } from './coded.ts';
import { at, isObject, note, type Place } from './place.ts';
import { noteSpelling } from './spelling.ts';
import { readCode, readText } from './text.ts';

/** A gender as v1 has it, a code with its label, in an object or alone. */
export function readGender(place: Place): ClaveValor | null {
  if (!isObject(place.value)) return readWordOrCode(place);
  const code = readCode(at(place, 'clave'));
  const label = readText(at(place, 'valor'));
  if (code === null && label === null) return null;
  const byLabel = label === null ? undefined : entryOf(place, label, sexes);
  const byCode = code === null ? undefined : entryOf(place, code, sexes);
  // A letter says less than a word: M may be for Mujer.
  const entry = byLabel && byLabel.code !== 'O' ? byLabel : (byCode ?? byLabel);
  if (entry === undefined) note(place, 'UNKNOWN_CODE');
  else if (entry.code !== code) note(place, 'CODE_FROM_LABEL');
  return { clave: entry?.code ?? code, valor: label };
}

/** One letter is a code; a word is the label of one. */
function readWordOrCode(place: Place): ClaveValor | null {
  const text = readCode(place);
  if (text === null) return null;
  const entry = entryOf(place, text, sexes);
  if (entry === undefined) note(place, 'UNKNOWN_CODE');
  if (text.length > 1) return { clave: entry?.code ?? null, valor: text };
  if (entry && entry.code !== text) note(place, 'CODE_FROM_LABEL');
  return { clave: entry?.code ?? text, valor: null };
}

/** The sex of the formats of 2024 as the gender that v1 has: its code, and the source's own word. */
export function readSex(place: Place): { clave: string | null; valor: string } | null {
  const word = readCode(isObject(place.value) ? at(place, 'valor') : place);
  if (word === null) return null;
  const sex = entryOf(place, word, sexes);
  if (sex === undefined) {
    note(place, 'UNKNOWN_CODE');
    return { clave: null, valor: word };
  }
  const isMet = (spelling: string) => foldText(spelling) === foldText(word);
  const other = [sex.code, ...sex.aliases].find(isMet);
  if (other !== undefined) noteSpelling(place, other, sex.label);
  return { clave: sex.code, valor: foldText(word).length === 1 ? sex.label : word };
}
