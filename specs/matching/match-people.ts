import { personThresholds } from './bands.ts';
import { compareFirstSurnames, compareGiven, compareSecondSurnames } from './compare-names.ts';
import { exactNameOf, haveSameName } from './exact-name.ts';
import { commonName, namesakes, relatives, severalNames } from './chance.ts';
import { differs, type Feature } from './features.ts';
import type { Frequencies } from './frequencies.ts';
import { matchOf, noName, sumOf, type Match } from './match.ts';
import { mayMatch, outlineOf, type Outline } from './may-match.ts';
import { namedParts } from './non-names.ts';
import { severalPeople } from './several-people.ts';
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
  partedAs,
  readName,
  withoutRepeated,
  type NameWords,
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
  /** More than one where a field names several. */
  readonly #people: readonly WrittenPersonName[];
  /** Null for a name that is not of the usual form. */
  readonly outline: Outline | null;

  constructor({ rfc = null, curp = null, identifiers, ...name }: WrittenPerson) {
    this.#people = peopleIn(namedParts(name));
    const words = namesOf(this.#people[0]!);
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
    const [first, ...more] = this.#people.map(namesOf);
    return [
      ...otherReadings(first!),
      ...more.flatMap((words) => [
        { ...readName(words), kind: 'ONE_OF_SEVERAL' as const },
        ...otherReadings(words),
      ]),
    ];
  }

  /** Each of the people whom one field names, as they are written. */
  get everyone(): readonly Reading[] {
    return [this.written, ...this.#people.slice(1).map((one) => readName(namesOf(one)))];
  }

  /** A name in one field, read as far as the fields of another name say where a surname ends. */
  partedAs({ isOneField, written }: ReadPerson): readonly Reading[] {
    if (!this.isOneField || isOneField) return [];
    return this.#people.flatMap((one) => partedAs(namesOf(one).nombres, written));
  }
}

function namesOf(name: WrittenPersonName): NameWords {
  return withoutRepeated(nameWordsOf(name));
}

/** JUAN PEREZ Y MARIA LOPEZ, all in one field. */
function peopleIn(name: WrittenPersonName): WrittenPersonName[] {
  const { nombres = null, primerApellido = null, segundoApellido = null } = name;
  if (nombres === null) return [name];
  const people = severalPeople(nombres);
  if (primerApellido !== null || segundoApellido !== null) {
    return people.length > 1 ? [name] : [{ ...name, nombres: people[0]! }];
  }
  return people.map((one) => ({ nombres: one }));
}

export function readPerson(person: WrittenPerson): ReadPerson {
  return new ReadPerson(person);
}

/** What it costs that a name has to be read otherwise than it is written, in bits. */
const readingCost: Readonly<Record<Exclude<Reading['kind'], 'WRITTEN'>, number>> = {
  SURNAMES_SWAPPED: -1.5,
  SURNAMES_FIRST: -2.5,
  SURNAMES_PARTED: -1,
  MARRIED: -1,
  ONE_OF_SEVERAL: -1,
};

/** What counts against taking given names for surnames where the name is plausible as it stands. */
const eitherWay = -16;

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
    ...severalNames(a, b, evidence),
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
  // No reading agrees where not even the beginnings do.
  if (!mayMatch(a, b)) return written;
  // Words in other places differ in two of them, at least.
  const isMoved =
    different > 1 || missesOne || [a, b].some((person) => person.isOneField || isCompound(person));
  // Two husbands' names are compared as they are: who bears them are two wives.
  const mayBeMarried = !(a.isMarried && b.isMarried);
  const readings = (person: ReadPerson, to: ReadPerson) => [
    ...person.others.filter(
      ({ kind }) => kind === 'SURNAMES_PARTED' || (kind === 'MARRIED' ? mayBeMarried : isMoved),
    ),
    ...person.partedAs(to),
  ];
  const others = [
    ...readings(a, b).map((other) => compareOther(other, a, b, frequencies)),
    ...readings(b, a).map((other) => compareOther(other, b, a, frequencies)),
  ].filter((other) => other !== null);
  return others.reduce((best, next) => (sumOf(next) > sumOf(best) ? next : best), written);
}

/** Null as soon as something differs: then the name is not to be read so. */
function compareOther(
  reading: Reading,
  of: ReadPerson,
  to: ReadPerson,
  frequencies: Frequencies,
): Feature[] | null {
  const { kind } = reading;
  if (kind === 'WRITTEN') return null;
  const first = compareFirstSurnames(reading, to.written, frequencies);
  if (differs(first)) return null;
  const second = compareSecondSurnames(reading, to.written, frequencies);
  if (differs(second)) return null;
  const given = compareGiven(reading, to.written, frequencies);
  if (given.some(differs)) return null;
  const mayBeAnother =
    kind === 'SURNAMES_FIRST' &&
    [of, to].every((one) => isWhole(one) && isPlausible(one, frequencies));
  const weight = readingCost[kind] + (mayBeAnother ? eitherWay : 0);
  return [{ code: kind, weight }, ...given, first, second];
}

function isCompound({ written: { first, second } }: ReadPerson): boolean {
  return first.length > 1 || second.length > 1;
}

/** Whether each part is in a field of its own. */
function isWhole({ isOneField, written: { given, second } }: ReadPerson): boolean {
  return !isOneField && given.length > 0 && second.length > 0;
}

/** PASCUAL | OROZCO | MATIAS is a name as it stands, and another one than MATIAS | OROZCO | PASCUAL. */
function isPlausible({ written: { given } }: ReadPerson, frequencies: Frequencies): boolean {
  return given.every(({ word }) => frequencies.isName('given', word));
}

/** The same words in places that no reading explains are WEAK: whoever asks for a name sees all who bear it. */
function sameWords(names: readonly Feature[]): Feature[] {
  if (!names.some(differs)) return [];
  const weight = personThresholds.weak - sumOf(names);
  return weight > 0 ? [{ code: 'SAME_WORDS', weight }] : [];
}
