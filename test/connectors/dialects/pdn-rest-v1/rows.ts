import { pdnRestV1 } from '../../../../connectors/dialects/pdn-rest-v1/index.ts';
import type { RestOptions } from '../../../../connectors/dialects/pdn-rest-v1/options.ts';
import type {
  AcceptedRow,
  BuyerRecord,
  QuarantinedRow,
  SanctionRecord,
} from '../../../../connectors/records.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import { limits } from '../../support/limits.ts';

/** A row of each register with every member that its specification names. */
export const spic = {
  id: 'RFT129',
  fechaCaptura: '2019-01-21T17:32:28Z',
  ejercicioFiscal: '2018',
  ramo: { clave: 23, valor: 'Provisiones salariales y económicas' },
  rfc: 'BEML920313AB1',
  curp: 'BEML920313HMCLNS09',
  nombres: ' José Luis ',
  primerApellido: 'Bermúdez',
  segundoApellido: 'Muñoz',
  genero: { clave: 'M', valor: 'MASCULINO' },
  institucionDependencia: { nombre: 'Secretaría de Obra Pública', siglas: 'SOP', clave: 'XYZ987' },
  puesto: { nombre: 'Director de área', nivel: 'MA1' },
  tipoArea: [{ clave: 'T', valor: 'TÉCNICA' }],
  nivelResponsabilidad: [{ clave: 'A', valor: 'ATENCIÓN' }],
  tipoProcedimiento: [{ clave: 1, valor: 'CONTRATACIONES PÚBLICAS' }],
  superiorInmediato: {
    nombres: 'Ana',
    primerApellido: 'Loera',
    segundoApellido: '',
    curp: 'LOEA800101MJCRNN02',
    rfc: 'LOEA800101AB2',
    puesto: { nombre: 'Directora general', nivel: 'KA1' },
  },
  observaciones: 'Ninguna',
};

export const ssancionados = {
  id: 'S-1',
  fechaCaptura: '2017-07-21T17:32:28Z',
  expediente: 'ABC123',
  institucionDependencia: { nombre: 'Secretaría de Salud', siglas: 'SSA', clave: 'TRE345' },
  servidorPublicoSancionado: {
    rfc: 'PELC700101AB3',
    curp: 'PELC700101HJCRPR04',
    nombres: 'Carlos',
    primerApellido: 'Pérez',
    segundoApellido: 'López',
    genero: { clave: 'M', valor: 'MASCULINO' },
    puesto: 'Director de área',
    nivel: 'ABCD1234',
  },
  autoridadSancionadora: 'Órgano Interno de Control',
  tipoFalta: { clave: 'AG', valor: 'ADMINISTRATIVA GRAVE', descripcion: 'Grave' },
  tipoSancion: [
    { clave: 'I', valor: 'INHABILITADO', descripcion: 'Por tres meses' },
    { clave: 'M', valor: 'MULTADO' },
  ],
  causaMotivoHechos: 'Abuso de autoridad',
  resolucion: { url: 'https://example.mx/r.pdf', fechaResolucion: '2018-05-21' },
  multa: { monto: 30000.19, moneda: { clave: 'MXN', valor: 'Peso Mexicano' } },
  inhabilitacion: { plazo: '3 meses', fechaInicial: '2018-08-17', fechaFinal: '2018-11-17' },
  observaciones: 'Remarks about him',
  documentos: [
    {
      id: 'doc-1',
      tipo: 'CONSTANCIA_SANCION',
      titulo: 'Constancia',
      descripcion: 'De la sanción',
      url: 'https://example.mx/d.pdf',
      fecha: '2019-11-20',
    },
  ],
};

const person = { nombres: 'Berta', primerApellido: 'Soto', curp: 'SOBB800101MJCTRT05' };

export const psancionados = {
  id: 'P-1',
  fechaCaptura: '2017-07-21T17:32:28Z',
  expediente: 'ABC123',
  institucionDependencia: { nombre: 'Secretaría de Salud', siglas: 'SSA', clave: 'XYZ987' },
  particularSancionado: {
    nombreRazonSocial: 'PATITO TELECOM S.A. de C.V.',
    objetoSocial: 'Telecomunicaciones',
    rfc: 'PTE010101AB6',
    tipoPersona: 'M',
    telefono: '552123244',
    domicilioMexico: { codigoPostal: '55018', vialidad: { clave: 'CALLE', valor: 'El Rosal' } },
    domicilioExtranjero: {
      calle: 'Evergreen Terrace',
      numeroExterior: 742,
      ciudadLocalidad: 'Springfield',
      pais: { clave: 'US', valor: 'Estados Unidos' },
    },
    directorGeneral: person,
    apoderadoLegal: person,
  },
  objetoContrato: 'Telefonía fija',
  autoridadSancionadora: 'OIC',
  tipoFalta: 'Contratación indebida',
  tipoSancion: [{ clave: 'S', valor: 'Suspensión de actividades' }],
  causaMotivoHechos: 'Causa',
  acto: 'Contrataciones',
  responsableSancion: { nombres: 'Iris', primerApellido: 'Gil', segundoApellido: '' },
  resolucion: { sentido: 'Sancionatoria', url: '', fechaNotificacion: '2019-11-20T00:00:00Z' },
  multa: { monto: '5000000', moneda: { clave: 'MXN', valor: '' } },
  inhabilitacion: { plazo: '2 años', fechaInicial: '2019-01-01', fechaFinal: '2020-12-31' },
  observaciones: 'Remarks about it',
  documentos: [],
};

export const rows = { spic, ssancionados, psancionados };
export type RegisterName = keyof typeof rows;

export function sourceOf(register: RegisterName): SourceSettings<RestOptions> {
  return {
    id: `JAL.${register}`,
    key: register,
    state: 'JAL',
    system: register === 'spic' ? 'S2' : 'S3',
    name: 'Jalisco',
    level: 'ESTATAL',
    dialect: 'pdn-rest-v1',
    register,
    options: { url: 'http://127.0.0.1:1/' },
    credentials: null,
    sweepEverySeconds: 60,
    fullSweepEverySeconds: null,
    limits,
  };
}

type RecordOf<Register> = Register extends 'spic' ? BuyerRecord : SanctionRecord;

/** The row that a register accepts, with its record in the register's type. */
export function accept<Register extends RegisterName>(
  register: Register,
  row: unknown,
): AcceptedRow & { record: RecordOf<Register> } {
  const read = pdnRestV1.readRow(sourceOf(register), row);
  expect(read).toMatchObject({ kind: 'accepted' });
  return read as AcceptedRow & { record: RecordOf<Register> };
}

export function expectRejected(register: RegisterName, row: unknown, path: string): QuarantinedRow {
  const read = pdnRestV1.readRow(sourceOf(register), row) as QuarantinedRow;
  expect(read.kind).toBe('quarantined');
  expect(read.reasons.map((reason) => reason.path)).toContain(path);
  expect(read.original).toBe(row);
  return read;
}

export function actionsOf({ notes }: AcceptedRow): string[] {
  return notes.map(({ action, path }) => `${action} ${path}`);
}

/** A copy of a row in which one member, named by its path, has another value. */
export function withMember<Row extends object>(row: Row, path: string, value: unknown): Row {
  const copy = structuredClone(row);
  const names = path.split('.');
  const last = names.pop()!;
  const parent = names.reduce<any>((object, name) => object[name], copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
