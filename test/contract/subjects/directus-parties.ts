import { addDays } from '../../../examples/demo/services/data/dates.ts';
import type {
  ForeignAddress,
  MexicanAddress,
  PsancionadoRow,
} from '../../../examples/demo/services/data/records.ts';
import { itemIdOf } from '../../../examples/demo/services/directus/keys.ts';
import { splitName } from '../../../examples/demo/services/directus/person-name.ts';
import { sancionesParticulares, tiposFalta } from '../../../specs/catalogues/sanctions.ts';
import type { TipoFalta } from '../../../specs/graphql/sanctions.generated.ts';
import { foldText } from '../../../specs/order.ts';
import { textOf } from '../canonical/parts.ts';
import { companyOf, foreignAddressOf } from '../canonical/private-sanction.ts';
import { privateSanctions, type Presentation } from '../register.ts';
import { officeDifferences } from './directus-office.ts';
import { penaltyDifferences, type Penalties } from './directus-penalties.ts';

const ofPersons: Penalties = {
  I: 'INHABILITACION',
  IND: 'INDEMNIZACION',
  M: 'SANCION_ECONOMICA',
  SE: 'SANCION_ECONOMICA',
};
const ofCompanies: Penalties = {
  ...ofPersons,
  D: 'DISOLUCION_SOCIEDAD',
  S: 'SUSPENSION_ACTIVIDADES',
};

const notInVersion2 = { because: 'version 2 has no such field', told: () => null };

function registerOf(
  name: string,
  tipoPersona: 'F' | 'M',
  penalties: Penalties,
  differences: Presentation<PsancionadoRow>['differences'],
) {
  return privateSanctions({
    name,
    includes: (row) => row.particularSancionado.tipoPersona === tipoPersona,
    providerIdOf: ({ id }) => itemIdOf('COL', 'psancionados', id),
    differences: {
      ...officeDifferences,
      ...penaltyDifferences<PsancionadoRow>(penalties, sancionesParticulares),
      formato: { because: 'it is one of 2024', told: () => name.toUpperCase() },
      gravedad: { because: 'in version 2 the collection tells it', told: () => 'GRAVE' },
      tipoFalta: {
        because: 'version 2 has codes, a description, and rules that the service makes up',
        told: faultsOf,
      },
      resolucion: {
        because: 'version 2 has more of it, but not which way it went',
        told: ({ resolucion: { url, fechaNotificacion } = {} }: PsancionadoRow) =>
          expect.objectContaining({
            titulo: 'RESOLUCION DEFINITIVA',
            sentido: null,
            url: textOf(url),
            fechaResolucion: fechaNotificacion ? addDays(fechaNotificacion, -3) : null,
            fechaNotificacion: textOf(fechaNotificacion),
          }),
      },
      acto: notInVersion2,
      objetoContrato: notInVersion2,
      responsableSancion: notInVersion2,
      ...differences,
    },
  });
}

/** What version 1 has in words; the others are catalogued under the same. */
const codes: Readonly<Record<string, TipoFalta>> = {
  'USO DE INFORMACION FALSA': 'UTILIZACION_INFORMACION_FALSA',
  'OBSTRUCCION DE FACULTADES DE INVESTIGACION': 'OBSTRUCCION_FACULTADES',
  'PARTICIPACION ILICITA EN PROCEDIMIENTOS ADMINISTRATIVOS': 'PARTICIPACION_ILICITA',
};

function faultsOf({ tipoFalta = '', causaMotivoHechos }: PsancionadoRow) {
  const clave = codes[foldText(tipoFalta)] ?? tiposFalta.find(tipoFalta)?.code;
  return [
    {
      clave: clave ?? 'OTRO',
      valor: clave ? tiposFalta.labelOf(clave) : (textOf(tipoFalta) ?? 'OTRO'),
      descripcion: textOf(causaMotivoHechos),
      normatividad: expect.any(Array),
    },
  ];
}

/** The service takes whole names apart as best it can. */
const because = 'version 2 has it in parts';

function partOfName(part: 'nombres' | 'primerApellido' | 'segundoApellido') {
  const told = ({ particularSancionado }: PsancionadoRow) =>
    textOf(splitName(particularSancionado.nombreRazonSocial)[part]);
  return { because, told };
}

/** In version 2 both addresses of a company are public. */
function companyWithAddresses({ particularSancionado: party }: PsancionadoRow) {
  const { domicilioMexico: mexican, domicilioExtranjero: foreign } = party;
  const company = {
    ...(companyOf(party) ?? { rfc: null, objetoSocial: null }),
    domicilioMexico: mexican ? mexicanAddressOf(mexican) : null,
    domicilioExtranjero: foreign ? addressAbroad(foreign) : null,
  };
  return Object.values(company).every((member) => member === null) ? null : company;
}

function mexicanAddressOf(address: MexicanAddress) {
  return {
    tipoVialidad: address.vialidad.clave,
    nombreVialidad: textOf(address.vialidad.valor),
    numeroExterior: textOf(address.numeroExterior),
    numeroInterior: textOf(address.numeroInterior),
    codigoPostal: address.codigoPostal,
    localidad: textOf(address.localidad.valor),
    municipio: textOf(address.municipio.valor),
    entidadFederativa: { clave: '06', valor: 'Colima' },
  };
}

function addressAbroad(address: ForeignAddress) {
  return { ...foreignAddressOf(address), pais: { clave: address.pais.clave, valor: null } };
}

export const directusParties = {
  personas: registerOf('faltas_graves_personas_fisicas', 'F', ofPersons, {
    nombreRazonSocial: { because, told: () => null },
    nombres: partOfName('nombres'),
    primerApellido: partOfName('primerApellido'),
    segundoApellido: partOfName('segundoApellido'),
  }),
  empresas: registerOf('faltas_graves_personas_morales', 'M', ofCompanies, {
    empresa: {
      because: 'in version 2 its addresses are public',
      told: companyWithAddresses,
    },
  }),
};
