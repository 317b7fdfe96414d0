import { hasLegalForm } from './company-name.ts';
import { readCompany, type WrittenCompany } from './match-companies.ts';
import type { WrittenPerson } from './match-people.ts';
import { namedParts } from './non-names.ts';

/** Who a record is about, as it writes it. */
export type WrittenSubject =
  { kind: 'person'; written: WrittenPerson } | { kind: 'company'; written: WrittenCompany };

/** Of some records it is not known whether they are about a person or a company; they are looked up as both. */
export type RecordedSubject = WrittenSubject | { kind: 'unknown'; written: WrittenCompany };

/** The fields of a record that name its subject. Only sanctions have the last two. */
export interface NamingFields {
  nombres: string | null;
  primerApellido: string | null;
  segundoApellido: string | null;
  subject?: string;
  nombreRazonSocial?: string | null;
}

/** Null where a record shows no name: it is reserved, blank, or words that name nobody. */
export function writtenSubjectOf(fields: NamingFields): RecordedSubject | null {
  const subject = subjectOf(fields);
  return subject && isNamed(subject) ? subject : null;
}

/** For a place where it has to be one of both: a legal form makes a company. */
export function asPersonOrCompany(subject: RecordedSubject): WrittenSubject {
  if (subject.kind !== 'unknown') return subject;
  const { written } = subject;
  return hasLegalForm(written.nombreRazonSocial)
    ? { kind: 'company', written }
    : { kind: 'person', written: asPerson(written) };
}

/** The same name and identifiers, read as a person's. */
export function asPerson({ nombreRazonSocial, identifiers }: WrittenCompany): WrittenPerson {
  return { nombres: nombreRazonSocial ?? null, ...(identifiers && { identifiers }) };
}

function isNamed({ kind, written }: RecordedSubject): boolean {
  return kind === 'person'
    ? Object.values(namedParts(written)).some((part) => part !== null)
    : !readCompany(written).isNameless;
}

function subjectOf({
  nombres,
  primerApellido,
  segundoApellido,
  subject,
  nombreRazonSocial: whole = null,
}: NamingFields): RecordedSubject | null {
  const company = whole === null ? null : { nombreRazonSocial: whole };
  if (subject === 'COMPANY') return company && { kind: 'company', written: company };
  if (nombres !== null || primerApellido !== null) {
    return { kind: 'person', written: { nombres, primerApellido, segundoApellido } };
  }
  if (!company) return null;
  // What has a legal form may be a company, whatever the record says.
  const isUnknown = subject === 'UNKNOWN' || hasLegalForm(whole);
  return isUnknown
    ? { kind: 'unknown', written: company }
    : // Private persons come with their whole name in the field of companies, too.
      { kind: 'person', written: asPerson(company) };
}
