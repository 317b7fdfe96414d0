import type { Coded } from './records.ts';

const catalogue = <Code extends string | number>(...pairs: [Code, string][]): Coded<Code>[] =>
  pairs.map(([clave, valor]) => ({ clave, valor }));

/** The PDN's catalogues of version 1. */
export const GENDER = {
  F: { clave: 'F', valor: 'FEMENINO' },
  M: { clave: 'M', valor: 'MASCULINO' },
} as const;

export const AREAS = catalogue(
  ['T', 'TÉCNICA'],
  ['RE', 'RESPONSABLE DE LA EJECUCIÓN DE LOS TRABAJOS'],
  ['RC', 'RESPONSABLE DE LA CONTRATACIÓN'],
  ['O', 'OTRA'],
  ['C', 'CONTRATANTE'],
  ['R', 'REQUIRENTE'],
);

export const RESPONSIBILITIES = catalogue(
  ['A', 'ATENCIÓN'],
  ['T', 'TRAMITACIÓN'],
  ['R', 'RESOLUCIÓN'],
  ['O', 'OTRO'],
);

export const PROCEDURES = catalogue(
  [1, 'CONTRATACIONES PÚBLICAS'],
  [2, 'CONCESIONES, LICENCIAS, PERMISOS, AUTORIZACIONES Y PRÓRROGAS'],
  [3, 'ENAJENACIÓN DE BIENES MUEBLES'],
  [4, 'ASIGNACIÓN Y EMISIÓN DE DICTÁMENES DE AVALÚOS NACIONALES'],
  [5, 'OTRO'],
);

/** Offences of officials, the frequent ones first. */
export const OFFENCES_OF_OFFICIALS = catalogue(
  ['NAD', 'NEGLIGENCIA ADMINISTRATIVA'],
  ['IDSP', 'INCUMPLIMIENTO EN DECLARACION DE SITUACION PATRIMONIAL'],
  ['ANG', 'ADMINISTRATIVA NO GRAVE'],
  ['AG', 'ADMINISTRATIVA GRAVE'],
  ['VLNP', 'VIOLACION LEYES Y NORMATIVIDAD PRESUPUESTAL'],
  ['VPC', 'VIOLACION PROCEDIMIENTOS DE CONTRATACION'],
  ['AUT', 'ABUSO DE AUTORIDAD'],
  ['OTRO', 'OTRO'],
  ['AFN', 'ABUSO DE FUNCIONES'],
  ['DRP', 'DESVÍO DE RECURSOS PÚBLICOS'],
  ['PEC', 'PECULADO'],
  ['CEX', 'COHECHO O EXTORSION'],
  ['CIND', 'CONTRATACIÓN INDEBIDA'],
  ['ABCI', 'ACTUACIÓN BAJO CONFLICTO DE INTERÉS'],
  ['UII', 'UTILIZACIÓN INDEBIDA DE INFORMACIÓN'],
  ['DSCT', 'DESACATO'],
  ['DCSP', 'DELITO COMETIDO POR SERVIDORES PUBLICOS'],
  ['VDH', 'VIOLACIÓN A LOS DERECHOS HUMANOS'],
  ['AC', 'ACTO DE CORRUPCIÓN'],
  ['TINF', 'TRÁFICO DE INFLUENCIAS'],
  ['EOCI', 'ENRIQUECIMIENTO OCULTO U OCULTAMIENTO DE CONFLICTO DE INTERÉS'],
  ['ENCB', 'ENCUBRIMIENTO'],
  ['HSEX', 'COMETER O TOLERAR CONDUCTAS DE HOSTIGAMIENTO SEXUAL'],
  ['ASEX', 'COMETER O TOLERAR CONDUCTAS DE ACOSO SEXUAL'],
  ['OJUST', 'OBSTRUCCIÓN DE LA JUSTICIA'],
  ['EIFM', 'EJERCICIO INDEBIDO DE SUS FUNCIONES EN MATERIA MIGRATORIA'],
);

/** Offences of companies and private persons are free text. */
export const OFFENCES_OF_PARTIES = [
  'Contratación indebida',
  'Uso de información falsa',
  'Participación ilícita en procedimientos administrativos',
  'Colusión',
  'Soborno',
  'Uso indebido de recursos públicos',
  'Obstrucción de facultades de investigación',
  'Tráfico de influencias',
];

export const SANCTIONS_OF_OFFICIALS = catalogue(
  ['I', 'INHABILITADO'],
  ['S', 'SUSPENSIÓN DEL EMPLEO, CARGO O COMISIÓN'],
  ['D', 'DESTITUCIÓN DEL EMPLEO, CARGO O COMISIÓN'],
  ['SE', 'SANCIÓN ECONÓMICA'],
  ['M', 'MULTADO'],
  ['O', 'OTRO'],
  ['IRSC', 'INDEMNIZACIÓN RESARCITORIA'],
);

export const SANCTIONS_OF_PARTIES = catalogue(
  ['I', 'INHABILITADO'],
  ['M', 'MULTADO'],
  ['SE', 'SANCIÓN ECONÓMICA'],
  ['A', 'AMONESTACIÓN'],
  ['S', 'SUSPENSIÓN DE ACTIVIDADES'],
  [
    'IND',
    'INDEMNIZACIÓN POR LOS DAÑOS Y PERJUICIOS OCASIONADOS A LA HACIENDA PÚBLICA FEDERAL, LOCAL O ' +
      'MUNICIPAL, O AL PATRIMONIO DE LOS ENTES PÚBLICOS.',
  ],
  ['O', 'OTRO'],
  ['D', 'DISOLUCIÓN DE LA SOCIEDAD'],
);

/** Branches of a state's budget. */
export const BUDGET_BRANCHES = catalogue(
  [2, 'Oficina del Ejecutivo'],
  [4, 'Gobernación'],
  [6, 'Hacienda'],
  [9, 'Comunicaciones y obras públicas'],
  [11, 'Educación pública'],
  [12, 'Salud'],
  [16, 'Medio ambiente'],
  [23, 'Provisiones salariales y económicas'],
  [36, 'Seguridad pública'],
);
