import { nivelesActuacion, nivelesResponsabilidad } from '../../../specs/catalogues/procurement.ts';
import type {
  NivelResponsabilidadClave,
  ResponsabilidadEtapa,
} from '../../../specs/graphql/buyers.generated.ts';
import { readCodedList, readClosedCode } from '../../normalise/coded.ts';
import type { Place } from '../../normalise/place.ts';
import { related, relatedRows } from '../../normalise/relation.ts';
import { readText } from '../../normalise/text.ts';
import { code, member } from './spellings.ts';

/** What a public servant does in each of the stages named, and in others that have words alone. */
export function readResponsibilities(
  relation: Place,
  stages: readonly string[],
): ResponsabilidadEtapa[] {
  const responsibilities = related(relation);
  const inStages = stages.map((etapa) => ({
    etapa,
    niveles: readCodedList(member(responsibilities, etapa), nivelesActuacion, readLevel),
    especifique: null,
  }));
  const inOthers = relatedRows(member(responsibilities, 'otroEspecifique')).map((other) => ({
    etapa: 'otro',
    niveles: [],
    especifique: readText(member(other, 'otroEspecifique')),
  }));
  return [
    ...inStages.filter(({ niveles }) => niveles.length > 0),
    ...inOthers.filter(({ especifique }) => especifique !== null),
  ];
}

function readLevel(item: Place): NivelResponsabilidadClave | null {
  const level = code(item, 'nivel');
  return isWordOfV1(level)
    ? readClosedCode(level, nivelesResponsabilidad, 'OTRO')
    : readClosedCode(level, nivelesActuacion, 'OTRO');
}

/** The migration keeps the words of v1. Its letters mean other things here. */
function isWordOfV1({ value }: Place): boolean {
  if (typeof value !== 'string' || value.length === 1) return false;
  return !nivelesActuacion.find(value) && nivelesResponsabilidad.find(value) !== undefined;
}
