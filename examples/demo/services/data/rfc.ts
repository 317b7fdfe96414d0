import { weightedSum } from './check-digit.ts';
import {
  givenNameWord,
  innerVowel,
  isForbidden,
  significantWords,
  surnameWord,
} from './identifier-letters.ts';
import { bareCapitals } from './letters.ts';
import type { Person } from './person.ts';
import type { WrittenName } from './records.ts';

/** The RFC of a person: 13 characters that follow from name and birth date. */
export function rfcOfPerson(person: Omit<Person, 'sex' | 'bornIn'>): string {
  const { nombres, primerApellido, segundoApellido = '', birthDate } = person;
  const registeredName = `${primerApellido} ${segundoApellido} ${nombres}`.replace(/ +/g, ' ');
  return complete(personLetters(person), birthDate, registeredName);
}

/** The RFC of a company: 12 characters that follow from its name, legal form apart, and its date. */
export function rfcOfCompany(name: string, foundedOn: string): string {
  return complete(companyLetters(name), foundedOn, name);
}

/** SAT's check digit for the other 11 or 12 characters; a company's are padded to a person's. */
function rfcCheckDigit(body: string): string {
  const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
  const digit = (11 - (weightedSum(body.padStart(12, ' '), alphabet) % 11)) % 11;
  return digit === 10 ? 'A' : String(digit);
}

function complete(letters: string, date: string, registeredName: string): string {
  const body = letters + date.slice(2).replaceAll('-', '') + homonymKey(registeredName);
  return body + rfcCheckDigit(body);
}

function personLetters(person: Pick<Person, keyof WrittenName>): string {
  const first = surnameWord(person.primerApellido);
  const second = surnameWord(person.segundoApellido);
  const given = givenNameWord(person.nombres);
  const letters = fill(chooseLetters(first, second, given), 4);
  return isForbidden(letters) ? `${letters.slice(0, 3)}X` : letters;
}

function chooseLetters(first: string, second: string, given: string): string {
  if (second === '') return first.slice(0, 2) + given.slice(0, 2);
  if (first.length <= 2) return first[0]! + second[0]! + given.slice(0, 2);
  return first[0]! + innerVowel(first) + second[0]! + given[0]!;
}

function companyLetters(name: string): string {
  const [first = '', second, third] = significantWords(name);
  if (second === undefined) return fill(first.slice(0, 3), 3);
  if (third === undefined) return fill(first[0]! + second.slice(0, 2), 3);
  return fill(first[0]! + second[0]! + third[0]!, 3);
}

/** Only A to Z, and as many as needed. */
function fill(letters: string, length: number): string {
  return letters.replaceAll('Ñ', 'X').padEnd(length, 'X');
}

/** Two characters that tell namesakes apart, computed by SAT from the whole name. */
function homonymKey(registeredName: string): string {
  let sum = 0;
  let previous = 0;
  for (const character of bareCapitals(registeredName)) {
    for (const digit of HOMONYM_DIGITS[character] ?? []) {
      sum += (previous * 10 + digit) * digit;
      previous = digit;
    }
  }
  const remainder = sum % 1000;
  return HOMONYM_KEYS[Math.floor(remainder / 34)]! + HOMONYM_KEYS[remainder % 34]!;
}

const HOMONYM_KEYS = '123456789ABCDEFGHIJKLMNPQRSTUVWXYZ';

/** SAT's table: the row gives the first decimal digit, the column the second; _ stands for nothing. */
const HOMONYM_TABLE = [' 123456789', '&ABCDEFGHI', '_JKLMNOPQR', '__STUVWXYZ', 'Ñ'];

const HOMONYM_DIGITS: Record<string, [number, number]> = {
  0: [0, 0],
  ...Object.fromEntries(
    HOMONYM_TABLE.flatMap((row, tens) =>
      [...row].map((character, units) => [character, [tens, units]]),
    ),
  ),
};
