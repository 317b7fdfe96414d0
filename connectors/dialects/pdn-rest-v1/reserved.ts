import {
  identifiesPerson,
  isPrivateContact,
  type IsReserved,
} from '../../normalise/reserved-members.ts';
import type { PublicRecord, SanctionRecord } from '../../records.ts';

// Which members the public may not see. The PDN's own capture tool draws these lines between what
// its public role and its authorities may read; REST v1 itself calls domicilioMexico confidential.

/** The members of a row that its record must not show, and neither its public original. */
export function reservedIn(record: PublicRecord): IsReserved {
  if (!('subject' in record)) return identifiesPerson;
  return (name, path) =>
    !isPublicOfCompany(record, path) &&
    (identifiesPerson(name) || isPrivateContact(name) || isReservedByGravity(record, name, path));
}

function isPublicOfCompany({ subject }: SanctionRecord, path: string): boolean {
  return (
    subject === 'COMPANY' &&
    (path === '/particularSancionado/rfc' || path === '/particularSancionado/domicilioExtranjero')
  );
}

/** Where the fault is not serious the person is hidden; where it may be, the remarks are. */
function isReservedByGravity(record: SanctionRecord, name: string, path: string): boolean {
  if (record.gravedad !== 'NO_GRAVE') return name === 'observaciones';
  if (path === '/particularSancionado/nombreRazonSocial') return record.subject !== 'COMPANY';
  return /^\/servidorPublicoSancionado\/(?!(genero|puesto|nivel)$)[^/]+$/.test(path);
}
