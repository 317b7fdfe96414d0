import { file } from '../../../../connectors/dialects/file/index.ts';
import type { FileOptions } from '../../../../connectors/dialects/file/options.ts';
import type { ReadRow } from '../../../../connectors/records.ts';
import type { SourceSettings, UpstreamLimits } from '../../../../connectors/settings.ts';
import { createConnectUpstream } from '../../../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../../../connectors/clock.ts';
import { createSender } from '../../../../connectors/http/send-request.ts';
import { limits, never } from '../../support/limits.ts';
import { collect } from './files.ts';

const institution = {
  'institucionDependencia.nombre': 'Dependencia',
  'institucionDependencia.siglas': 'Siglas',
  'institucionDependencia.clave': 'Clave de la dependencia',
};

const sanction = {
  id: 'Folio',
  expediente: 'Expediente',
  ...institution,
  autoridadSancionadora: 'Autoridad sancionadora',
  tipoFalta: 'Tipo de falta',
  tipoSancion: 'Tipo de sanción',
  causaMotivoHechos: 'Causa, motivo o hechos',
  'inhabilitacion.plazo': 'Plazo de inhabilitación',
  'inhabilitacion.fechaInicial': 'Fecha de inhabilitación (inicio)',
  'inhabilitacion.fechaFinal': 'Fecha de inhabilitación (fin)',
  'multa.monto': 'Monto de la multa',
  'multa.moneda': 'Moneda',
  'resolucion.url': 'Resolución (enlace)',
  fechaCaptura: 'Fecha de captura',
  observaciones: 'Observaciones',
};

/** Columns of the files of the demo, by register. */
export const columns = {
  spic: {
    id: 'Folio',
    nombres: 'Nombre(s)',
    primerApellido: 'Primer Apellido',
    segundoApellido: 'Segundo Apellido',
    genero: 'Sexo',
    ...institution,
    'puesto.nombre': 'Puesto',
    'puesto.nivel': 'Nivel del puesto',
    'ramo.clave': 'Clave del ramo',
    'ramo.valor': 'Ramo',
    tipoArea: 'Tipo de área',
    nivelResponsabilidad: 'Nivel de responsabilidad',
    tipoProcedimiento: 'Tipo de procedimiento',
    ejercicioFiscal: 'Año',
    fechaCaptura: 'Fecha de captura',
    observaciones: 'Observaciones',
  },
  ssancionados: {
    ...sanction,
    nombres: 'Nombre(s)',
    primerApellido: 'Primer Apellido',
    segundoApellido: 'Segundo Apellido',
    genero: 'Sexo',
    'puesto.nombre': 'Puesto',
    'puesto.nivel': 'Nivel del puesto',
    'resolucion.fechaResolucion': 'Fecha de resolución',
  },
  psancionados: {
    ...sanction,
    nombreRazonSocial: 'Nombre o razón social',
    tipoPersona: 'Tipo de persona',
    rfc: 'RFC',
    telefono: 'Teléfono',
    objetoContrato: 'Objeto del contrato',
    acto: 'Acto',
    'resolucion.fechaNotificacion': 'Fecha de notificación',
  },
};

export type RegisterName = keyof typeof columns;

/** Names of the registers in the files of the demo. */
export const published: Record<RegisterName, string> = {
  spic: 'servidores_contrataciones',
  ssancionados: 'servidores_sancionados',
  psancionados: 'particulares_sancionados',
};

export function sourceOf(
  register: RegisterName,
  options: Partial<FileOptions>,
  changes: Partial<UpstreamLimits> = {},
): SourceSettings<FileOptions> {
  return {
    id: `BCS.${register}`,
    key: register,
    state: 'BCS',
    system: register === 'spic' ? 'S2' : 'S3',
    name: 'Archivos de la demostración',
    level: 'ESTATAL',
    dialect: 'file',
    register,
    options: {
      columns: columns[register],
      constants: {},
      separator: ';',
      timeZone: 'America/Mazatlan',
      ...options,
    },
    credentials: null,
    sweepEverySeconds: 3600,
    fullSweepEverySeconds: null,
    limits: { ...limits, maxBodyBytes: 5_000_000, pageSize: 25, ...changes },
  };
}

const connect = createConnectUpstream({ clock: systemClock, send: createSender(systemClock) });

/** A whole reading of a source. */
export async function readAll(source: SourceSettings<FileOptions>): Promise<ReadRow[]> {
  const access = { upstream: connect(source, never), signal: never };
  const pages = await collect(file.readPages(source, access));
  return pages.flatMap(({ rows }) => rows.map((row) => file.readRow(source, row)));
}
