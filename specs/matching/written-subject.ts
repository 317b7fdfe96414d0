import { isNamelessCompany, readCompanyName } from './company-name.ts';
import type { WrittenCompany } from './match-companies.ts';
import type { WrittenPerson } from './match-people.ts';
import { namedParts } from './non-names.ts';

/** Who a record is about, as it writes it. */
export type WrittenSubject =
  { kind: 'person'; written: WrittenPerson } | { kind: 'company'; written: WrittenCompany };

/** What of a record tells whom it is about; the last two are of sanctions alone. */
export interface NamingFields {
  nombres: string | null;
  primerApellido: string | null;
  segundoApellido: string | null;
  subject?: string;
  nombreRazonSocial?: string | null;
}

/** Null where a record shows no name: it is reserved, blank, or words that name nobody. */
export function writtenSubjectOf(fields: NamingFields): WrittenSubject | null {
  const subject = subjectOf(fields);
  return subject && isNamed(subject) ? subject : null;
}

function isNamed({ kind, written }: WrittenSubject): boolean {
  return kind === 'company'
    ? !isNamelessCompany(readCompanyName(written.nombreRazonSocial))
    : Object.values(namedParts(written)).some((part) => part !== null);
}

function subjectOf({
  nombres,
  primerApellido,
  segundoApellido,
  subject,
  nombreRazonSocial: whole = null,
}: NamingFields): WrittenSubject | null {
  if (subject === 'COMPANY') {
    return whole === null ? null : { kind: 'company', written: { nombreRazonSocial: whole } };
  }
  if (nombres !== null || primerApellido !== null) {
    return { kind: 'person', written: { nombres, primerApellido, segundoApellido } };
  }
  // Private persons come with their whole name in the field of companies, too.
  return whole === null ? null : { kind: 'person', written: { nombres: whole } };
}
