import { levels } from '../../specs/catalogues/levels.ts';
import type { Institucion } from '../../specs/graphql/buyers.generated.ts';
import type { Level } from '../../specs/graphql/network.generated.ts';
import { entryOf } from './coded.ts';
import { readFederalEntity } from './federal-entity.ts';
import { at, isObject, note, type Place } from './place.ts';
import { readRank } from './rank.ts';
import { related } from './relation.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from './text.ts';

/** A post in the formats of 2024, `empleoCargoComision`, and the public body where it is. */
export function readPublicPost(post: Place, levelOfSource: Level) {
  return {
    ...readPublicBody(post, levelOfSource),
    puesto: unlessEmpty({
      nombre: readText(at(post, 'denominacion')),
      nivel: readRank(related(at(post, 'nivelJerarquico'))),
    }),
    areaAdscripcion: readText(at(post, 'areaAdscripcion')),
  };
}

/** A public body in the formats of 2024. Where it does not say its level, the source's holds. */
export function readPublicBody(body: Place, levelOfSource: Level) {
  return {
    institucionDependencia: readInstitution(body),
    nivelOrdenGobierno: readLevel(at(body, 'nivelOrdenGobierno')) ?? levelOfSource,
    ambitoPublico: readText(at(body, 'ambitoPublico')),
    entidadFederativa: readFederalEntity(at(body, 'entidadFederativa')),
  };
}

/** Without a name it is none. */
function readInstitution(body: Place): Institucion | null {
  const nombre = readRequiredText(at(body, 'nombreEntePublico'));
  const siglas = readCode(at(body, 'siglasEntePublico'));
  return nombre === null ? null : { nombre, siglas, clave: null };
}

/** Level of government; null where the source does not tell it, or in words of its own. */
export function readLevel(place: Place): Level | null {
  const isCoded = isObject(place.value) && at(place, 'clave').value !== undefined;
  const text = readText(isCoded ? at(place, 'clave') : place);
  if (text === null) return null;
  const level = entryOf(place, text, levels);
  if (level === undefined) note(place, 'UNKNOWN_CODE');
  return level?.code ?? null;
}
