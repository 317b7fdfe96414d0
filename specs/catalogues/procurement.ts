import { defineCatalogue } from './catalogue.ts';
import type {
  NivelResponsabilidad,
  TipoArea,
  TipoProcedimiento,
} from '../graphql/buyers.generated.ts';

// Codes and labels of S2 v1: PDNMX/catalogos, "S2 - Servidores públicos en contrataciones". Of the format
// of 2024: PDNMX/herramienta-capturador-s2. `tipo_actos` has words of its own in the federal service.

export const tiposProcedimiento = defineCatalogue<TipoProcedimiento>(
  {
    CONTRATACION_PUBLICA: ['CONTRATACIONES PÚBLICAS', '1', 'CONTRATACIONES'],
    CONCESION: [
      'CONCESIONES, LICENCIAS, PERMISOS, AUTORIZACIONES Y PRÓRROGAS',
      '2',
      'CONCESIONES, LICENCIAS, PERMISOS, AUTORIZACIONES Y SUS PRÓRROGAS',
      'CONCESIONES',
      'OTORGAMIENTO_CONCESIONES',
      'OTORGAMIENTO_CONCECIONES',
    ],
    ENAJENACION: ['ENAJENACIÓN DE BIENES MUEBLES', '3', 'ENAJENACIONES', 'ENAJENACION_BIENES'],
    DICTAMEN_VALUATORIO: [
      'ASIGNACIÓN Y EMISIÓN DE DICTÁMENES DE AVALÚOS NACIONALES',
      '4',
      'DICTÁMENES',
    ],
    OTRO: ['OTRO', '5'],
  },
  {
    inWords: {
      CONCESION: ['LICENCIAS', 'PERMISOS', 'AUTORIZACIONES'],
      DICTAMEN_VALUATORIO: ['AVALÚOS', 'DICTAMEN VALUATORIO'],
    },
  },
);

export const tiposArea = defineCatalogue<TipoArea>({
  TECNICA: ['TÉCNICA', 'T', 'ÁREA TÉCNICA'],
  RESPONSABLE_EJECUCION: [
    'RESPONSABLE DE LA EJECUCIÓN DE LOS TRABAJOS',
    'RE',
    'RESPONSABLE DE LA EJECUCIÓN',
    'AREA_EJECUCION',
    'ÁREA RESPONSABLE DE LA EJECUCIÓN DE LOS TRABAJOS',
  ],
  RESPONSABLE_CONTRATACION: [
    'RESPONSABLE DE LA CONTRATACIÓN',
    'RC',
    'AREA_RESPONSABLE',
    'ÁREA RESPONSABLE DE LA CONTRATACIÓN',
  ],
  CONTRATANTE: ['CONTRATANTE', 'C', 'ÁREA CONTRATANTE'],
  REQUIRENTE: ['REQUIRENTE', 'R', 'ÁREA REQUIRENTE'],
  SUPERVISORA: ['SUPERVISORA', 'ÁREA SUPERVISORA'],
  INTEGRANTE_COMITE: [
    'INTEGRANTE DEL COMITÉ DE ADQUISICIONES, ARRENDAMIENTOS Y SERVICIOS',
    'INTEGRANTE DEL COMITÉ',
  ],
  ORGANO_REVISION: ['ÓRGANO DE REVISIÓN'],
  JUNTA_ACLARACIONES: ['PARTICIPANTE EN JUNTA DE ACLARACIONES', 'PARTICIPANTE_ACLARACIONES'],
  OTRA: ['OTRA', 'O', 'OTRO'],
});

type NivelV1 = 'ATENCION' | 'TRAMITACION' | 'RESOLUCION' | 'OTRO';

/** Of v1. A letter means other things here than in `nivelesActuacion`. */
export const nivelesResponsabilidad = defineCatalogue<NivelV1>(
  {
    ATENCION: ['ATENCIÓN', 'A'],
    TRAMITACION: ['TRAMITACIÓN', 'T'],
    RESOLUCION: ['RESOLUCIÓN', 'R'],
    OTRO: ['OTRO', 'O'],
  },
  {
    inWords: {
      ATENCION: ['ATENDER'],
      TRAMITACION: ['TRAMITAR', 'TRÁMITE'],
      RESOLUCION: ['RESOLVER'],
    },
  },
);

/** Of the format of 2024, for each stage of a procedure. */
export const nivelesActuacion = defineCatalogue<
  Exclude<NivelResponsabilidad, 'ATENCION' | 'TRAMITACION' | 'RESOLUCION'>
>({
  ELABORAR: ['ELABORAR', 'A', 'ELABORAR (A)'],
  REVISAR: ['REVISAR', 'B', 'REVISAR (B)'],
  FIRMAR_AUTORIZAR_DICTAMINAR: [
    'FIRMAR, AUTORIZAR O DICTAMINAR',
    'C',
    'FIRMAR, AUTORIZAR O DICTAMINAR (C)',
  ],
  SUPERVISAR: ['SUPERVISAR', 'D', 'SUPERVISAR (D)', 'PERVISAR'],
  EMITIR_SUSCRIBIR: ['EMITIR O SUSCRIBIR', 'E', 'EMITIR O SUSCRIBIR (E)'],
  OTRO: ['OTRO'],
});

/** What is bought or built. */
export const materias = defineCatalogue({
  ARRENDAMIENTO: ['ARRENDAMIENTO'],
  ADQUISICION: ['ADQUISICIÓN'],
  SERVICIOS: ['SERVICIOS'],
  OBRA: ['OBRA PÚBLICA'],
  SERVICIOS_RELACIONADOS: ['SERVICIOS RELACIONADOS CON OBRA PÚBLICA'],
  OTRO: ['OTRO'],
});

/** How a contract is awarded. */
export const modalidades = defineCatalogue({
  LICITACION_NACIONAL: ['LICITACIÓN PÚBLICA (NACIONAL)'],
  LICITACION_INTERNACIONAL: ['LICITACIÓN PÚBLICA (INTERNACIONAL)'],
  INVITACION: ['INVITACIÓN A CUANDO MENOS TRES PERSONAS'],
  ADJUDICACION: ['ADJUDICACIÓN DIRECTA'],
  OTRO: ['OTRO'],
});

/** Acts by which something is granted. */
export const actosOtorgamiento = defineCatalogue({
  CONCESIONES: ['CONCESIONES'],
  LICENCIAS: ['LICENCIAS'],
  PERMISOS: ['PERMISOS'],
  AUTORIZACIONES: ['AUTORIZACIONES'],
});
