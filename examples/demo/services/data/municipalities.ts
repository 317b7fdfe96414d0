import { stateOf, type StateCode } from '../states.ts';
import { createRandom } from './random.ts';

export interface Municipality {
  clave: string;
  nombre: string;
}

const PLACES = `San Isidro, Santa Rita, Villa Mezquite, Ojo de Agua, Ciénega, Tepozán, La Cañada,
  Los Encinos, San Jerónimo, Peñón, Xoconostle, Santa Úrsula, Charco, Tuna Alta, Zapotal`.split(
  /,\s+/,
);
const EPITHETS = `del Encinal, de los Nogales, el Grande, de las Garzas, del Tezontle, de la Sierra,
  el Viejo, de Ibáñez, del Carrizo, de la Niña, y Barranca, de Güemes, Segundo`.split(/,\s+/);

/** Municipalities that no map shows: nothing in the synthetic registers is said of a real one. */
export function municipalitiesOf(code: StateCode): Municipality[] {
  const random = createRandom(`${code}/municipalities`);
  const names = new Set<string>();
  const wanted = 4 + Math.round(stateOf(code).thousands / 600);
  while (names.size < wanted) names.add(`${random.pick(PLACES)} ${random.pick(EPITHETS)}`);
  return [...names].map((nombre, index) => ({
    clave: String(index + 1).padStart(3, '0'),
    nombre,
  }));
}
