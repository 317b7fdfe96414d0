import { defineCatalogue } from '../../specs/catalogues/catalogue.ts';
import { at, isObject, note, type Place } from './place.ts';
import { readCode, readText } from './text.ts';

// PDNMX/herramienta-capturador-s3 and -s2, `nivel_jerarquico`. The draft has the labels as codes.
const ranks = defineCatalogue<string>({
  OPERATIVO_HOMOLOGO: ['Operativo u homólogo'],
  ENLACE_HOMOLOGO: ['Enlace u homólogo'],
  JEFATURA_DEPTO_HOMOLOGO: ['Jefatura de departamento u homólogo'],
  SUBDIRECCION_HOMOLOGO: ['Subdirección de área u homólogo'],
  DIRECCION_HOMOLOGO: ['Dirección de área u homólogo'],
  DG_HOMOLOGO: ['Dirección general u homólogo'],
  JEFATURA_UNIDAD_HOMOLOGO: ['Jefatura de unidad u homólogo'],
  SUBSECRETARIA_HOMOLOGO: ['Subsecretaría de estado, oficialía mayor u homólogo'],
  SECRETARIA_HOMOLOGO: ['Secretaría de estado u homólogo'],
});

/**
 * The rank of a post in words: its own, which only a rank that is called "other" has, else those of the
 * catalogue, else its code.
 */
export function readRank(rank: Place): string | null {
  if (!isObject(rank.value)) return readCode(rank);
  const words = readText(at(rank, 'valor'));
  const code = readCode(at(rank, 'clave'));
  const known = code === null ? undefined : ranks.find(code);
  if (words !== null || known === undefined) return words ?? code;
  note(rank, 'LABEL_FROM_CATALOGUE');
  return known.label;
}
