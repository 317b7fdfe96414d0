import { BUYERS, type CollectionName } from './model.ts';

/**
 * Whose spelling a service follows where the platform contradicts itself: that of the OpenAPI
 * files, of the capture tools, or of the scripts that migrate the first version's records.
 */
export type Spelling = 'oas' | 'tool' | 'migration';

type By<Value> = Partial<Record<Spelling, Value>>;

interface Disagreement {
  /** The published collections in which it holds; by default in all. */
  in?: readonly CollectionName[];
  /** The collections that have the field; by default all. */
  of?: readonly string[];
  /** As the OpenAPI file has it, which is also the name where none is given. */
  field: string;
  name?: By<string>;
  value?: By<(official: unknown) => unknown>;
}

const OFFICIALS = ['faltas_administrativas_graves', 'faltas_administrativas_no_graves'] as const;
const PARTIES = ['faltas_graves_personas_fisicas', 'faltas_graves_personas_morales'] as const;
const RESOLUTIONS_OF_PARTIES = ['resolucion_fisica', 'resolucion_morales'];
const FINES = ['sancion_economica', 'indemnizacion'];
const DATES_OF_BUYERS = [
  'fecha',
  'fechaInicioProcedimiento',
  'fechaConclusionProcedimiento',
  'inicioProcedimiento',
  'conclusionProcedimiento',
  'fechaInicioVigencia',
  'fechaConclusionVigencia',
];

const codes = (renamed: Record<string, string>) => (code: unknown) => renamed[String(code)] ?? code;
const dayFirst = (date: unknown) =>
  typeof date === 'string' ? date.split('-').reverse().join('-') : date;

/** What the platform's own definitions disagree about. */
const DISAGREEMENTS: readonly Disagreement[] = [
  {
    of: RESOLUTIONS_OF_PARTIES,
    field: 'autoridadSusbstanciadora',
    name: { migration: 'autoridadSubstanciadora' },
  },
  {
    in: PARTIES,
    of: FINES,
    field: 'efectivamenteCobrado',
    name: { migration: 'efectivamenteCobrada' },
  },
  {
    in: OFFICIALS,
    of: FINES,
    field: 'efectivamenteCobrado',
    name: { migration: 'sancionEfectivamenteCobrada' },
  },
  {
    in: ['faltas_administrativas_no_graves'],
    of: ['inhabilitacion'],
    field: 'fechaInicial',
    name: { migration: 'plazoFechaInicial' },
  },
  {
    in: ['faltas_administrativas_no_graves'],
    of: ['inhabilitacion'],
    field: 'fechaFinal',
    name: { migration: 'plazoFechaFinal' },
  },
  {
    of: RESOLUTIONS_OF_PARTIES,
    field: 'tituloResolucion',
    name: { migration: 'tituloDocumento' },
  },
  {
    of: ['suspension_actividades'],
    field: 'plazoSuspensioAnios',
    name: { migration: 'plazoSuspensionAnios' },
  },
  {
    of: ['falta_cometida_no_graves'],
    field: 'clave',
    value: {
      tool: codes({
        CUMPLIR_FUNCIONES: 'CUMPLIR_FUNCIONES_DISCIPLINA_RESPETO',
        DENUNCIAR_FALTAS: 'DENUNCIAR_FALTAS_ADMINISTRATIVAS',
        ATENDER_INSTRUCCIONES: 'ATENDER_INSTRUCCIONES_SUPERIORES_DENUNCIAR_IRREGULARIDADES',
        DECLARACIONES: 'DECLARACIONES_PATRIMONIALES_INTERESES',
        CUSTODIAR_DOCUMENTACION: 'CUSTODIAR_DOCUMENTACION_EVITAR_DIVULGACION',
        RENDIR_CUENTAS: 'RENDIR_CUENTAS_FUNCIONES',
        CAUSAR_DANOS: 'CAUSAR_DANOS_HACIENDA',
      }),
    },
  },
  {
    of: ['tipo_sancion_personas_morales'],
    field: 'clave',
    value: { tool: codes({ OTRO: 'otro' }) },
  },
  {
    of: ['datos_contrataciones_publicas'],
    field: 'tipoProcedimiento',
    value: { tool: codes({ LICITACION_INTERNACIONAL: ' LICITACION_INTERNACIONAL' }) },
  },
  {
    of: [BUYERS],
    field: 'tipoProcedimiento',
    value: { migration: codes({ OTORGAMIENTO_CONCECIONES: 'OTORGAMIENTO_CONCESIONES' }) },
  },
  {
    of: ['tipos_adquisiciones_obras'],
    field: 'contratacionAdquisicion',
    name: { migration: 'contratacionAdquisiones' },
  },
  { of: ['datos_generales'], field: 'nombre', name: { migration: 'nombe' } },
  {
    of: ['niveles_responsabilidades_enajenaciones'],
    field: 'formalizacion',
    name: { tool: 'formalizacoin' },
  },
  { of: [BUYERS], field: 'Observaciones', name: { migration: 'observaciones' } },
  { field: 'continuaParticipando', value: { migration: (answer) => answer === 'SI' } },
  ...DATES_OF_BUYERS.map((field) => ({
    in: [BUYERS] as const,
    field,
    value: { migration: dayFirst },
  })),
];

/** How a field, by its official name, is called and written. */
export type WritingOf = (
  collection: string,
  field: string,
) => { name: string; write(official: unknown): unknown };

/** The writing of all that is within the items of a published collection. */
export function writingOf(root: CollectionName, spelling: Spelling): WritingOf {
  const here = DISAGREEMENTS.filter(
    ({ in: roots, name, value }) =>
      (name?.[spelling] ?? value?.[spelling]) && (!roots || roots.includes(root)),
  );
  return (collection, field) => {
    const found = here.find((one) => one.field === field && (one.of?.includes(collection) ?? true));
    return {
      name: found?.name?.[spelling] ?? field,
      write: found?.value?.[spelling] ?? ((official) => official),
    };
  };
}
