import {
  gravedadOf,
  sancionesParticulares,
  tiposFalta,
} from '../../../specs/catalogues/sanctions.ts';
import type {
  DomicilioExtranjero,
  DomicilioMexico,
  Empresa,
  Representante,
  SanctionSubject,
  TipoFaltaClave,
} from '../../../specs/graphql/sanctions.generated.ts';
import type { ReadRecord } from '../../normalise/accept-row.ts';
import { readDateTime } from '../../normalise/dates.ts';
import { emptySanction } from '../../normalise/empty-records.ts';
import { hideReserved } from '../../normalise/hide-reserved.ts';
import { at, note, type Place } from '../../normalise/place.ts';
import {
  readClaveValor,
  readCode,
  readRequiredText,
  readText,
  unlessEmpty,
} from '../../normalise/text.ts';
import type { SourceSettings } from '../../settings.ts';
import { readPersonName } from './parts.ts';
import { codesOf, readFaults, readSanctionParts, readSanctionTypes } from './sanction-parts.ts';

/** S3, `/v1/psancionados`: a sanctioned private person or company. */
export function readPrivateSanction(row: Place, source: SourceSettings): ReadRecord {
  const party = at(row, 'particularSancionado');
  const subject = readSubject(at(party, 'tipoPersona'));
  const isCompany = subject === 'COMPANY';
  const tipoFalta = readFaultText(at(row, 'tipoFalta'));
  const rfc = readText(at(party, 'rfc'));
  const domicilioExtranjero = readForeignAddress(at(party, 'domicilioExtranjero'));
  const whole = {
    ...emptySanction,
    formato: 'PARTICULARES_SANCIONADOS' as const,
    subject,
    nombreRazonSocial: readRequiredText(at(party, 'nombreRazonSocial'), 'name'),
    empresa: isCompany ? readCompany(party, rfc, domicilioExtranjero) : null,
    tipoFalta,
    tipoSancion: readSanctionTypes(at(row, 'tipoSancion'), sancionesParticulares),
    acto: readText(at(row, 'acto')),
    objetoContrato: readText(at(row, 'objetoContrato')),
    responsableSancion: unlessEmpty(readPersonName(at(row, 'responsableSancion'))),
    ...readSanctionParts(row, source, gravedadOf(codesOf(tipoFalta))),
  };
  const { record, reserved } = hideReserved(whole, {
    rfc: isCompany ? null : rfc,
    telefono: readCode(at(party, 'telefono')),
    domicilioMexico: readMexicanAddress(at(party, 'domicilioMexico')),
    domicilioExtranjero: isCompany ? null : domicilioExtranjero,
    directorGeneral: readRepresentative(at(party, 'directorGeneral')),
    representanteLegal: readRepresentative(at(party, 'apoderadoLegal')),
  });
  return { record, reserved, fechaCaptura: readDateTime(at(row, 'fechaCaptura')) };
}

/** Never guessed: whether an RFC is public hangs on it. */
function readSubject(kind: Place): SanctionSubject {
  const code = readText(kind);
  if (code === 'F') return 'PERSON';
  if (code === 'M') return 'COMPANY';
  note(kind, 'NEITHER_PERSON_NOR_COMPANY');
  return 'UNKNOWN';
}

/** REST v1 has the fault of a private party as free text; some write it as that of an official. */
function readFaultText(fault: Place): TipoFaltaClave[] {
  if (typeof fault.value === 'object') return readFaults(fault);
  const label = readText(fault);
  if (label === null) return [];
  const entry = tiposFalta.find(label);
  note(fault, entry ? 'CODE_FROM_LABEL' : 'NOT_IN_CATALOGUE');
  return [{ clave: entry?.code ?? 'OTRO', valor: label, descripcion: null, normatividad: [] }];
}

function readCompany(
  company: Place,
  rfc: string | null,
  domicilioExtranjero: DomicilioExtranjero | null,
): Empresa | null {
  const objetoSocial = readText(at(company, 'objetoSocial'));
  return unlessEmpty({ rfc, objetoSocial, domicilioMexico: null, domicilioExtranjero });
}

function readRepresentative(representative: Place): Representante | null {
  return unlessEmpty({
    ...readPersonName(representative),
    rfc: readText(at(representative, 'rfc')),
    curp: readText(at(representative, 'curp')),
  });
}

/** REST v1 calls it confidential, of companies too. */
function readMexicanAddress(address: Place): DomicilioMexico | null {
  const street = at(address, 'vialidad');
  return unlessEmpty({
    tipoVialidad: readCode(at(street, 'clave')),
    nombreVialidad: readText(at(street, 'valor')),
    numeroExterior: readCode(at(address, 'numeroExterior')),
    numeroInterior: readCode(at(address, 'numeroInterior')),
    codigoPostal: readCode(at(address, 'codigoPostal')),
    localidad: readText(at(at(address, 'localidad'), 'valor')),
    municipio: readText(at(at(address, 'municipio'), 'valor')),
    entidadFederativa: readClaveValor(at(address, 'entidadFederativa')),
  });
}

function readForeignAddress(address: Place): DomicilioExtranjero | null {
  return unlessEmpty({
    calle: readText(at(address, 'calle')),
    numeroExterior: readCode(at(address, 'numeroExterior')),
    numeroInterior: readCode(at(address, 'numeroInterior')),
    ciudadLocalidad: readText(at(address, 'ciudadLocalidad')),
    estadoProvincia: readText(at(address, 'estadoProvincia')),
    pais: readClaveValor(at(address, 'pais')),
    codigoPostal: readCode(at(address, 'codigoPostal')),
  });
}
