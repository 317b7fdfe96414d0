import { directusS3V2 } from '../../../../connectors/dialects/directus-s3-v2/index.ts';
import type { SanctionsOptions } from '../../../../connectors/dialects/directus-s3-v2/options.ts';
import type { Register } from '../../../../connectors/dialects/directus-s3-v2/record-types.ts';
import type {
  AcceptedRow,
  QuarantinedRow,
  SanctionRecord,
} from '../../../../connectors/records.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import { limits } from '../../support/limits.ts';

// Synthetic rows with every field that the OpenAPI file of S3 v2 names, as a role that may read all of
// them gets them. What is reserved in them has the word SECRETO in it, or is an address of a SECRETA.

const captured = {
  date_created: '2024-05-02T15:30:00.000Z',
  date_updated: '2024-05-03T15:30:00.000Z',
  user_created: { id: 'a', email: 'secreto@example.mx' },
  fecha: '2024-05-02',
  expediente: 'EXP-1/2024',
  entePublico: { id: 1, nombre: 'Contraloría del Estado' },
};

const body = {
  nivelOrdenGobierno: 'MUNICIPAL_ALCALDIA',
  ambitoPublico: 'EJECUTIVO',
  nombreEntePublico: 'Ayuntamiento de Tonalá',
  siglasEntePublico: 'AT',
  entidadFederativa: '14',
};

const person = {
  nombres: 'Carla',
  primerApellido: 'Peña',
  segundoApellido: 'Lugo',
  curp: 'SECRETO700101MJCXXX04',
  rfc: 'SECRETO700101AB3',
};

const post = {
  id: 3,
  ...body,
  nivelJerarquico: { id: 4, clave: 'DG_HOMOLOGO', valor: null },
  denominacion: 'Directora de compras',
  areaAdscripcion: 'Oficialía Mayor',
  entePublico: { id: 1, nombre: 'Contraloría del Estado' },
};

const decisions = {
  id: 5,
  tituloResolucion: 'Sentencia definitiva',
  fechaResolucion: '2024-01-10',
  fechaNotificacion: '2024-01-13',
  fechaResolucionFirme: '2024-02-01',
  fechaNotificacionFirme: '2024-02-03',
  fechaEjecucion: '2024-03-01',
  autoridadResolutora: 'Tribunal de Justicia Administrativa',
  autoridadInvestigadora: 'Unidad investigadora',
  autoridadSusbstanciadora: 'Unidad substanciadora',
};

const published = {
  ...decisions,
  urlResolucion: 'https://example.mx/r.pdf',
  urlResolucionFirme: 'https://example.mx/f.pdf',
  ordenJurisdiccional: 'ESTATAL',
};

const rules = [
  { id: 6, nombreNormatividad: 'LGRA', articulo: '57', fraccion: 'II' },
  { id: 7, nombreNormatividad: 'LRAEJ', articulo: '3', fraccion: null },
];

const fault = (clave: string) => {
  return {
    id: 8,
    clave,
    valor: null,
    descripcionHechos: 'Adjudicó sin concurso',
    normatividadInfringida: rules,
  };
};

const debarment = {
  id: 9,
  plazoAnios: 1,
  plazoMeses: 6,
  plazoDias: 0,
  fechaInicial: '2024-03-01',
  fechaFinal: '2025-08-31',
};

const payment = {
  id: 10,
  monto: 30000,
  moneda: 'MXN',
  plazoPago: { id: 11, anios: 2, meses: 3, dias: 1 },
  efectivamenteCobrado: { id: 12, monto: 10000, moneda: 'MXN', fechaCobro: '2024-04-01' },
  fechaPagoTotal: '2024-06-01',
};

const suspension = {
  plazoMeses: 2,
  plazoDias: 15,
  fechaInicial: '2024-03-01',
  fechaFinal: '2024-05-15',
};

const other = { clave: 'OTRO', otro: { id: 13, denominacionSancion: 'Trabajo comunitario' } };
const debarred = { clave: 'INHABILITACION', inhabilitacion: debarment };
const fined = { clave: 'SANCION_ECONOMICA', sancionEconomica: payment };
const indemnified = { clave: 'INDEMNIZACION', indemnizacion: { ...payment, monto: 5 } };
const suspended = { clave: 'SUSPENSION', suspensionEmpleo: suspension };
const dismissed = { clave: 'DESTITUCION', destitucionEmpleo: { fechaDestitucion: '2024-03-02' } };

const mexicanAddress = {
  tipoVialidad: 'CALLE',
  nombreVialidad: 'El Rosal',
  numeroExterior: '12',
  numeroInterior: 'B',
  coloniaLocalidad: 'Centro',
  municipioAlcaldia: 'Tonalá',
  codigoPostal: '45400',
  entidadFederativa: '14',
};

const foreignAddress = {
  ciudad: 'Springfield',
  provincia: 'Oregon',
  calle: 'Evergreen Terrace',
  numeroExterior: '742',
  numeroInterior: 'A',
  codigoPostal: '97403',
  pais: 'Estados Unidos',
};

const representative = (nombre: string) => {
  return {
    ...person,
    nombres: undefined,
    nombre,
    primerApellido: 'SECRETO',
    segundoApellido: null,
  };
};

