import type { Institucion } from '../../../specs/graphql/buyers.generated.ts';
import { at, type Place } from '../../normalise/place.ts';
import { readCode, readRequiredText, readText } from '../../normalise/text.ts';

/** An institution; without a name it is none. */
export function readInstitution(institution: Place): Institucion | null {
  const nombre = readRequiredText(at(institution, 'nombre'));
  const siglas = readCode(at(institution, 'siglas'));
  const clave = readCode(at(institution, 'clave'));
  return nombre === null ? null : { nombre, siglas, clave };
}

export function readPersonName(person: Place) {
  return {
    nombres: readText(at(person, 'nombres'), 'name'),
    primerApellido: readText(at(person, 'primerApellido'), 'name'),
    segundoApellido: readText(at(person, 'segundoApellido'), 'name'),
  };
}
