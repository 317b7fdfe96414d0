import { hash } from 'node:crypto';
import type { TipoFaltaClave } from '../../../specs/graphql/sanctions.generated.ts';
import type { SanctionRecord, StoredRecord } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import { withMasked } from '../published-row.ts';
import type { PublishedCollection } from './collections.ts';
import { sanctionOf } from './sanction.ts';

/**
 * A sanction as a collection of S3 v2 has it, with all its relations expanded. What came from the same
 * collection goes out as it came, without its reserved members.
 */
export function itemOf(
  collection: PublishedCollection,
  source: SourceSettings,
  stored: StoredRecord,
): object {
  const cameSo = source.dialect === 'directus-s3-v2' && source.register === collection.name;
  const made = madeItem(collection, stored);
  if (!cameSo) return made;
  const row = withMasked(stored, made) as object;
  return stored.withheld.includes('/id') ? { ...row, id: stored.providerId } : row;
}

function madeItem(collection: PublishedCollection, stored: StoredRecord): object {
  const record = stored.record as SanctionRecord;
  const changed = stored.retrievedAt === stored.firstSeen ? null : stored.retrievedAt;
  return {
    id: uuidOf(record.id),
    date_created: stored.firstSeen,
    date_updated: changed,
    fecha: (stored.fechaCaptura ?? stored.firstSeen).slice(0, 10),
    expediente: record.expediente,
    observaciones: record.observaciones,
    entePublico: { nombre: record.institucionDependencia?.nombre ?? null },
    origenProcedimiento: record.origenProcedimiento,
    datosGenerales: generalOf(collection, record),
    ...whereabouts(collection, record),
    faltaCometida: record.tipoFalta.map((fault) => faultOf(collection, fault, record)),
    resolucion: resolutionOf(record),
    tipoSancion: record.tipoSancion.map((sanction, index) =>
      sanctionOf(collection, sanction, index, record),
    ),
  };
}

/** v2 wants UUIDs; where the source has none, one that is always the same for the record. */
function uuidOf(id: string): string {
  const hex = hash('sha256', id);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}

function generalOf({ subject }: PublishedCollection, record: SanctionRecord): object {
  const { empresa, genero } = record;
  if (subject === 'COMPANY') {
    return {
      nombreRazonSocial: record.nombreRazonSocial,
      rfc: empresa?.rfc ?? null,
      objetoSocial: empresa?.objetoSocial ?? null,
      domicilioMexico: addressOf(record),
    };
  }
  const name = {
    nombres: record.nombres ?? record.nombreRazonSocial,
    primerApellido: record.primerApellido,
    segundoApellido: record.segundoApellido,
  };
  if (subject === 'PERSON') return name;
  const sexo = { M: 'HOMBRE', F: 'MUJER' }[genero?.clave ?? ''] ?? null;
  return { ...name, sexo };
}

function addressOf({ empresa }: SanctionRecord): object | null {
  const address = empresa?.domicilioMexico;
  return address
    ? {
        tipoVialidad: address.tipoVialidad,
        nombreVialidad: address.nombreVialidad,
        numeroExterior: address.numeroExterior,
        numeroInterior: address.numeroInterior,
        codigoPostal: address.codigoPostal,
        coloniaLocalidad: address.localidad,
        municipioAlcaldia: address.municipio,
        entidadFederativa: address.entidadFederativa?.clave ?? null,
      }
    : null;
}

/** An official's post; of a private party, where the fault was committed. */
function whereabouts({ subject }: PublishedCollection, record: SanctionRecord): object {
  const { institucionDependencia: institution, nivelOrdenGobierno: level } = record;
  const place = {
    nivelOrdenGobierno: level === 'MUNICIPAL' ? 'MUNICIPAL_ALCALDIA' : level,
    ambitoPublico: record.ambitoPublico,
    nombreEntePublico: institution?.nombre ?? null,
    siglasEntePublico: institution?.siglas ?? null,
    entidadFederativa: record.entidadFederativa?.clave ?? null,
  };
  if (subject !== 'OFFICIAL') return { dondeCometioLaFalta: place };
  const { puesto, areaAdscripcion } = record;
  const nivelJerarquico = puesto?.nivel ? { clave: 'OTRO', valor: puesto.nivel } : null;
  const denominacion = puesto?.nombre ?? null;
  return { empleoCargoComision: { ...place, nivelJerarquico, denominacion, areaAdscripcion } };
}

function faultOf(
  { faults }: PublishedCollection,
  { clave, valor, descripcion, normatividad }: TipoFaltaClave,
  { causaMotivoHechos }: SanctionRecord,
): object {
  return {
    clave: faults.has(clave) ? clave : 'OTRO',
    // Filled only for OTRO, by the format.
    valor: faults.has(clave) ? null : valor,
    descripcionHechos: descripcion ?? causaMotivoHechos,
    normatividadInfringida: normatividad.map(({ nombre, articulo, fraccion }) => {
      return { nombreNormatividad: nombre, articulo, fraccion };
    }),
  };
}

function resolutionOf({ resolucion, autoridadSancionadora }: SanctionRecord): object {
  return {
    tituloResolucion: resolucion?.titulo ?? null,
    fechaResolucion: resolucion?.fechaResolucion ?? null,
    fechaNotificacion: resolucion?.fechaNotificacion ?? null,
    urlResolucion: resolucion?.url ?? null,
    fechaResolucionFirme: resolucion?.fechaResolucionFirme ?? null,
    fechaNotificacionFirme: resolucion?.fechaNotificacionFirme ?? null,
    urlResolucionFirme: resolucion?.urlFirme ?? null,
    autoridadResolutora: autoridadSancionadora,
    autoridadInvestigadora: resolucion?.autoridadInvestigadora ?? null,
    autoridadSusbstanciadora: resolucion?.autoridadSubstanciadora ?? null,
    fechaEjecucion: resolucion?.fechaEjecucion ?? null,
    ordenJurisdiccional: resolucion?.ordenJurisdiccional ?? null,
  };
}
