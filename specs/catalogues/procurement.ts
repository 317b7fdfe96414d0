import { defineCatalogue } from './catalogue.ts';
import type {
  NivelResponsabilidad,
  TipoArea,
  TipoProcedimiento,
} from '../graphql/buyers.generated.ts';

// Codes and labels of S2 v1: PDNMX/catalogos, "S2 - Servidores públicos en contrataciones".

export const tiposProcedimiento = defineCatalogue<TipoProcedimiento>({
  CONTRATACION_PUBLICA: ['CONTRATACIONES PÚBLICAS', '1'],
  CONCESION: [
    'CONCESIONES, LICENCIAS, PERMISOS, AUTORIZACIONES Y PRÓRROGAS',
    '2',
    'CONCESIONES, LICENCIAS, PERMISOS, AUTORIZACIONES Y SUS PRÓRROGAS',
  ],
  ENAJENACION: ['ENAJENACIÓN DE BIENES MUEBLES', '3'],
  DICTAMEN_VALUATORIO: ['ASIGNACIÓN Y EMISIÓN DE DICTÁMENES DE AVALÚOS NACIONALES', '4'],
  OTRO: ['OTRO', '5'],
});

export const tiposArea = defineCatalogue<TipoArea>({
  TECNICA: ['TÉCNICA', 'T'],
  RESPONSABLE_EJECUCION: [
    'RESPONSABLE DE LA EJECUCIÓN DE LOS TRABAJOS',
    'RE',
    'RESPONSABLE DE LA EJECUCIÓN',
  ],
  RESPONSABLE_CONTRATACION: ['RESPONSABLE DE LA CONTRATACIÓN', 'RC'],
  CONTRATANTE: ['CONTRATANTE', 'C'],
  REQUIRENTE: ['REQUIRENTE', 'R'],
  OTRA: ['OTRA', 'O'],
});

export const nivelesResponsabilidad = defineCatalogue<NivelResponsabilidad>({
  ATENCION: ['ATENCIÓN', 'A'],
  TRAMITACION: ['TRAMITACIÓN', 'T'],
  RESOLUCION: ['RESOLUCIÓN', 'R'],
  OTRO: ['OTRO', 'O'],
});
