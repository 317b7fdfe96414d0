import { sancionesParticulares } from '../../specs/catalogues/sanctions.ts';
import type { ReadRecord } from '../normalise/accept-row.ts';
import { readDateTime } from '../normalise/dates.ts';
import { emptySanction } from '../normalise/empty-records.ts';
import { hideReserved } from '../normalise/hide-reserved.ts';
import { readSubject } from '../normalise/subject.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../normalise/text.ts';
import { readForeignAddress, readMexicanAddress } from './addresses.ts';
import type { Cells } from './cells.ts';
import { readSanctionParts, readSanctionTypes } from './sanction-parts.ts';
import type { TableSource } from './settings.ts';

/** S3, `psancionados`: a sanctioned private person or company. */
export function readPrivateSanctionRow(cell: Cells, source: TableSource): ReadRecord {
  const { separator, timeZone } = source.options;
  const subject = readSubject(cell('tipoPersona'));
  const isCompany = subject === 'COMPANY';
  const rfc = readText(cell('rfc'));
  const objetoSocial = readText(cell('objetoSocial'));
  const domicilioExtranjero = readForeignAddress(cell);
  const company = { rfc, objetoSocial, domicilioMexico: null, domicilioExtranjero };
  const { isDoubted, ...parts } = readSanctionParts(cell, source);
  const whole = {
    ...emptySanction,
    formato: 'PARTICULARES_SANCIONADOS' as const,
    subject,
    nombres: readText(cell('nombres'), 'name'),
    primerApellido: readText(cell('primerApellido'), 'name'),
    segundoApellido: readText(cell('segundoApellido'), 'name'),
    nombreRazonSocial: readRequiredText(cell('nombreRazonSocial'), 'name'),
    empresa: isCompany ? unlessEmpty(company) : null,
    ...parts,
    tipoSancion: readSanctionTypes(cell, separator, sancionesParticulares, parts.inhabilitacion),
    acto: readText(cell('acto')),
    objetoContrato: readText(cell('objetoContrato')),
    responsableSancion: unlessEmpty({
      nombres: readText(cell('responsableSancion.nombres'), 'name'),
      primerApellido: readText(cell('responsableSancion.primerApellido'), 'name'),
      segundoApellido: readText(cell('responsableSancion.segundoApellido'), 'name'),
    }),
  };
  const identifiers = {
    rfc: isCompany ? null : rfc,
    curp: readText(cell('curp')),
    telefono: readCode(cell('telefono')),
    domicilioMexico: readMexicanAddress(cell),
    domicilioExtranjero: isCompany ? null : domicilioExtranjero,
    directorGeneral: readRepresentative(cell, 'directorGeneral'),
    representanteLegal: readRepresentative(cell, 'representanteLegal'),
  };
  const parted = hideReserved(whole, identifiers, isDoubted);
  return { ...parted, fechaCaptura: readDateTime(cell('fechaCaptura'), timeZone) };
}

function readRepresentative(cell: Cells, role: 'directorGeneral' | 'representanteLegal') {
  return unlessEmpty({
    nombres: readText(cell(`${role}.nombres`), 'name'),
    primerApellido: readText(cell(`${role}.primerApellido`), 'name'),
    segundoApellido: readText(cell(`${role}.segundoApellido`), 'name'),
    rfc: readText(cell(`${role}.rfc`)),
    curp: readText(cell(`${role}.curp`)),
  });
}
