import { defineCatalogue, type Catalogue } from '../../specs/catalogues/catalogue.ts';
import { states } from '../../specs/catalogues/states.ts';
import type { ClaveValor } from '../../specs/graphql/buyers.generated.ts';
import { readBareCode } from './coded.ts';
import { isObject, type Place } from './place.ts';
import { readClaveValor } from './text.ts';

/** Names that the PDN's own scripts and forms write beside the official short ones. */
const longNames: Readonly<Record<string, string>> = {
  '05': 'Coahuila de Zaragoza',
  '09': 'Distrito Federal',
  '15': 'Estado de México',
  '16': 'Michoacán de Ocampo',
  '30': 'Veracruz de Ignacio de la Llave',
};

/** The states by their INEGI numbers, of which services leave out the zero. */
const entities: Catalogue<string> = defineCatalogue(
  Object.fromEntries(
    states.map(({ inegi, name }): [string, [string, ...string[]]] => [
      inegi!,
      [name, String(Number(inegi)), longNames[inegi!] ?? name],
    ]),
  ),
);

/** A state by its INEGI number or name, alone or as a code with its label. */
export function readFederalEntity(place: Place): ClaveValor | null {
  return isObject(place.value) ? readClaveValor(place) : readBareCode(place, entities);
}
