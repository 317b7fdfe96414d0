import { bandOf, personThresholds, scoreOf } from './bands.ts';
import { compareGiven, compareSurnames } from './compare-names.ts';
import type { Feature } from './features.ts';
import type { Frequencies } from './frequencies.ts';
import type { Match } from './match.ts';
import { compareIdentifiers, type Identifiers } from './compare-identifiers.ts';
import { otherReadings, readName, type Reading, type WrittenPersonName } from './person-name.ts';

/** A person as a register writes of one. */
export interface WrittenPerson extends WrittenPersonName, Identifiers {}

/** A person whose name has been read, to be compared with many. */
export interface ReadPerson {
  written: Reading;
  others: readonly Reading[];
  /** Whether all of it is in one field, so that nobody knows which words are surnames. */
  isOneField: boolean;
  identifiers: Identifiers;
}

export function readPerson(person: WrittenPerson): ReadPerson {
  const { primerApellido, segundoApellido, rfc = null, curp = null } = person;
  return {
    isOneField: !primerApellido?.trim() && !segundoApellido?.trim(),
    written: readName(person),
    others: otherReadings(person),
    identifiers: { rfc, curp },
  };
}

/** What it costs that a name has to be read otherwise than it is written, in bits. */
const readingCost: Readonly<Record<Reading['kind'], number>> = {
  WRITTEN: 0,
  SURNAMES_SWAPPED: -3,
  SURNAMES_FIRST: -2.5,
  MARRIED: -1,
};

/** Adults in Mexico, INEGI's census of 2020, rounded. */
const adults = 88_000_000;
/** From so many bearers on, a name alone is nobody's. */
const manyBearers = 1000;
const common = -2;

/** Compares two persons; which is first does not matter. */
export function matchPeople(a: ReadPerson, b: ReadPerson, frequencies: Frequencies): Match {
  const names = [...readings(a, b), ...readings(b, a).slice(1)]
    .map(([one, other]) => compareReadings(one, other, frequencies))
    .reduce((best, next) => (sum(next) > sum(best) ? next : best));
  const features = [
    ...names,
    ...commonName(a, b, names, frequencies),
    ...compareIdentifiers(a.identifiers, b.identifiers),
  ];
  const bits = sum(features);
  return {
    band: bandOf(bits, personThresholds),
    score: scoreOf(bits, personThresholds),
    bits,
    features,
  };
}

/** As both are written first; then one of them read otherwise. */
function readings(a: ReadPerson, b: ReadPerson): [Reading, Reading][] {
  return [
    [a.written, b.written],
    ...a.others.map((other): [Reading, Reading] => [other, b.written]),
  ];
}

function compareReadings(a: Reading, b: Reading, frequencies: Frequencies): Feature[] {
  const { kind } = a;
  return [
    ...(kind === 'WRITTEN' ? [] : [{ code: kind, weight: readingCost[kind] }]),
    ...compareGiven(a, b, frequencies),
    ...compareSurnames(a, b, frequencies),
  ];
}

/** A name that both have and thousands bear is nobody's without more. */
function commonName(
  a: ReadPerson,
  b: ReadPerson,
  names: readonly Feature[],
  frequencies: Frequencies,
): Feature[] {
  if (names.some(({ code }) => code.endsWith('DIFFERENT'))) return [];
  const share = Math.min(shareOf(a.written, frequencies), shareOf(b.written, frequencies));
  const bearers = Math.round(adults * share);
  return bearers >= manyBearers ? [{ code: 'COMMON_NAME', weight: common, bearers }] : [];
}

/** Of the adults who bear a name, as if its words were chosen one by one. */
function shareOf({ given, first, second }: Reading, frequencies: Frequencies): number {
  return [
    ...given.map(({ word }) => frequencies.shareOf('given', word)),
    ...[...first, ...second].map((word) => frequencies.shareOf('surname', word)),
  ].reduce((product, next) => product * next, 1);
}

function sum(features: readonly Feature[]): number {
  return features.reduce((bits, { weight }) => bits + weight, 0);
}
