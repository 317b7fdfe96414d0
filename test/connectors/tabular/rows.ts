import type { AcceptedRow, ReadRow } from '../../../connectors/records.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { fields } from '../../../connectors/tabular/fields.ts';
import type { TableOptions } from '../../../connectors/tabular/settings.ts';
import { readTableRow } from '../../../connectors/tabular/table-row.ts';
import { limits } from '../support/limits.ts';

// Synthetic rows: nobody of these names exists.

export type RegisterName = 'spic' | 'ssancionados' | 'psancionados';

/** A source whose columns have the names of their fields, unless `options` say otherwise. */
export function sourceOf(
  register: RegisterName,
  options: Partial<TableOptions> = {},
): SourceSettings<TableOptions> {
  return {
    id: `JAL.${register}`,
    key: register,
    state: 'JAL',
    system: register === 'spic' ? 'S2' : 'S3',
    name: 'Demo',
    level: 'ESTATAL',
    dialect: 'sql',
    register,
    options: {
      columns: Object.fromEntries(Object.keys(fields[register]!).map((field) => [field, field])),
      constants: {},
      separator: ';',
      timeZone: 'America/Mexico_City',
      ...options,
    },
    credentials: null,
    sweepEverySeconds: 3600,
    fullSweepEverySeconds: null,
    limits,
  };
}

/** A value that is found again wherever it leaks to: a word, for a name that is hidden is looked for word by word. */
export function markedValue(index: number): string {
  const letters = [...String(index)].map((digit) => 'bcdfghjklm'[Number(digit)]!);
  return `marca${letters.join('')}x`;
}

/** Reads a row whose columns have the names of their fields. */
export function readRow(
  register: RegisterName,
  row: unknown,
  options: Partial<TableOptions> = {},
): ReadRow {
  return readTableRow(sourceOf(register, options), row);
}

export function accept(
  register: RegisterName,
  row: unknown,
  options: Partial<TableOptions> = {},
): AcceptedRow & { record: any; reserved: any } {
  const read = readRow(register, row, options);
  if (read.kind !== 'accepted') throw new Error(JSON.stringify(read.reasons));
  return read;
}

/** `REFUSED NOT_A_DATE /fechaCaptura` for each note. */
export function remarksOf({ notes }: AcceptedRow): string[] {
  return notes.map(({ action, code, path }) => `${action} ${code} ${path}`);
}

export const spic = {
  id: 'A-1',
  fechaCaptura: '2024-03-05T18:00:00Z',
  nombres: 'Noemí',
  primerApellido: 'Ñandú',
  segundoApellido: 'Güemes',
  genero: 'MUJER',
  'institucionDependencia.nombre': 'Secretaría de Ejemplo',
  'institucionDependencia.siglas': 'SEJ',
  'institucionDependencia.clave': 17,
  nivelOrdenGobierno: 'Municipal',
  ambitoPublico: 'EJECUTIVO',
  entidadFederativa: 'Jalisco',
  'puesto.nombre': 'Jefa de compras',
  'puesto.nivel': 'MA1',
  areaAdscripcion: 'Adquisiciones',
  ejercicioFiscal: 2024,
  'ramo.clave': 23,
  'ramo.valor': 'Provisiones',
  tipoArea: 'T; RC',
  nivelResponsabilidad: 'Resolución',
  tipoProcedimiento: 1,
  'superiorInmediato.nombres': 'Óscar',
  'superiorInmediato.primerApellido': 'Ibarra',
  'superiorInmediato.segundoApellido': null,
  'superiorInmediato.puesto.nombre': 'Director',
  'superiorInmediato.puesto.nivel': 'KA1',
  'superiorInmediato.rfc': 'IAXO700101AB1',
  'superiorInmediato.curp': 'IAXO700101HJCBXS04',
  observaciones: 'Ninguna',
  rfc: 'NAGN800101AB2',
  curp: 'NAGN800101MJCNXM05',
};

const sanction = {
  id: 'S-1',
  fechaCaptura: '05/03/2024 01:45 p. m.',
  segundoApellido: 'Xolo',
  curp: 'UEXR900101HJCRXL06',
  genero: 'Masculino',
  'institucionDependencia.nombre': 'Instituto de Ejemplo',
  nivelOrdenGobierno: 'ESTATAL',
  autoridadSancionadora: 'Órgano Interno de Control',
  expediente: 'E/2024/1',
  'origenProcedimiento.clave': 'DENUNCIA',
  'origenProcedimiento.valor': 'Denuncia',
  tipoFalta: 'Peculado',
  tipoSancion: 'I; MULTADO',
  causaMotivoHechos: 'Hechos de ejemplo',
  'resolucion.sentido': 'Sancionatoria',
  'resolucion.url': 'https://example.mx/r.pdf',
  'resolucion.fechaResolucion': '5 de marzo de 2024',
  'resolucion.fechaNotificacion': '06/03/2024',
  'multa.monto': '$ 1,234,567.50',
  'multa.moneda': 'Pesos',
  'inhabilitacion.plazo': '3 meses',
  'inhabilitacion.fechaInicial': '2024-03-06',
  'inhabilitacion.fechaFinal': '06-jun-2024',
  observaciones: 'Remarks about him',
  'documento.url': 'https://example.mx/d.pdf',
  'documento.fecha': '2024/03/07',
};

export const ssancionados = {
  ...sanction,
  nombres: 'Raúl',
  primerApellido: 'Uribarri',
  'puesto.nombre': 'Analista',
  'puesto.nivel': 'PA1',
  areaAdscripcion: 'Obras',
  rfc: 'UEXR900101AB3',
};

export const psancionados = {
  ...sanction,
  segundoApellido: null,
  curp: null,
  tipoPersona: 'Persona moral',
  nombreRazonSocial: 'Puentes de Papel S.A. de C.V.',
  rfc: 'PPA010101AB4',
  objetoSocial: 'Construcción',
  acto: 'Adjudicación',
  objetoContrato: 'Un puente',
  'responsableSancion.nombres': 'Iris',
  'responsableSancion.primerApellido': 'Gil',
  telefono: 5512345678,
  'domicilioMexico.nombreVialidad': 'Calle del Rosal',
  'domicilioMexico.entidadFederativa': '14',
  'domicilioExtranjero.calle': 'Elm Street',
  'domicilioExtranjero.pais': 'US',
  'directorGeneral.nombres': 'Berta',
  'directorGeneral.primerApellido': 'Soto',
  'directorGeneral.rfc': 'SOBB800101AB5',
  'representanteLegal.nombres': 'Delfina',
  'representanteLegal.curp': 'DELF800101MJCTRT05',
};

export const rows: Record<RegisterName, Record<string, unknown>> = {
  spic,
  ssancionados,
  psancionados,
};
