import { directusS2V2 } from '../../../../connectors/dialects/directus-s2-v2/index.ts';
import type { BuyersOptions } from '../../../../connectors/dialects/directus-s2-v2/options.ts';
import type { AcceptedRow, BuyerRecord, QuarantinedRow } from '../../../../connectors/records.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import { limits } from '../../support/limits.ts';

// Invented persons and procedures, in good spelling, with every member that the format has.

const office = { id: 4, nombre: 'Secretaría de Obra Pública' };
const beneficiary = {
  id: 9,
  razonSocial: 'Papelera del Valle Inventado S.A.',
  nombre: 'Rita',
  primerApellido: 'Solís',
  segundoApellido: 'Vera',
  entePublico: office,
};

const contractLevels = {
  id: 5,
  autorizacion: ['A'],
  justificacion: ['B'],
  convocatoria: ['C'],
  evaluacion: ['D'],
  adjudicacion: ['E'],
  formalizacion: ['A', 'E'],
  otroEspecifique: [{ id: 1, otroEspecifique: 'Resguardo de sobres' }],
  entePublico: office,
};

export const acquisition = {
  id: 1,
  clave: 'CONTRATACION_ADQUISICIONES',
  contratacionObra: null,
  contratacionAdquisicion: {
    id: 2,
    tipoArea: ['AREA_REQUIRENTE', 'PARTICIPANTE_ACLARACIONES'],
    continuaParticipando: 'SI',
    nivelResponsabilidadContratacion: contractLevels,
    informacionPersonasBeneficiarias: beneficiary,
    datosGeneralesProcedimientos: [
      {
        id: 3,
        numeroExpedienteFolio: 'LPN-7',
        tipoProcedimiento: 'LICITACION_INTERNACIONAL',
        materia: 'ADQUISICION',
        otroMateria: null,
        fechaInicioProcedimiento: '2024-01-10',
        fechaConclusionProcedimiento: '2024-02-20',
        fk_datos_procedimientos_adquisiciones: 2,
      },
    ],
  },
};

export const work = {
  id: 2,
  clave: 'CONTRATACION_OBRAS',
  contratacionAdquisicion: null,
  contratacionObra: {
    id: 6,
    tipoArea: ['AREA_EJECUCION', 'OTRO'],
    continuaParticipando: 'NO',
    nivelResponsabilidadObra: contractLevels,
    informacionPersonasBeneficiarias: beneficiary,
    datosGeneralesProcedimientos: [
      {
        id: 7,
        numeroExpedienteFolio: 'OP-1',
        tipoProcedimiento: 'ADJUDICACION',
        materia: 'OBRA',
        fechaInicioProcedimiento: '2024-03-01',
        fechaConclusionProcedimiento: null,
      },
    ],
  },
};

export const concession = {
  id: 8,
  tipoActo: 'CONCESIONES',
  continuaParticipando: 'SI',
  nivelResponsabilidadConcesiones: {
    id: 1,
    convocatoria: ['A'],
    dictamenes: ['B'],
    visitas: ['C'],
    evaluacion: ['D'],
    determinacion: ['E'],
    otroEspecifique: [{ id: 1, otroEspecifique: 'Prórroga' }],
  },
  datosGeneralesConcesiones: {
    id: 1,
    numeroExpedienteFolio: 'C-12',
    denominacion: 'Uso de la vía pública',
    objeto: 'Un servicio',
    fundamento: 'Ley de Bienes, artículo 12',
    nombrePersonaFisica: 'Luz Marina Cano',
    denominacionPersonaMoral: 'Anuncios Inventados S.C.',
    sectorActoJuridico: ['PUBLICO', 'PRIVADO'],
    fechaInicioVigencia: '2024-04-01',
    fechaConclusionVigencia: '2027-03-31',
    urlActoJuridico: 'https://example.mx/c-12',
    monto: '842000.50000',
  },
  informacionPersonasBeneficiarias: beneficiary,
};

export const disposal = {
  id: 10,
  continuaParticipando: 'NO',
  nivelesResponsabilidadesEnajenaciones: {
    id: 1,
    autorizaciones: ['A'],
    analisis: ['B'],
    modificaciones: ['C'],
    presentacion: ['D'],
    evaluacion: ['E'],
    adjudicacion: ['A'],
    formalizacion: ['B'],
    otroEspecifique: [{ id: 1, otroEspecifique: 'Baja contable' }],
  },
  datosEnajenacionesBienes: {
    id: 1,
    numeroExpedienteFolio: 'E-3',
    descripcion: 'Vehículos en desuso',
    fechaInicioProcedimiento: '2024-05-02',
    fechaConclusionProcedimiento: '2024-05-30',
  },
};

