import type {
  Gravedad,
  SanctionSubject,
  TipoFalta,
  TipoSancion,
} from '../../../specs/graphql/sanctions.generated.ts';

/** One of the four collections of S3 v2 that run, and which records of the common kind are in it. */
export interface PublishedCollection {
  name:
    | 'faltas_administrativas_graves'
    | 'faltas_administrativas_no_graves'
    | 'faltas_graves_personas_fisicas'
    | 'faltas_graves_personas_morales';
  subject: SanctionSubject;
  /** Of officials: serious or not; what is not classified stands with the serious. */
  gravedad: readonly Gravedad[] | null;
  /** The keys of v2 for faults and sanctions; what has none is OTRO. */
  faults: ReadonlySet<TipoFalta>;
  sanctions: Partial<Record<TipoSancion, string>>;
}

const seriousFaults: TipoFalta[] = [
  'ABUSO_FUNCIONES',
  'COHECHO',
  'PECULADO',
  'DESVIO_RECURSOS_PUBLICOS',
  'UTILIZACION_INDEBIDA_INFORMACION',
  'CONFLICTO_INTERES',
  'CONTRATACION_INDEBIDA',
  'ENRIQUECIMIENTO_OCULTO',
  'TRAFICO_INFLUENCIAS',
  'SIMULACION_ACTO_JURIDICO',
  'ENCUBRIMIENTO',
  'DESACATO',
  'NEPOTISMO',
];

const minorFaults: TipoFalta[] = [
  'CUMPLIR_FUNCIONES',
  'DENUNCIAR_FALTAS',
  'ATENDER_INSTRUCCIONES',
  'DECLARACIONES',
  'CUSTODIAR_DOCUMENTACION',
  'SUPERVISAR_ART_49_LGRA',
  'RENDIR_CUENTAS',
  'COLABORAR_PROCEDIMIENTOS',
  'CAUSAR_DANOS',
];

const privateFaults: TipoFalta[] = [
  'SOBORNO',
  'PARTICIPACION_ILICITA',
  'TRAFICO_INFLUENCIAS',
  'UTILIZACION_INFORMACION_FALSA',
  'COLUSION',
  'OBSTRUCCION_FACULTADES',
  'CONTRATACION_INDEBIDA',
  'USO_INDEBIDO_RECURSOS_PUBLICOS',
];

// Fines and compensations of v1 are economic sanctions in v2: the PDN's own migration says so.
const economic = { SANCION_ECONOMICA: 'SANCION_ECONOMICA', MULTA: 'SANCION_ECONOMICA' };
const ofOfficials = {
  SUSPENSION: 'SUSPENSION',
  DESTITUCION: 'DESTITUCION',
  INHABILITACION: 'INHABILITACION',
};
const ofPrivateParties = {
  ...economic,
  INHABILITACION: 'INHABILITACION',
  INDEMNIZACION: 'INDEMNIZACION',
};

export const publishedCollections: readonly PublishedCollection[] = [
  {
    name: 'faltas_administrativas_graves',
    subject: 'OFFICIAL',
    gravedad: ['GRAVE', 'NO_CLASIFICADA'],
    faults: new Set(seriousFaults),
    sanctions: { ...ofOfficials, ...economic, INDEMNIZACION: 'SANCION_ECONOMICA' },
  },
  {
    name: 'faltas_administrativas_no_graves',
    subject: 'OFFICIAL',
    gravedad: ['NO_GRAVE'],
    faults: new Set(minorFaults),
    sanctions: { ...ofOfficials, AMONESTACION: 'AMONESTACION' },
  },
  {
    name: 'faltas_graves_personas_fisicas',
    subject: 'PERSON',
    gravedad: null,
    faults: new Set(privateFaults),
    sanctions: ofPrivateParties,
  },
  {
    name: 'faltas_graves_personas_morales',
    subject: 'COMPANY',
    gravedad: null,
    faults: new Set(privateFaults),
    sanctions: {
      ...ofPrivateParties,
      SUSPENSION_ACTIVIDADES: 'SUSPENSION_ACTIVIDADES',
      DISOLUCION_SOCIEDAD: 'DISOLUCION_SOCIEDAD',
    },
  },
];