export const rows = {
  faltas_administrativas_graves: {
    id: '5a4a5b6c-0000-4000-8000-000000000001',
    ...captured,
    observaciones: 'Observación SECRETA',
    datosGenerales: { id: 2, ...person, sexo: 'MUJER' },
    empleoCargoComision: post,
    origenProcedimiento: { id: 14, clave: 'AUDITORIA_OIC', valor: null },
    faltaCometida: [fault('CONTRATACION_INDEBIDA')],
    resolucion: published,
    tipoSancion: [debarred, fined, suspended, dismissed, other],
  },
  faltas_administrativas_no_graves: {
    id: '5a4a5b6c-0000-4000-8000-000000000002',
    ...captured,
    observaciones: 'Observación pública',
    datosGenerales: {
      id: 2,
      nombres: 'SECRETO nombre',
      primerApellido: 'SECRETO',
      segundoApellido: 'SECRETO segundo',
      curp: person.curp,
      rfc: person.rfc,
      sexo: 'HOMBRE',
    },
    empleoCargoComision: post,
    origenProcedimiento: { id: 14, clave: 'OTRO', valor: 'Vista de otra autoridad' },
    faltaCometida: [fault('RENDIR_CUENTAS')],
    resolucion: decisions,
    tipoSancion: [
      { clave: 'AMONESTACION', amonestacion: { tipo: 'PUBLICA' } },
      suspended,
      dismissed,
      debarred,
      other,
    ],
  },
  faltas_graves_personas_fisicas: {
    id: '5a4a5b6c-0000-4000-8000-000000000003',
    ...captured,
    observaciones: 'Observación SECRETA',
    datosGenerales: {
      id: 2,
      ...person,
      tipoDomicilio: 'DOMICILIO_SECRETO',
      domicilioMexico: { ...mexicanAddress, nombreVialidad: 'Calle SECRETA' },
      domicilioExtranjero: { ...foreignAddress, calle: 'SECRETA street' },
    },
    dondeCometioLaFalta: body,
    origenProcedimiento: { id: 14, clave: 'DENUNCIA', valor: null },
    faltaCometida: [{ ...fault('SOBORNO'), fk_personas_fisicas: { observaciones: 'SECRETO' } }],
    resolucion: published,
    tipoSancion: [debarred, indemnified, fined, other],
  },
  faltas_graves_personas_morales: {
    id: '5a4a5b6c-0000-4000-8000-000000000004',
    ...captured,
    observaciones: 'Observación SECRETA',
    datosGenerales: {
      id: 2,
      nombreRazonSocial: 'Construcciones Ejemplo S.A. de C.V.',
      rfc: 'CEJ010101AB6',
      objetoSocial: 'Construcción',
      tipoDomicilio: 'DOMICILIO_MEXICO',
      domicilioMexico: mexicanAddress,
      domicilioExtranjero: foreignAddress,
    },
    datosDirGeneralReprLegal: {
      id: 15,
      directorGeneral: representative('SECRETO director'),
      representanteLegal: representative('SECRETA apoderada'),
    },
    dondeCometioLaFalta: body,
    origenProcedimiento: { id: 14, clave: 'DE_OFICIO', valor: null },
    faltaCometida: [fault('COLUSION')],
    resolucion: published,
    tipoSancion: [
      debarred,
      indemnified,
      fined,
      {
        clave: 'SUSPENSION_ACTIVIDADES',
        suspensionActividades: {
          plazoSuspensioAnios: 2,
          plazoSuspensionMeses: 1,
          plazoSuspensionDias: 15,
          fechaInicial: '2024-03-01',
          fechaFinal: '2024-04-15',
        },
      },
      { clave: 'DISOLUCION_SOCIEDAD', disolucionSociedad: { fechaDisolucion: '2024-05-01' } },
      other,
    ],
  },
};

export type Running = keyof typeof rows;
export const running = Object.keys(rows) as Running[];

export function sourceOf(
  register: Register,
  options: Partial<SanctionsOptions> = {},
): SourceSettings<SanctionsOptions> {
  return {
    id: 'JAL.faltas',
    key: 'faltas',
    state: 'JAL',
    system: 'S3',
    name: 'Jalisco',
    level: 'ESTATAL',
    dialect: 'directus-s3-v2',
    register,
    options: { url: 'http://127.0.0.1:1/', fields: '*.*.*.*', ...options },
    credentials: null,
    sweepEverySeconds: 60,
    fullSweepEverySeconds: 3600,
    limits,
  };
}

/** The row that a register accepts. */
export function accept(register: Register, row: unknown): AcceptedRow & { record: SanctionRecord } {
  const read = directusS3V2.readRow(sourceOf(register), row);
  expect(read).toMatchObject({ kind: 'accepted' });
  return read as AcceptedRow & { record: SanctionRecord };
}

export function expectRejected(register: Register, row: unknown, path: string): QuarantinedRow {
  const read = directusS3V2.readRow(sourceOf(register), row) as QuarantinedRow;
  expect(read.kind).toBe('quarantined');
  expect(read.reasons.map((reason) => reason.path)).toContain(path);
  expect(read.original).toBe(row);
  return read;
}

/** Code and path of each remark. */
export function remarksOf({ notes }: AcceptedRow): string[] {
  return notes.map(({ code, path }) => `${code} ${path}`);
}

/** A copy of a row with one member, `a.0.b`, replaced or, by undefined, removed. */
export function withMember(row: object, path: string, value: unknown): object {
  const copy = JSON.parse(JSON.stringify(row));
  const names = path.split('.');
  const last = names.pop()!;
  const parent = names.reduce((object, name) => object[name], copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
