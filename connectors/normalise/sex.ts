import { defineCatalogue } from '../../specs/catalogues/catalogue.ts';
import { foldText } from '../../specs/order.ts';
import { note, type Place } from './place.ts';
import { noteSpelling } from './spelling.ts';
import { readCode } from './text.ts';

/** Codes of v1, official words of 2024, and the words of v1 and of the drafts of 2024. */
const sexes = defineCatalogue<'F' | 'M' | 'O'>({
  F: ['MUJER', 'FEMENINO'],
  M: ['HOMBRE', 'MASCULINO'],
  O: ['OTRO'],
});

/** The sex of the formats of 2024 as the gender that v1 has: its code, and the source's own word. */
export function readSex(place: Place): { clave: string | null; valor: string } | null {
  const word = readCode(place);
  if (word === null) return null;
  const sex = sexes.find(word);
  if (sex === undefined) {
    note(place, 'UNKNOWN_CODE');
    return { clave: null, valor: word };
  }
  const isMet = (spelling: string) => foldText(spelling) === foldText(word);
  const other = [sex.code, ...sex.aliases].find(isMet);
  if (other !== undefined) noteSpelling(place, other, sex.label);
  return { clave: sex.code, valor: isMet(sex.code) ? sex.label : word };
}
