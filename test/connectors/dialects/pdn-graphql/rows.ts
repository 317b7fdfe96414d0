import { pdnGraphql } from '../../../../connectors/dialects/pdn-graphql/index.ts';
import type { GraphqlOptions } from '../../../../connectors/dialects/pdn-graphql/options.ts';
import type {
  AcceptedRow,
  BuyerRecord,
  QuarantinedRow,
  SanctionRecord,
} from '../../../../connectors/records.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import { limits } from '../../support/limits.ts';

// Rows as the federal service writes them; all people are made up.

const servidor_publico = {
  id: '5f3a',
  fecha_captura: '2021-03-04T10:20:30Z',
  ejercicio_fiscal: '2020',
  periodo_ejercicio: { fecha_inicial: '2020-01-01', fecha_final: '2020-12-31' },
  id_ramo: 12,
  ramo: 'Salud',
  nombrecompleto: 'Delfina Robles Lugo',
  nombres: 'Delfina',
  primer_apellido: 'Robles',
  segundo_apellido: 'Lugo',
  genero: 'F',
  dependencia: { siglas: 'SSA', nombre: 'Secretaría de Salud', clave: '012' },
  puesto: { nombre: 'Jefa de compras', nivel: 'O21' },
  tipo_area: ['T', 'RC'],
  nivel_responsabilidad: 'A',
  tipo_procedimiento: 1,
  tipo_actos: 'CONTRATACIONES',
  superior_inmediato: {
    nombres: 'Ulises',
    primer_apellido: 'Bravo',
    segundo_apellido: ' ',
    puesto: { nombre: 'Director', nivel: 'M11' },
  },
};

const sancionados = {
  nombres: 'Quirino',
  primer_apellido: 'Arce',
  segundo_apellido: 'Vidal',
  institucion_dependencia: { nombre: 'Servicio Postal', siglas: ' ' },
  autoridad_sancionadora: 'Órgano Interno de Control',
  expediente: 'PAR/12/2019',
  resolucion: { fecha_notificacion: '2019-05-06' },
  tipo_sancion: 'INHABILITACION',
  tipo_falta: 'COHECHO O EXTORSION',
  inhabilitacion: {
    fecha_inicial: '07/06/2019',
    fecha_final: '06/06/2029',
    observaciones: 'Remarks about it',
  },
  multa: { monto: 1500.5, moneda: 'MXN' },
  causa: 'Recibió un pago',
  puesto: 'Ventanilla',
};

export const rows = { servidor_publico, sancionados };
export type RegisterName = keyof typeof rows;

export function sourceOf(
  register: RegisterName,
  url = 'http://127.0.0.1:1/',
): SourceSettings<GraphqlOptions> {
  return {
    id: `FED.${register === 'sancionados' ? 'rsps' : 'reniresp'}`,
    key: register === 'sancionados' ? 'rsps' : 'reniresp',
    state: 'FED',
    system: register === 'sancionados' ? 'S3' : 'S2',
    name: 'Federal',
    level: 'FEDERAL',
    dialect: 'pdn-graphql',
    register,
    options: { url },
    credentials: null,
    sweepEverySeconds: 60,
    fullSweepEverySeconds: null,
    limits,
  };
}

type RecordOf<Register> = Register extends 'servidor_publico' ? BuyerRecord : SanctionRecord;

/** What a register makes of a row that it accepts. */
export function accept<Register extends RegisterName>(
  register: Register,
  row: unknown,
): AcceptedRow & { record: RecordOf<Register> } {
  const read = pdnGraphql.readRow(sourceOf(register), row);
  expect(read).toMatchObject({ kind: 'accepted' });
  return read as AcceptedRow & { record: RecordOf<Register> };
}

export function expectRejected(register: RegisterName, row: unknown, path: string): void {
  const read = pdnGraphql.readRow(sourceOf(register), row) as QuarantinedRow;
  expect(read.kind).toBe('quarantined');
  expect(read.reasons.map((reason) => reason.path)).toContain(path);
  expect(read.original).toBe(row);
}

export function notesOf({ notes }: AcceptedRow): string[] {
  return notes.map(({ code, path }) => `${code} ${path}`);
}
