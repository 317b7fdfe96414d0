import { personThresholds } from './bands.ts';
import { compareFirstSurnames, compareGiven, compareSecondSurnames } from './compare-names.ts';
import { exactNameOf, haveSameName } from './exact-name.ts';
import type { Feature } from './features.ts';
import type { Frequencies } from './frequencies.ts';
import { matchOf, noName, sumOf, type Match } from './match.ts';
import { outlineOf, type Outline } from './may-match.ts';
import { oftenDropped } from './person-words.ts';
import { isUsualCompound, usualCompoundShare } from './usual-names.ts';
import { namedParts } from './non-names.ts';
import { compareIdentifiers } from './compare-identifiers.ts';
import {
  readIdentifiers,
  type BlindIdentifiers,
  type Identifiers,
  type ReadIdentifiers,
} from './read-identifiers.ts';
import {
  marriedSurname,
  nameWordsOf,
  otherReadings,
  readName,
  type Reading,
  type WrittenPersonName,
} from './person-name.ts';

/** A person as a register writes of one. */
export interface WrittenPerson extends WrittenPersonName, Identifiers {
  /** In the place of RFC and CURP, where they are reserved. */
  identifiers?: BlindIdentifiers | null;
}

/** A person whose name has been read, to be compared with many. */
export class ReadPerson {
  readonly written: Reading;
  readonly identifiers: ReadIdentifiers;
  /** See `exact-name.ts`. */
  readonly exactName: string;
  /** Whether nothing that is written is a name: then nothing can be said of the person. */
  readonly isNameless: boolean;
  /** Whether all of it is in one field, so that nobody knows which words are surnames. */
  readonly isOneField: boolean;
  /** Whether a husband's name stands in the place of the second surname. */
  readonly isMarried: boolean;
  readonly #name: WrittenPersonName;
  /** Null for a name that is not of the usual form. */
  readonly outline: Outline | null;

