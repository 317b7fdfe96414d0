import { stateOf } from '../states.ts';
import { weightedSum } from './check-digit.ts';
import {
  givenNameWord,
  innerConsonant,
  innerVowel,
  isForbidden,
  surnameWord,
} from './identifier-letters.ts';
import type { Person } from './person.ts';

/** The CURP of a person: 18 characters that follow from name, birth date, sex and birthplace. */
export function curpOf(person: Person): string {
  const words = [
    surnameWord(person.primerApellido),
    surnameWord(person.segundoApellido),
    givenNameWord(person.nombres),
  ] as const;
  const body = [
    firstLetters(words),
    person.birthDate.slice(2).replaceAll('-', ''),
    person.sex === 'M' ? 'H' : 'M',
    stateOf(person.bornIn).curpCode,
    words.map(innerConsonant).join('').replaceAll('Ñ', 'X'),
    // The first of possible namesakes: a digit for the 20th century, a letter for the 21st.
    person.birthDate < '2000' ? '0' : 'A',
  ].join('');
  return body + curpCheckDigit(body);
}

/** RENAPO's check digit for the other 17 characters. */
function curpCheckDigit(body: string): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
  return String((10 - (weightedSum(body, alphabet) % 10)) % 10);
}

function firstLetters([first, second, given]: readonly [string, string, string]): string {
  const initials = [first[0], innerVowel(first), second[0], given[0]];
  const letters = initials
    .map((letter) => letter ?? 'X')
    .join('')
    .replaceAll('Ñ', 'X');
  return isForbidden(letters) ? `${letters[0]}X${letters.slice(2)}` : letters;
}
