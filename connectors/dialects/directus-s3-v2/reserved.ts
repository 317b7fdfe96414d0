import {
  identifiesPerson,
  isPrivateContact,
  type IsReserved,
} from '../../normalise/reserved-members.ts';
import type { PublicRecord, SanctionRecord } from '../../records.ts';
import { isInAccount } from '../directus-accounts.ts';

// The capture tool's public role draws these lines. They are drawn by the names of members, wherever
// these stand: who asks for every relation gets a row once more inside of its own faults.

/** The members of a row that its record must not show, and neither its public original. */
export function reservedIn(record: PublicRecord): IsReserved {
  const sanction = record as SanctionRecord;
  return (name, path) =>
    isInAccount(path) ||
    (!isPublicOfCompany(sanction, path) &&
      (identifiesPerson(name) ||
        isPrivateContact(name) ||
        isReservedBySubject(sanction, name) ||
        isReservedByGravity(sanction, name, path)));
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

/** Where the fault is not serious the person is hidden; where it may be, the remarks are. */
function isReservedByGravity(record: SanctionRecord, name: string, path: string): boolean {
  if (record.gravedad !== 'NO_GRAVE') return /^observaciones$/i.test(name);
  if (record.subject === 'COMPANY') return false;
  return (
    /^nombres$|apellido|nombre_?completo|razonSocial/i.test(name) ||
    /^\/datosGenerales\/(?!(id|sexo|entePublico)$)[^/]+$/.test(path)
  );
}
