import { defineCatalogue } from '../../specs/catalogues/catalogue.ts';
import { sancionesParticulares } from '../../specs/catalogues/sanctions.ts';
import type { SanctionSubject } from '../../specs/graphql/sanctions.generated.ts';
import { foldText } from '../../specs/order.ts';
import type { ReadRecord } from '../normalise/accept-row.ts';
import { emptySanction } from '../normalise/empty-records.ts';
import { hideReserved } from '../normalise/hide-reserved.ts';
import { note, type Place } from '../normalise/place.ts';
import { noteSpelling } from '../normalise/spelling.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../normalise/text.ts';
import { readForeignAddress, readMexicanAddress } from './addresses.ts';
import type { Cells } from './cells.ts';
import { readTableMoment } from './mexican-dates.ts';
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
  const whole = {
    ...emptySanction,
    formato: 'PARTICULARES_SANCIONADOS' as const,
    subject,
    nombres: readText(cell('nombres'), 'name'),
    primerApellido: readText(cell('primerApellido'), 'name'),
    segundoApellido: readText(cell('segundoApellido'), 'name'),
    nombreRazonSocial: readRequiredText(cell('nombreRazonSocial'), 'name'),
    empresa: isCompany ? unlessEmpty(company) : null,
    ...readSanctionParts(cell, source),
    tipoSancion: readSanctionTypes(cell, separator, sancionesParticulares),
    acto: readText(cell('acto')),
    objetoContrato: readText(cell('objetoContrato')),
    responsableSancion: unlessEmpty({
      nombres: readText(cell('responsableSancion.nombres'), 'name'),
      primerApellido: readText(cell('responsableSancion.primerApellido'), 'name'),
      segundoApellido: readText(cell('responsableSancion.segundoApellido'), 'name'),
    }),
  };
  const parted = hideReserved(whole, {
    rfc: isCompany ? null : rfc,
    curp: readText(cell('curp')),
    telefono: readCode(cell('telefono')),
    domicilioMexico: readMexicanAddress(cell),
    domicilioExtranjero: isCompany ? null : domicilioExtranjero,
    directorGeneral: readRepresentative(cell, 'directorGeneral'),
    representanteLegal: readRepresentative(cell, 'representanteLegal'),
  });
  return { ...parted, fechaCaptura: readTableMoment(cell('fechaCaptura'), timeZone) };
}

const kinds = defineCatalogue({
  F: ['FÍSICA', 'PERSONA FÍSICA'],
  M: ['MORAL', 'PERSONA MORAL'],
});

/** Never guessed: whether an RFC is public hangs on it. */
function readSubject(kind: Place): SanctionSubject {
  const text = readText(kind);
  const entry = text === null ? undefined : kinds.find(text);
  if (text === null || entry === undefined) {
    note(kind, 'NEITHER_PERSON_NOR_COMPANY');
    return 'UNKNOWN';
  }
  const isMet = (spelling: string) => foldText(spelling) === foldText(text);
  const spelling = [entry.label, ...entry.aliases].find(isMet);
  if (spelling !== undefined) noteSpelling(kind, spelling, entry.code);
  return entry.code === 'F' ? 'PERSON' : 'COMPANY';
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
