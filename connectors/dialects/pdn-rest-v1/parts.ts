import { at, note, type Place } from '../../normalise/place.ts';
import { readText } from '../../normalise/text.ts';

export function readPersonName(person: Place) {
  return {
    nombres: readText(at(person, 'nombres'), 'name'),
    primerApellido: readText(at(person, 'primerApellido'), 'name'),
    segundoApellido: readText(at(person, 'segundoApellido'), 'name'),
  };
}

/** A list of coded values. One that is a text or a number alone has a form that the specification has not. */
export function codedListAt(row: Place, name: string): Place {
  const place = at(row, name);
  const isText = typeof place.value === 'string' && place.value.trim() !== '';
  if (isText || typeof place.value === 'number') note(place, 'OTHER_FORM');
  return place;
}
