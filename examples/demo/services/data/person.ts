import { STATES, type StateCode } from '../states.ts';
import { addDays, daysBetween } from './dates.ts';
import { GIVEN_NAMES, type Sex } from './given-names.ts';
import type { Random } from './random.ts';
import { regionalSurnames, SURNAMES } from './surnames.ts';

/** A made-up person, as the civil registry would know them; each state writes the name its own way. */
export interface Person {
  nombres: string;
  primerApellido: string;
  segundoApellido?: string;
  sex: Sex;
  birthDate: string;
  bornIn: StateCode;
}

const OLDEST = '1952-01-01';
const AGE_SPAN = daysBetween(OLDEST, '2003-12-31');

/** A person who lives in this state and, mostly, was born there. */
export function createPerson(random: Random, state: StateCode): Person {
  const sex = random.pick(['F', 'M'] as const);
  return {
    sex,
    nombres: givenNames(random, sex),
    primerApellido: surname(random, state),
    ...(random.chance(0.96) && { segundoApellido: surname(random, state) }),
    birthDate: addDays(OLDEST, random.integer(0, AGE_SPAN)),
    bornIn: random.chance(0.8) ? state : random.pick(STATES).code,
  };
}

function givenNames(random: Random, sex: Sex): string {
  const first = random.byRank(GIVEN_NAMES[sex]);
  if (first.includes(' ') || random.chance(0.6)) return first;
  const second = random.byRank(GIVEN_NAMES[sex].filter((name) => !name.includes(' ')));
  return second === first ? first : `${first} ${second}`;
}

function surname(random: Random, state: StateCode): string {
  const regional = regionalSurnames(state);
  return regional.length > 0 && random.chance(0.25)
    ? random.pick(regional)
    : random.byRank(SURNAMES);
}
