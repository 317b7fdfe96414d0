import {
  gravedadOf,
  sancionesParticulares,
  tiposFalta,
} from '../../../specs/catalogues/sanctions.ts';
import type {
  Empresa,
  SanctionSubject,
  TipoFaltaClave,
} from '../../../specs/graphql/sanctions.generated.ts';
import { at, note, type Place } from '../../normalise/place.ts';
import {
  readClaveValor,
  readCode,
  readRequiredText,
  readText,
  unlessEmpty,
} from '../../normalise/text.ts';
import type { SanctionRecord } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import { readPersonName } from './parts.ts';
import { codesOf, readSanctionParts, readSanctionTypes } from './sanction-parts.ts';

/** S3, `/v1/psancionados`: a sanctioned private person or company. */
export function readPrivateSanction(
  row: Place,
  source: SourceSettings,
): Omit<SanctionRecord, 'id'> {
  const party = at(row, 'particularSancionado');
  const subject = readSubject(at(party, 'tipoPersona'));
  const tipoFalta = readFaults(at(row, 'tipoFalta'));
  const gravedad = gravedadOf(codesOf(tipoFalta));
  const name = readRequiredText(at(party, 'nombreRazonSocial'));
  const isHidden = gravedad === 'NO_GRAVE' && subject !== 'COMPANY';
  return {
    subject,
    nombres: null,
    primerApellido: null,
    segundoApellido: null,
    nombreRazonSocial: isHidden ? null : name,
    genero: null,
    puesto: null,
    empresa: subject === 'COMPANY' ? readCompany(party) : null,
    tipoFalta,
    tipoSancion: readSanctionTypes(at(row, 'tipoSancion'), sancionesParticulares),
    acto: readText(at(row, 'acto')),
    objetoContrato: readText(at(row, 'objetoContrato')),
    responsableSancion: unlessEmpty(readPersonName(at(row, 'responsableSancion'))),
    ...readSanctionParts(row, source, gravedad),
  };
}

/** Never guessed: whether an RFC is public hangs on it. */
function readSubject(kind: Place): SanctionSubject {
  const code = readText(kind);
  if (code === 'F') return 'PERSON';
  if (code === 'M') return 'COMPANY';
  note(kind, 'NEITHER_PERSON_NOR_COMPANY');
  return 'UNKNOWN';
}

/** REST v1 has the fault of a private party as free text. */
function readFaults(fault: Place): TipoFaltaClave[] {
  const label = readText(fault);
  if (label === null) return [];
  const entry = tiposFalta.find(label);
  note(fault, entry ? 'CODE_FROM_LABEL' : 'NOT_IN_CATALOGUE');
  return [{ clave: entry?.code ?? 'OTRO', valor: label, descripcion: null }];
}

function readCompany(company: Place): Empresa | null {
  return unlessEmpty({
    rfc: readText(at(company, 'rfc')),
    objetoSocial: readText(at(company, 'objetoSocial')),
    domicilioExtranjero: readForeignAddress(at(company, 'domicilioExtranjero')),
  });
}

function readForeignAddress(address: Place) {
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
