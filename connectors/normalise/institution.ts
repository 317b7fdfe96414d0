import type { Institucion } from '../../specs/graphql/buyers.generated.ts';
import { partAt } from './part.ts';
import { at, type Place } from './place.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from './text.ts';

/** An institution, or its name alone; without a name it is none. */
export function readInstitution(row: Place, member: string): Institucion | null {
  const institution = partAt(row, member, () => 'nombre');
  const nombre = readRequiredText(at(institution, 'nombre'));
  const siglas = readCode(at(institution, 'siglas'));
  const clave = readCode(at(institution, 'clave'));
  return nombre === null ? null : { nombre, siglas, clave };
}

/** A post, or its name alone. */
export function readPost(row: Place, member: string, { isNameUsual = false } = {}) {
  const place = at(row, member);
  const isName = isNameUsual && typeof place.value === 'string';
  const post = isName
    ? { ...place, value: { nombre: place.value } }
    : partAt(row, member, () => 'nombre');
  return unlessEmpty({ nombre: readText(at(post, 'nombre')), nivel: readCode(at(post, 'nivel')) });
}
