import type { Institucion } from '../../../specs/graphql/buyers.generated.ts';
import { at, isObject, type Place } from '../../normalise/place.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../../normalise/text.ts';

/** A code of no catalogue of ours, or its label: which of them it is its form tells. */
export function readCodeOrLabel(place: Place, code: RegExp) {
  const text = readText(place, 'code');
  if (text === null) return null;
  return code.test(text) ? { clave: text, valor: null } : { clave: null, valor: text };
}

/** An institution; without a name it is none. */
export function readInstitution(institution: Place): Institucion | null {
  const nombre = readRequiredText(at(institution, 'nombre'));
  const siglas = readCode(at(institution, 'siglas'));
  const clave = readCode(at(institution, 'clave'));
  return nombre === null ? null : { nombre, siglas, clave };
}

/** A post, or its name alone. */
export function readPost(post: Place) {
  if (!isObject(post.value)) return unlessEmpty({ nombre: readText(post), nivel: null });
  return unlessEmpty({ nombre: readText(at(post, 'nombre')), nivel: readCode(at(post, 'nivel')) });
}
