import type { Institucion } from '../../../specs/graphql/buyers.generated.ts';
import type { Level } from '../../../specs/graphql/network.generated.ts';
import { at, note, type Place } from '../../normalise/place.ts';
import { readPublicBody } from '../../normalise/public-post.ts';
import { readRank } from '../../normalise/rank.ts';
import { related } from '../../normalise/relation.ts';
import { readCode, readText, unlessEmpty } from '../../normalise/text.ts';
import type { Layout } from './layout.ts';
import { member } from './spellings.ts';

/** The public body: of an official's post, or where a private party committed the fault. */
export function readBody({ body }: Layout, row: Place, levelOfSource: Level) {
  const read = readPublicBody(body, levelOfSource);
  return {
    ...read,
    institucionDependencia: read.institucionDependencia ?? readCapturingBody(row),
  };
}

/** An official's post. */
export function readPost({ post }: Layout) {
  return {
    puesto: unlessEmpty({
      // The draft has a code of a post, and the level of its pay.
      nombre: readRank(member(post, 'denominacion')),
      nivel: readRank(related(at(post, 'nivelJerarquico'))) ?? readCode(at(post, 'nivel')),
    }),
    areaAdscripcion: readText(at(post, 'areaAdscripcion')),
  };
}

/** Which body captured the record; as a rule it is the one concerned. */
function readCapturingBody(row: Place): Institucion | null {
  const name = at(related(at(row, 'entePublico')), 'nombre');
  const nombre = readText(name);
  if (nombre === null) return null;
  note(name, 'INSTITUTION_OF_CAPTURE');
  return { nombre, siglas: null, clave: null };
}
