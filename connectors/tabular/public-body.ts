import type { Level } from '../../specs/graphql/network.generated.ts';
import { readFederalEntity } from '../normalise/federal-entity.ts';
import { readLevel } from '../normalise/public-post.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../normalise/text.ts';
import type { Cells } from './cells.ts';

/** The public body of a row; where it does not say its level, the source's holds. */
export function readPublicBody(cell: Cells, levelOfSource: Level) {
  const nombre = readRequiredText(cell('institucionDependencia.nombre'));
  const siglas = readCode(cell('institucionDependencia.siglas'));
  const clave = readCode(cell('institucionDependencia.clave'));
  return {
    institucionDependencia: nombre === null ? null : { nombre, siglas, clave },
    nivelOrdenGobierno: readLevel(cell('nivelOrdenGobierno')) ?? levelOfSource,
    ambitoPublico: readText(cell('ambitoPublico')),
    entidadFederativa: readFederalEntity(cell('entidadFederativa')),
  };
}

export function readPost(cell: Cells) {
  return {
    puesto: unlessEmpty({
      nombre: readText(cell('puesto.nombre')),
      nivel: readCode(cell('puesto.nivel')),
    }),
    areaAdscripcion: readText(cell('areaAdscripcion')),
  };
}