  constructor({ rfc = null, curp = null, identifiers, ...name }: WrittenPerson) {
    this.#name = namedParts(name);
    const words = nameWordsOf(this.#name);
    const { primerApellido, segundoApellido } = words;
    this.isNameless = Object.values(words).every((part) => part.length === 0);
    this.exactName = exactNameOf(Object.values(words).flat() as string[]);
    this.isOneField = primerApellido.length === 0 && segundoApellido.length === 0;
    this.isMarried = marriedSurname(segundoApellido) !== null;
    this.written = readName(words);
    this.identifiers = identifiers ?? readIdentifiers({ rfc, curp });
    this.outline = outlineOf(this);
  }

  /** Other ways to read the name. They are seldom needed, and many names are held: they are read anew each time. */
  get others(): readonly Reading[] {
    return otherReadings(nameWordsOf(this.#name));
  }
}

export function readPerson(person: WrittenPerson): ReadPerson {
  return new ReadPerson(person);
}

/** What it costs that a name has to be read otherwise than it is written, in bits. */
const readingCost: Readonly<Record<Exclude<Reading['kind'], 'WRITTEN'>, number>> = {
  SURNAMES_SWAPPED: -3,
  SURNAMES_FIRST: -2.5,
  SURNAMES_PARTED: -1,
  MARRIED: -2,
};

/** Adults in Mexico, INEGI's census of 2020, rounded. */
const adults = 88_000_000;
/** From so many bearers on, a name alone is less and less anybody’s, by a bit and a half with each doubling. */
const manyBearers = 150;
const commonWeight = -3;

/** From so many expected namesakes on, a name counts less. */
const manyNamesakes = 0.25;
/** From so many on, it is not STRONG alone: in a thousand who are looked up, chance would bring ten. */
const someNamesakes = 0.01;

/**
 * Compares two persons; which is first does not matter.
 * @param among how many records are looked through in all: the more there are, the likelier is a namesake among them
 */
export function matchPeople(
  a: ReadPerson,
  b: ReadPerson,
  frequencies: Frequencies,
  among = 0,
): Match {
  if (a.isNameless || b.isNameless) return matchOf([noName], personThresholds);
  const names = bestReading(a, b, frequencies);
  const common = commonName(a, b, names, frequencies);
  const evidence = [
    ...names,
    ...(haveSameName(a, b) ? sameWords(names) : []),
    ...common,
    ...namesakes(names, common, among),
  ];
  const features = [
    ...evidence,
    ...relatives(evidence),
    ...compareIdentifiers(a.identifiers, b.identifiers),
  ];
  return matchOf(features, personThresholds);
}

/** As both are written, or, where that differs, one of them read otherwise. */
function bestReading(a: ReadPerson, b: ReadPerson, frequencies: Frequencies): Feature[] {
  const written = [
    ...compareGiven(a.written, b.written, frequencies),
    compareFirstSurnames(a.written, b.written, frequencies),
    compareSecondSurnames(a.written, b.written, frequencies),
  ];
  const different = written.filter(differs).length;
  const missesOne = written.some(
    ({ code }) => code.endsWith('MISSING') || code === 'GIVEN_UNKNOWN',
  );
  if (different === 0 && !missesOne) return written;
  // Words in other places differ in two of them, at least.
  const isMoved = different > 1 || missesOne || a.isOneField || b.isOneField;
  // Two husbands' names are compared as they are: who bears them are two wives.
  const mayBeMarried = !(a.isMarried && b.isMarried);
  const readings = (person: ReadPerson) =>
    person.others.filter(
      ({ kind }) => kind === 'SURNAMES_PARTED' || (kind === 'MARRIED' ? mayBeMarried : isMoved),
    );
  const others = [
    ...readings(a).map((other) => compareOther(other, b.written, frequencies)),
    ...readings(b).map((other) => compareOther(other, a.written, frequencies)),
  ].filter((other) => other !== null);
  return others.reduce((best, next) => (sumOf(next) > sumOf(best) ? next : best), written);
}

/** Null as soon as something differs: then the name is not to be read so. */
function compareOther(
  other: Reading,
  written: Reading,
  frequencies: Frequencies,
): Feature[] | null {
  const { kind } = other;
  if (kind === 'WRITTEN') return null;
  const first = compareFirstSurnames(other, written, frequencies);
  if (differs(first)) return null;
  const second = compareSecondSurnames(other, written, frequencies);
  if (differs(second)) return null;
  const given = compareGiven(other, written, frequencies);
  if (given.some(differs)) return null;
  return [{ code: kind, weight: readingCost[kind] }, ...given, first, second];
}

/** The same words in places that no reading explains are WEAK: whoever asks for a name sees all who bear it. */
function sameWords(names: readonly Feature[]): Feature[] {
  if (!names.some(differs)) return [];
  const weight = personThresholds.weak - sumOf(names);
  return weight > 0 ? [{ code: 'SAME_WORDS', weight }] : [];
}

function differs({ code }: Feature): boolean {
  return code.endsWith('DIFFERENT');
}

/** A name that both have and thousands bear is nobody's without more. */
function commonName(
  a: ReadPerson,
  b: ReadPerson,
  names: readonly Feature[],
  frequencies: Frequencies,
): Feature[] {
  if (names.some(differs)) return [];
  const share = Math.min(shareOfPerson(a, frequencies), shareOfPerson(b, frequencies));
  const bearers = Math.round(adults * share);
  if (bearers < manyBearers) return [{ code: 'RARE_NAME', weight: 0, bearers }];
  const weight = commonWeight - 1.5 * Math.log2(bearers / manyBearers);
  // However many bear it, the same name is the same name: WEAK, and told to who asks for that.
  const least = Math.min(personThresholds.weak - sumOf(names), 0);
  return [{ code: 'COMMON_NAME', weight: Math.max(weight, least), bearers }];
}

/** How many of those who are looked through may agree as well by chance. */
function namesakes(
  names: readonly Feature[],
  common: readonly Feature[],
  among: number,
): Feature[] {
  // What one of both does not say, chance need not bring.
  const agreed = names.filter(({ code }) => !code.endsWith('MISSING'));
  const expected = among * 2 ** -sumOf(agreed);
  if (expected < someNamesakes || names.some(differs)) return [];
  const excess = Math.max(Math.log2(expected / manyNamesakes), 0);
  const before = [...names, ...common];
  const wanted = Math.min(-excess, justBelow(personThresholds.strong, before));
  // However many namesakes there may be, the same name stays WEAK.
  const weight = Math.max(wanted, Math.min(personThresholds.weak - sumOf(before), 0));
  if (weight === 0) return [];
  return [
    { code: 'NAMESAKES', weight, words: [String(Number(expected.toPrecision(1)))], bearers: among },
  ];
}

/** Brothers and sisters share both surnames: who shares hardly a given name beside them may be one of them. */
function relatives(evidence: readonly Feature[]): Feature[] {
  const given = evidence.find(({ code }) => code.startsWith('GIVEN'));
  if (!given || evidence.some(differs)) return [];
  const { strong, probable } = personThresholds;
  const isUnknown = given.code === 'GIVEN_UNKNOWN';
  if (!isUnknown && (given.code === 'GIVEN_SAME' || given.weight >= hardlyAnyGiven)) return [];
  const weight = justBelow(isUnknown ? probable : strong, evidence);
  return weight === 0 ? [] : [{ code: 'RELATIVES', weight }];
}

/** María for Luz María, J. for Juan. */
const hardlyAnyGiven = 3;

/** What takes a sum out of a band, or 0 where it does not reach it. */
function justBelow(band: number, features: readonly Feature[]): number {
  return Math.min(band - sumOf(features) - 0.1, 0);
}

/** In one field surnames may stand first, and a name is as common as it is in the likelier order. */
function shareOfPerson(
  { written, others, isOneField }: ReadPerson,
  frequencies: Frequencies,
): number {
  const readings = isOneField ? [written, ...others] : [written];
  return Math.max(...readings.map((reading) => shareOf(reading, frequencies)));
}

/** Of the adults who bear a name, as if its words were chosen one by one. */
function shareOf({ given, first, second }: Reading, frequencies: Frequencies): number {
  // Of those who are called Carmen or Luis, as many as not are María del Carmen or José Luis.
  const telling = given.filter(({ word }) => !oftenDropped.has(word));
  const words = (telling.length > 0 ? telling : given).map(({ word }) => word);
  const byChance = words.map((word) => frequencies.shareOf('given', word));
  return [
    ...(isUsualCompound(words) ? [usualCompoundShare] : byChance),
    ...[...first, ...second].map((word) => frequencies.shareOf('surname', word)),
  ].reduce((product, next) => product * next, 1);
}
