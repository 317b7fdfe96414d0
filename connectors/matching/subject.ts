import type { WrittenCompany } from '../../specs/matching/match-companies.ts';
import type { WrittenPerson } from '../../specs/matching/match-people.ts';
import type { PublicRecord } from '../records.ts';

/** Who a record is about, as it shows it. */
export type Subject =
  { kind: 'person'; written: WrittenPerson } | { kind: 'company'; written: WrittenCompany };

/** Null where a record shows no name: it is reserved, or blank. */
export function subjectOf(record: PublicRecord): Subject | null {
  const { nombres, primerApellido, segundoApellido } = record;
  const whole = 'nombreRazonSocial' in record ? record.nombreRazonSocial : null;
  if ('subject' in record && record.subject === 'COMPANY') {
    return whole === null ? null : { kind: 'company', written: { nombreRazonSocial: whole } };
  }
  // Private persons come with their whole name in the field of companies, too.
  const written =
    nombres === null && primerApellido === null
      ? { nombres: whole }
      : { nombres, primerApellido, segundoApellido };
  return written.nombres === null && primerApellido === null ? null : { kind: 'person', written };
}
