import { namedParts } from './non-names.ts';
import { nameWordsOf, readName, type WrittenPersonName } from './person-name.ts';
import {
  readIdentifiers,
  tidyIdentifier,
  type Identifier,
  type Identifiers,
} from './read-identifiers.ts';

/** How a record's own identifiers contradict what else it says of the person. */
export type OwnContradiction =
  | 'RFC_OF_ANOTHER_NAME'
  | 'CURP_OF_ANOTHER_NAME'
  | 'CURP_OF_ANOTHER_SEX'
  | 'RFC_AND_CURP_OF_TWO_BIRTHDAYS';

export interface IdentifiedPerson extends WrittenPersonName, Identifiers {
  sex?: 'F' | 'M' | null;
}

/**
 * Whether RFC and CURP can be the person's whom a record names: their letters are those of the name, by the rules of
 * SAT and RENAPO, the sex is that of the CURP, and both tell one birthday. Only what no rule can explain is told: an X
 * stands for many things, and surnames may have been swapped.
 */
export function ownContradictions({ sex = null, ...person }: IdentifiedPerson): OwnContradiction[] {
  const { rfc, curp } = readIdentifiers(person);
  const found: OwnContradiction[] = [];
  if (rfc?.root.length === 10 && !fits(rfc, person)) found.push('RFC_OF_ANOTHER_NAME');
  if (curp && !fits(curp, person)) found.push('CURP_OF_ANOTHER_NAME');
  const told = tidyIdentifier(person.curp)[10];
  if (curp && ((sex === 'F' && told === 'H') || (sex === 'M' && told === 'M'))) {
    found.push('CURP_OF_ANOTHER_SEX');
  }
  if (rfc && curp && rfc.root.length === 10 && rfc.date !== curp.date) {
    found.push('RFC_AND_CURP_OF_TWO_BIRTHDAYS');
  }
  return found;
}

/** The first letters of both surnames and of a given name. */
function fits({ root }: Identifier, person: WrittenPersonName): boolean {
  const { given, first, second } = readName(nameWordsOf(namedParts(person)));
  // Of who has one surname, the letters are taken elsewhere.
  if (given.length === 0 || first.length === 0 || second.length === 0) return true;
  const names = given.map(({ word }) => word);
  const [ofFirst, next, ofSecond, ofGiven] = [...root];
  const begins = (words: readonly string[], letter: string | undefined) =>
    letter === 'X' || words.some((word) => initialsOf(word).includes(letter!));
  const surnamesFit =
    (begins(first, ofFirst) && begins(second, ofSecond)) ||
    (begins(second, ofFirst) && begins(first, ofSecond));
  // Of a surname of one or two letters, as Oh and the O of O'Farrill, only the first is taken, and two of the name.
  const isShortForm =
    begins(first, ofFirst) &&
    begins(second, next) &&
    names.some((name) => name[0] === ofSecond && (ofGiven === 'X' || name[1] === ofGiven));
  return isShortForm || (surnamesFit && begins(names, ofGiven));
}

/** Ñ is X in a CURP, and N where there is no key for it; CH and LL were letters once. */
function initialsOf(word: string): string {
  return word.startsWith('Ñ') ? 'ÑNX' : word[0]!;
}
