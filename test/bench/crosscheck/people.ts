import type { Person } from '../../../examples/demo/services/data/person.ts';
import type { Random } from '../../../examples/demo/services/data/random.ts';
import { addDays } from '../../../examples/demo/services/data/dates.ts';
import type { StateCode } from '../../../examples/demo/services/states.ts';
import { usualGivenNames, usualSurnames } from '../../../specs/matching/usual-names.ts';

/**
 * People whose names are as unevenly borne as Mexico's, so that namesakes are met as often as there: the usual names
 * by their shares, and beside them as many rare ones as it takes.
 */
export function createNamesake(random: Random, state: StateCode): Person {
  const given = pickOf(givenNames, random);
  const second = random.chance(0.55) ? pickOf(givenNames, random) : given;
  const hasSecond = random.chance(0.96);
  return {
    nombres: second === given ? given : `${given} ${second}`,
    primerApellido: surname(random),
    ...(hasSecond && { segundoApellido: surname(random) }),
    sex: random.pick(['F', 'M'] as const),
    birthDate: addDays('1952-01-01', random.integer(0, 18_000)),
    bornIn: state,
  };
}

/** Of those who bear none of the usual surnames. */
const rareShare = 1 - [...usualSurnames.values()].reduce((sum, share) => sum + share, 0);

function surname(random: Random): string {
  return random.chance(rareShare) ? rareSurname(random) : pickOf(surnames, random);
}

const syllables = 'BA CA DO FE GU HUI LE MA NE OCHO PI QUE RO SA TE UR VI XO YA ZU'.split(' ');
const endings = 'LLA RTE NDA TLE ZAR CHI GA MBO RRE NOC'.split(' ');

/** One of some thousands. */
function rareSurname(random: Random): string {
  return `${random.pick(syllables)}${random.pick(syllables)}${random.pick(endings)}`;
}

interface Picked {
  names: string[];
  /** Up to and with each name. */
  until: number[];
}

const surnames = pickable(usualSurnames);
const givenNames = pickable(usualGivenNames);

function pickable(shares: ReadonlyMap<string, number>): Picked {
  const until: number[] = [];
  for (const share of shares.values()) until.push((until.at(-1) ?? 0) + share);
  return { names: [...shares.keys()], until };
}

function pickOf({ names, until }: Picked, random: Random): string {
  const place = random.next() * until.at(-1)!;
  let [low, high] = [0, until.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (until[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return names[low]!;
}
