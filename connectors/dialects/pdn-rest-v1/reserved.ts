import {
  looksPrivate,
  isPrivateContact,
  type IsReserved,
} from '../../normalise/reserved-members.ts';
import type { PublicRecord, SanctionRecord } from '../../records.ts';

// Which members the public may not see. The PDN's own capture tool draws these lines between what
// its public role and its authorities may read; REST v1 itself calls domicilioMexico confidential.

/** The members of a row that its record must not show, and neither its public original. */
export function reservedIn(record: PublicRecord, isPersonHidden: boolean): IsReserved {
  if (!('subject' in record)) return looksPrivate;
  return (name, path) =>
    !isPublicOfCompany(record, path) &&
    (looksPrivate(name) ||
      isPrivateContact(name) ||
      (isPersonHidden && namesPerson(path)) ||
      (record.gravedad !== 'NO_GRAVE' && name === 'observaciones'));
}

function isPublicOfCompany({ subject }: SanctionRecord, path: string): boolean {
  return (
    subject === 'COMPANY' &&
    (path === '/particularSancionado/rfc' || path === '/particularSancionado/domicilioExtranjero')
  );
}

function namesPerson(path: string): boolean {
  return (
    path === '/particularSancionado/nombreRazonSocial' ||
    /^\/servidorPublicoSancionado\/(?!(genero|puesto|nivel)$)[^/]+$/.test(path)
  );
}
