import { defineCatalogue } from '../../specs/catalogues/catalogue.ts';
import { foldText } from '../../specs/order.ts';
import { note, type Place } from './place.ts';
import { noteSpelling } from './spelling.ts';
import { readCode } from './text.ts';

const answers = defineCatalogue<'SI' | 'NO'>({
  SI: ['Sí', 'S', 'true', 'verdadero', '1', 'yes', 'afirmativo'],
  NO: ['No', 'N', 'false', 'falso', '0', 'negativo'],
});

/** Yes or no, in one of the words that people and programs have for them. */
export function readYesNo(place: Place): boolean | null {
  const { value } = place;
  const text = typeof value === 'boolean' ? String(value) : readCode(place);
  if (text === null) return null;
  const answer = answers.find(text);
  if (answer === undefined) {
    note(place, 'NEITHER_YES_NOR_NO');
    return null;
  }
  const spelling = answer.aliases.find((alias) => foldText(alias) === foldText(text));
  if (spelling !== undefined) noteSpelling(place, spelling, answer.code);
  return answer.code === 'SI';
}
