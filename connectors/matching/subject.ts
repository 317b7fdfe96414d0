import { companyKeys, exactKeyOf, personKeys } from '../../specs/matching/blocking.ts';
import {
  wordsOfCompany,
  wordsOfPerson,
  type CountedWords,
} from '../../specs/matching/counted-words.ts';
import { areNamedAlike, haveSameName } from '../../specs/matching/exact-name.ts';
import type { Feature } from '../../specs/matching/features.ts';
import type { Frequencies } from '../../specs/matching/frequencies.ts';
import type { Match } from '../../specs/matching/match.ts';
import {
  matchCompanies,
  readCompany,
  type ReadCompany,
} from '../../specs/matching/match-companies.ts';
import { matchPeople, readPerson, type ReadPerson } from '../../specs/matching/match-people.ts';
import { mayMatch } from '../../specs/matching/may-match.ts';
import {
  asPerson,
  asPersonOrCompany,
  type RecordedSubject,
} from '../../specs/matching/written-subject.ts';

/** The subject of a record, read: a person, a company, or both where it is not known which. */
export interface Subject {
  person: ReadPerson | null;
  company: ReadCompany | null;
  /** Which of both its words are counted as. */
  likelier: 'person' | 'company';
}

export function readSubject(recorded: RecordedSubject): Subject {
  const likelier = asPersonOrCompany(recorded).kind;
  const { kind, written } = recorded;
  return {
    person: kind === 'company' ? null : readPerson(kind === 'person' ? written : asPerson(written)),
    company: kind === 'person' ? null : readCompany(written),
    likelier,
  };
}

export interface CompareOptions {
  /** How many records are looked through in all. */
  among: number;
  /** Whether it is of no interest how weak a match is that is weaker than PROBABLE. */
  isWeakSkipped: boolean;
}

/** Null for a person and a company, and for two people who are hardly WEAK, if those are skipped. */
export function matchSubjects(
  a: Subject,
  b: Subject,
  { among, isWeakSkipped }: CompareOptions,
  frequencies: Frequencies,
): Match | null {
  const asPeople =
    a.person && b.person && (!isWeakSkipped || mayMatch(a.person, b.person))
      ? matchPeople(a.person, b.person, frequencies, among)
      : null;
  const asCompanies =
    a.company && b.company ? matchCompanies(a.company, b.company, frequencies) : null;
  const best =
    asPeople && asCompanies && asCompanies.score > asPeople.score
      ? asCompanies
      : (asPeople ?? asCompanies);
  if (!best || !(isOfUnknownKind(a) || isOfUnknownKind(b))) return best;
  return { ...best, features: [...best.features, kindUnknown] };
}

const kindUnknown: Feature = { code: 'KIND_UNKNOWN', weight: 0 };

function isOfUnknownKind({ person, company }: Subject): boolean {
  return person !== null && company !== null;
}

/** Whether both bear exactly the same name. */
export function areExactlyNamed(a: Subject, b: Subject): boolean {
  if (a.person && b.person && haveSameName(a.person, b.person)) return true;
  const names = b.company?.names ?? [];
  return (a.company?.names ?? []).some((one) => names.some((other) => areNamedAlike(one, other)));
}

export function keysOf({ person, company }: Subject): string[] {
  return [...(person ? personKeys(person) : []), ...(company ? companyKeys(company) : [])];
}

/** The keys of the records that bear exactly the same name. */
export function exactKeysOf({ person, company }: Subject): string[] {
  const names = [person?.exactName ?? [], company?.names.map(({ exact }) => exact) ?? []].flat();
  return names.map(exactKeyOf);
}

/** The words of a name, by what they are in it. */
export function wordsOf({ person, company, likelier }: Subject): CountedWords {
  return likelier === 'company' ? wordsOfCompany(company!) : wordsOfPerson(person!);
}
