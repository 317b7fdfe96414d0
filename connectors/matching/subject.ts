import { companyKeys, personKeys } from '../../specs/matching/blocking.ts';
import type { Frequencies, NamePart } from '../../specs/matching/frequencies.ts';
import type { Match } from '../../specs/matching/match.ts';
import {
  matchCompanies,
  readCompany,
  type ReadCompany,
} from '../../specs/matching/match-companies.ts';
import { matchPeople, readPerson, type ReadPerson } from '../../specs/matching/match-people.ts';
import type { WrittenSubject } from '../../specs/matching/written-subject.ts';

/** Who a record is about, read. */
export type Subject = { kind: 'person'; read: ReadPerson } | { kind: 'company'; read: ReadCompany };

export function readSubject({ kind, written }: WrittenSubject): Subject {
  return kind === 'person'
    ? { kind, read: readPerson(written) }
    : { kind, read: readCompany(written) };
}

/** Null for a person and a company, who are never the same. */
export function matchSubjects(a: Subject, b: Subject, frequencies: Frequencies): Match | null {
  if (a.kind === 'person') {
    return b.kind === 'person' ? matchPeople(a.read, b.read, frequencies) : null;
  }
  return b.kind === 'company' ? matchCompanies(a.read, b.read, frequencies) : null;
}

export function keysOf({ kind, read }: Subject): string[] {
  return kind === 'person' ? personKeys(read) : companyKeys(read);
}

/** The words of a name, by what they are in it. */
export function wordsOf({ kind, read }: Subject): Partial<Record<NamePart, readonly string[]>> {
  if (kind === 'company') return { company: read.name.words };
  const { given, first, second } = read.written;
  return { given: given.map(({ word }) => word), surname: [...first, ...second] };
}
