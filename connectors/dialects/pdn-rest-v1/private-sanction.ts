import { sancionesParticulares } from '../../../specs/catalogues/sanctions.ts';
import type {
  DomicilioExtranjero,
  DomicilioMexico,
  Empresa,
  Representante,
} from '../../../specs/graphql/sanctions.generated.ts';
import type { ReadRecord } from '../../normalise/accept-row.ts';
import { readDateTime } from '../../normalise/dates.ts';
import { emptySanction } from '../../normalise/empty-records.ts';
import { hideReserved } from '../../normalise/hide-reserved.ts';
import { partAt } from '../../normalise/part.ts';
import { at, type Place } from '../../normalise/place.ts';
import { readSubject } from '../../normalise/subject.ts';
import {
  readClaveValor,
  readCode,
  readRequiredText,
  readText,
  unlessEmpty,
} from '../../normalise/text.ts';
import type { SourceSettings } from '../../settings.ts';
import { readPersonName } from './parts.ts';
import { readFaults, readSanctionParts, readSanctionTypes } from './sanction-parts.ts';

/** S3, `/v1/psancionados`: a sanctioned private person or company. */
export function readPrivateSanction(row: Place, source: SourceSettings): ReadRecord {
  const party = partAt(row, 'particularSancionado');
  const subject = readSubject(at(party, 'tipoPersona'));
  const isCompany = subject === 'COMPANY';
  const tipoFalta = readFaults(at(row, 'tipoFalta'));
  const { isDoubted, ...parts } = readSanctionParts(row, source, tipoFalta);
  const rfc = readText(at(party, 'rfc'));
  const domicilioExtranjero = readForeignAddress(partAt(party, 'domicilioExtranjero'));
  const whole = {
    ...emptySanction,
    formato: 'PARTICULARES_SANCIONADOS' as const,
    subject,
    nombreRazonSocial: readRequiredText(at(party, 'nombreRazonSocial'), 'name'),
    empresa: isCompany ? readCompany(party, rfc, domicilioExtranjero) : null,
    tipoFalta,
    acto: readText(at(row, 'acto')),
    objetoContrato: readText(at(row, 'objetoContrato')),
    responsableSancion: unlessEmpty(readPersonName(partAt(row, 'responsableSancion'))),
    ...parts,
    tipoSancion: readSanctionTypes(row, sancionesParticulares, parts.inhabilitacion),
  };
  const identifiers = {
    rfc: isCompany ? null : rfc,
    telefono: readCode(at(party, 'telefono')),
    domicilioMexico: readMexicanAddress(partAt(party, 'domicilioMexico')),
    domicilioExtranjero: isCompany ? null : domicilioExtranjero,
    directorGeneral: readRepresentative(partAt(party, 'directorGeneral')),
    representanteLegal: readRepresentative(partAt(party, 'apoderadoLegal')),
  };
  const parted = hideReserved(whole, identifiers, isDoubted);
  return { ...parted, fechaCaptura: readDateTime(at(row, 'fechaCaptura')) };
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
  const street = partAt(address, 'vialidad', () => 'valor');
  return unlessEmpty({
    tipoVialidad: readCode(at(street, 'clave')),
    nombreVialidad: readText(at(street, 'valor')),
    numeroExterior: readCode(at(address, 'numeroExterior')),
    numeroInterior: readCode(at(address, 'numeroInterior')),
    codigoPostal: readCode(at(address, 'codigoPostal')),
    localidad: readText(
      at(
        partAt(address, 'localidad', () => 'valor'),
        'valor',
      ),
    ),
    municipio: readText(
      at(
        partAt(address, 'municipio', () => 'valor'),
        'valor',
      ),
    ),
    entidadFederativa: readClaveValor(partAt(address, 'entidadFederativa', () => 'valor')),
  });
}

function readForeignAddress(address: Place): DomicilioExtranjero | null {
  return unlessEmpty({
    calle: readText(at(address, 'calle')),
    numeroExterior: readCode(at(address, 'numeroExterior')),
    numeroInterior: readCode(at(address, 'numeroInterior')),
    ciudadLocalidad: readText(at(address, 'ciudadLocalidad')),
    estadoProvincia: readText(at(address, 'estadoProvincia')),
    pais: readClaveValor(partAt(address, 'pais', () => 'valor')),
    codigoPostal: readCode(at(address, 'codigoPostal')),
  });
}
