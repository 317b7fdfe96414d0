import { companyKeys, personKeys } from '../../specs/matching/blocking.ts';
import type { Frequencies } from '../../specs/matching/frequencies.ts';
import {
  wordsOfCompany,
  wordsOfPerson,
  type CountedWords,
} from '../../specs/matching/counted-words.ts';
import type { Match } from '../../specs/matching/match.ts';
import {
  matchCompanies,
  readCompany,
  type ReadCompany,
} from '../../specs/matching/match-companies.ts';
import { matchPeople, readPerson, type ReadPerson } from '../../specs/matching/match-people.ts';
import { mayMatch } from '../../specs/matching/may-match.ts';
import type { MatchRequest } from '../../specs/matching/wire.ts';
import type { WrittenSubject } from '../../specs/matching/written-subject.ts';

/** Who a record is about, read. */
export type Subject = { kind: 'person'; read: ReadPerson } | { kind: 'company'; read: ReadCompany };

export function readSubject({ kind, written }: WrittenSubject): Subject {
  return kind === 'person'
    ? { kind, read: readPerson(written) }
    : { kind, read: readCompany(written) };
}

/** Null for a person and a company, and for two people who are hardly WEAK, if no more is wanted. */
export function matchSubjects(
  a: Subject,
  b: Subject,
  { leastBand, among }: Pick<MatchRequest, 'leastBand' | 'among'>,
  frequencies: Frequencies,
): Match | null {
  if (a.kind === 'person') {
    if (b.kind === 'person' && leastBand !== 'WEAK' && !mayMatch(a.read, b.read)) return null;
    return b.kind === 'person' ? matchPeople(a.read, b.read, frequencies, among) : null;
  }
  return b.kind === 'company' ? matchCompanies(a.read, b.read, frequencies) : null;
}

export function keysOf({ kind, read }: Subject): string[] {
  return kind === 'person' ? personKeys(read) : companyKeys(read);
}

/** The words of a name, by what they are in it. */
export function wordsOf({ kind, read }: Subject): CountedWords {
  return kind === 'company' ? wordsOfCompany(read) : wordsOfPerson(read);
}
