import {
  gravedadOf,
  sancionesParticulares,
  tiposFalta,
} from '../../../specs/catalogues/sanctions.ts';
import type { SanctionRecord } from '../../../connectors/records.ts';
import type {
  ForeignAddress,
  PsancionadoRow,
  SanctionedParty,
} from '../../../examples/demo/services/data/records.ts';
import type { Told } from '../register.ts';
import { codedOf, nameOf, textOf } from './parts.ts';
import { sanctionOf } from './sanction.ts';

/** What the record of a sanctioned private party tells where nothing of the row is lost on its way. */
export function privateSanctionOf(row: PsancionadoRow): Told<SanctionRecord> {
  const { particularSancionado: party, responsableSancion } = row;
  const tipoFalta = faultsOf(row);
  const isCompany = party.tipoPersona === 'M';
  return {
    ...sanctionOf(row, sancionesParticulares),
    formato: 'PARTICULARES_SANCIONADOS',
    subject: isCompany ? 'COMPANY' : 'PERSON',
    nombreRazonSocial: textOf(party.nombreRazonSocial),
    empresa: isCompany ? companyOf(party) : null,
    gravedad: gravedadOf(tipoFalta.map(({ clave }) => clave)),
    tipoFalta,
    acto: textOf(row.acto),
    objetoContrato: textOf(row.objetoContrato),
    responsableSancion: responsableSancion ? nameOf(responsableSancion) : null,
  };
}

function faultsOf({ tipoFalta }: PsancionadoRow) {
  const words = textOf(tipoFalta);
  if (words === null) return [];
  const clave = tiposFalta.find(words)?.code ?? 'OTRO';
  return [{ clave, valor: words, descripcion: null, normatividad: [] }];
}

/** What is public of a company: of its addresses, in version 1, only a foreign one. */
export function companyOf({ rfc, objetoSocial, domicilioExtranjero }: SanctionedParty) {
  const company = {
    rfc: textOf(rfc),
    objetoSocial: textOf(objetoSocial),
    domicilioMexico: null,
    domicilioExtranjero: domicilioExtranjero ? foreignAddressOf(domicilioExtranjero) : null,
  };
  return Object.values(company).every((member) => member === null) ? null : company;
}

export function foreignAddressOf(address: ForeignAddress) {
  return {
    calle: textOf(address.calle),
    numeroExterior: textOf(address.numeroExterior),
    numeroInterior: textOf(address.numeroInterior),
    ciudadLocalidad: textOf(address.ciudadLocalidad),
    estadoProvincia: textOf(address.estadoProvincia),
    pais: codedOf(address.pais),
    codigoPostal: textOf(address.codigoPostal),
  };
}
