import {
  looksPrivate,
  isPrivateContact,
  type IsReserved,
} from '../../normalise/reserved-members.ts';
import type { PublicRecord, SanctionRecord } from '../../records.ts';
import { isInAccount } from '../directus-accounts.ts';

// The capture tool's public role draws these lines. They are drawn by the names of members, wherever
// these stand: who asks for every relation gets a row once more inside of its own faults.

/** The members of a row that its record must not show, and neither its public original. */
export function reservedIn(record: PublicRecord, isPersonHidden: boolean): IsReserved {
  const sanction = record as SanctionRecord;
  return (name, path) =>
    isInAccount(path) ||
    (!isPublicOfCompany(sanction, path) &&
      (looksPrivate(name) ||
        isPrivateContact(name) ||
        isReservedBySubject(sanction, name) ||
        (sanction.gravedad !== 'NO_GRAVE' && /^observaciones$/i.test(name)) ||
        (isPersonHidden && namesPerson(name, path))));
}

function isPublicOfCompany({ subject }: SanctionRecord, path: string): boolean {
  return (
    subject === 'COMPANY' &&
    /^(\/(datosGenerales|(otro|hechos)Moral))?\/(rfc|domicilio\w+)$/.test(path)
  );
}

function isReservedBySubject({ subject }: SanctionRecord, name: string): boolean {
  return subject === 'COMPANY' ? name === 'datosDirGeneralReprLegal' : name === 'tipoDomicilio';
}

function namesPerson(name: string, path: string): boolean {
  return (
    /^nombres$|apellido|nombre_?completo|razonSocial/i.test(name) ||
    /^\/datosGenerales\/(?!(id|sexo|entePublico)$)[^/]+$/.test(path)
  );
}
