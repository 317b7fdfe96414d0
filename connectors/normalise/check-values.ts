import { nearestName } from '../../service/settings/nearest-name.ts';
import type { ValueMap } from './place.ts';
import { vocabulary } from './vocabulary.ts';

/** What is wrong with a map of values: a field that has no catalogue, or a code that its catalogue has not. */
export function checkValues(
  values: ValueMap,
): { path: string[]; found: string; expected: string }[] {
  return Object.entries(values).flatMap(([field, codes]) => {
    const catalogues = vocabulary[field];
    if (catalogues === undefined) {
      const expected = nearestName(field, Object.keys(vocabulary));
      return [{ path: ['values', field], found: 'an unknown name', expected }];
    }
    const known = [
      ...new Set(catalogues.flatMap(({ entries }) => entries.map(({ code }) => code))),
    ];
    return Object.entries(codes)
      .filter(([, code]) => !known.includes(code))
      .map(([value, code]) => ({
        path: ['values', field, value],
        found: `${JSON.stringify(code)}, which is no code of this field`,
        expected: nearestName(code, known),
      }));
  });
}
