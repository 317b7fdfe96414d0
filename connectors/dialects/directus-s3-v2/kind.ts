import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import { readCoded, type Coded } from '../../normalise/coded.ts';
import { at, note, type Place } from '../../normalise/place.ts';

/** The kind of a fault or a sanction. One that does not say it is there all the same, as "other". */
export function readKind<Code extends string>(
  place: Place,
  catalogue: Catalogue<Code | 'OTRO'>,
): Coded<Code | 'OTRO'> {
  const kind = readCoded(place, catalogue, 'OTRO');
  if (kind !== null) return kind;
  note(at(place, 'clave'), 'BLANK_REQUIRED');
  return { clave: 'OTRO', valor: catalogue.labelOf('OTRO') };
}
