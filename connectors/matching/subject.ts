import { companyKeys, personKeys } from '../../specs/matching/blocking.ts';
import type { Frequencies, NamePart } from '../../specs/matching/frequencies.ts';
import type { Match } from '../../specs/matching/match.ts';
import {
  matchCompanies,
  readCompany,
  type ReadCompany,
  type WrittenCompany,
} from '../../specs/matching/match-companies.ts';
import {
  matchPeople,
  readPerson,
  type ReadPerson,
  type WrittenPerson,
} from '../../specs/matching/match-people.ts';
import type { PublicRecord } from '../records.ts';

/** Who a record is about, as it writes it. */
export type WrittenSubject =
  { kind: 'person'; written: WrittenPerson } | { kind: 'company'; written: WrittenCompany };

/** The same, read. */
export type Subject = { kind: 'person'; read: ReadPerson } | { kind: 'company'; read: ReadCompany };

export function readSubject({ kind, written }: WrittenSubject): Subject {
  return kind === 'person'
    ? { kind, read: readPerson(written) }
    : { kind, read: readCompany(written) };
}

/** Null where a record shows no name: it is reserved, or blank. */
export function writtenSubjectOf(record: PublicRecord): WrittenSubject | null {
  const { nombres, primerApellido, segundoApellido } = record;
  const whole = 'nombreRazonSocial' in record ? record.nombreRazonSocial : null;
  if ('subject' in record && record.subject === 'COMPANY') {
    return whole === null ? null : { kind: 'company', written: { nombreRazonSocial: whole } };
  }
  if (nombres !== null || primerApellido !== null) {
    return { kind: 'person', written: { nombres, primerApellido, segundoApellido } };
  }
  // Private persons come with their whole name in the field of companies, too.
  return whole === null ? null : { kind: 'person', written: { nombres: whole } };
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
