import {
  sancionesParticulares,
  sancionesServidores,
  tiposFalta,
} from '../../../specs/catalogues/sanctions.ts';
import type { SanctionRecord, StoredRecord } from '../../records.ts';
import { codesV1 } from './codes.ts';
import { genderV1 } from './spic-row.ts';

const officialSanctionV1 = codesV1(
  sancionesServidores,
  ['I', 'M', 'S', 'D', 'IRSC', 'SE', 'O'],
  'O',
);
const privateSanctionV1 = codesV1(
  sancionesParticulares,
  ['I', 'M', 'S', 'D', 'A', 'IND', 'SE', 'O'],
  'O',
);
const faultV1 = codesV1(
  tiposFalta,
  'NAD VPC VLNP AUT CEX IDSP DCSP EIFM VDH AG ANG AC HSEX ASEX PEC DRP UII AFN ABCI CIND EOCI TINF ENCB DSCT OJUST OTRO'.split(
    ' ',
  ),
  'OTRO',
);

/** A sanctioned official as REST v1 has it (`ssancionados`). */
export function ssancionadosRow(stored: StoredRecord): object {
  const record = stored.record as SanctionRecord;
  const { puesto, resolucion } = record;
  const [fault] = record.tipoFalta;
  return {
    ...partsV1(record),
    servidorPublicoSancionado: {
      nombres: record.nombres ?? '',
      primerApellido: record.primerApellido ?? '',
      segundoApellido: record.segundoApellido,
      genero: genderV1(record.genero),
      puesto: puesto?.nombre ?? '',
      nivel: puesto?.nivel,
    },
    // v1 has room for one.
    tipoFalta: fault ? faultV1(fault) : { clave: 'OTRO', valor: 'OTRO' },
    tipoSancion: record.tipoSancion.map(officialSanctionV1),
    resolucion: resolucion?.fechaResolucion
      ? { url: resolucion.url, fechaResolucion: resolucion.fechaResolucion }
      : null,
  };
}

/** A sanctioned person or company as REST v1 has it (`psancionados`). */
export function psancionadosRow(stored: StoredRecord): object {
  const record = stored.record as SanctionRecord;
  const { empresa, resolucion } = record;
  return {
    ...partsV1(record),
    particularSancionado: {
      nombreRazonSocial: record.nombreRazonSocial ?? fullName(record),
      tipoPersona: { PERSON: 'F', COMPANY: 'M', UNKNOWN: null, OFFICIAL: null }[record.subject],
      rfc: empresa?.rfc,
      objetoSocial: empresa?.objetoSocial,
      domicilioExtranjero: empresa?.domicilioExtranjero,
    },
    autoridadSancionadora: record.autoridadSancionadora ?? '',
    objetoContrato: record.objetoContrato,
    tipoFalta: record.tipoFalta.map(({ valor }) => valor).join('; ') || null,
    tipoSancion: record.tipoSancion.map(privateSanctionV1),
    acto: record.acto,
    responsableSancion: record.responsableSancion,
    resolucion: resolucion && {
      sentido: resolucion.sentido,
      url: resolucion.url,
      fechaNotificacion: resolucion.fechaNotificacion,
    },
  };
}

function partsV1(record: SanctionRecord) {
  const { institucionDependencia, multa, inhabilitacion, documentos } = record;
  return {
    expediente: record.expediente,
    institucionDependencia: institucionDependencia ?? { nombre: '' },
    autoridadSancionadora: record.autoridadSancionadora,
    causaMotivoHechos: record.causaMotivoHechos ?? '',
    multa: multa?.monto === null ? null : multa,
    inhabilitacion,
    observaciones: record.observaciones,
    documentos: documentos.length === 0 ? null : documentos,
  };
}

/** v1 has one name for both kinds of private party. */
function fullName({ nombres, primerApellido, segundoApellido }: SanctionRecord): string {
  return [nombres, primerApellido, segundoApellido].filter((part) => part !== null).join(' ');
}