export const valuation = {
  id: 11,
  continuaParticipando: 'SI',
  nivelesResponsabilidadesAvaluos: {
    id: 1,
    propuestas: ['A'],
    asignacion: ['B'],
    emision: ['C', 'D'],
    otroEspecifique: [{ id: 1, otroEspecifique: 'Inspección' }],
  },
  datosDictaminacionesAvaluos: {
    id: 1,
    numeroExpedienteFolio: 'A-9',
    descripcion: 'Inmueble arrendado',
    fechaInicioProcedimiento: '2024-06-03',
    fechaConclusionProcedimiento: '2024-06-28',
  },
};

/** A row without any procedure. */
export const bare = {
  id: 'f0a1a2a3-0000-4000-8000-00000000aaaa',
  user_created: '11111111-0000-4000-8000-000000000001',
  date_created: '2024-07-01T10:20:30.000Z',
  user_updated: null,
  date_updated: null,
  fecha: '2024-06-30',
  ejercicio: 2024,
  tipoProcedimiento: 'CONTRATACION_PUBLICA',
  observaciones: 'Ninguna',
  entePublico: office,
  datosGenerales: {
    id: 33,
    nombre: ' Ana Luisa ',
    primerApellido: 'Prueba',
    segundoApellido: 'Ficticia',
    curp: 'PUFA800101MJCRCN09',
    rfc: 'PUFA800101AB1',
    sexo: 'MUJER',
    entePublico: office,
  },
  empleoCargoComision: {
    id: 34,
    entidadFederativa: '14',
    nivelOrdenGobierno: 'MUNICIPAL_ALCALDIA',
    ambitoPublico: 'EJECUTIVO',
    nombreEntePublico: 'Municipio de San Inventado',
    siglasEntePublico: 'MSI',
    nivelJerarquico: { id: 1, clave: 'DIRECCION_HOMOLOGO', valor: null },
    denominacion: 'Directora de compras',
    areaAdscripcion: 'Oficialía Mayor',
    entePublico: office,
  },
  tipoContratacion: [] as unknown[],
  otorgamientoConcesion: null as unknown,
  enajenacionBien: null as unknown,
  avaluosJustipreciacion: null as unknown,
};

/** A row with a procedure of each class. */
export const full = {
  ...bare,
  tipoContratacion: [acquisition, work],
  otorgamientoConcesion: concession,
  enajenacionBien: disposal,
  avaluosJustipreciacion: valuation,
};

export const source: SourceSettings<BuyersOptions> = {
  id: 'JAL.s2',
  key: 's2',
  state: 'JAL',
  system: 'S2',
  name: 'Jalisco',
  level: 'ESTATAL',
  dialect: 'directus-s2-v2',
  register: 'servidores_intervengan_procedimientos_contrataciones',
  options: defaultOptions('http://127.0.0.1:1/'),
  credentials: null,
  sweepEverySeconds: 60,
  fullSweepEverySeconds: 86_400,
  limits,
};

/** What the settings make of a source that gives its address alone. */
export function defaultOptions(url: string): BuyersOptions {
  const { collection, fields } = directusS2V2.settings.properties;
  return { url, collection: collection!.default, fields: fields!.default } as BuyersOptions;
}

export function accept(row: unknown): AcceptedRow & { record: BuyerRecord } {
  const read = directusS2V2.readRow(source, row);
  expect(read).toMatchObject({ kind: 'accepted' });
  return read as AcceptedRow & { record: BuyerRecord };
}

export function expectRejected(row: unknown, path: string): QuarantinedRow {
  const read = directusS2V2.readRow(source, row) as QuarantinedRow;
  expect(read.kind).toBe('quarantined');
  expect(read.reasons.map((reason) => reason.path)).toContain(path);
  expect(read.original).toBe(row);
  return read;
}

export function remarksOf({ notes }: AcceptedRow): string[] {
  return notes.map(({ action, code, path }) => `${action} ${code} ${path}`);
}

/** A copy of a row in which one member, named by its path, has another value. */
export function withMember<Row extends object>(row: Row, path: string, value: unknown): Row {
  const copy = JSON.parse(JSON.stringify(row)) as Row;
  const names = path.split('.');
  const last = names.pop()!;
  const parent = names.reduce<any>((object, name) => object[name], copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
