import type { Catalogue } from '../../specs/catalogues/catalogue.ts';
import { entryOf } from './coded.ts';
import { partOf } from './part.ts';
import { isObject, itemsOf, note, type Place } from './place.ts';

/**
 * The row that a relation of Directus leads to. One that came unexpanded, as its key, is remarked and
 * says nothing.
 */
export function related(relation: Place): Place {
  const { value } = relation;
  const isText = typeof value === 'string' && value.trim() !== '' && !value.trim().startsWith('{');
  if (typeof value !== 'number' && !isText) return partOf(relation);
  note(relation, 'RELATION_NOT_EXPANDED');
  return { ...relation, value: undefined };
}

/** The same of a row that has a code of a catalogue: the code alone, in words, stands for it. */
export function relatedCode(relation: Place, catalogue: Catalogue<string>): Place {
  const { value } = relation;
  const isWord = typeof value === 'string' && /[^\W\d_]{2}/.test(value);
  if (!isWord || !entryOf({ ...relation, notes: [] }, value, catalogue)) return related(relation);
  note(relation, 'OTHER_FORM');
  return { ...relation, value: { clave: value } };
}

/** The rows that a relation to many leads to; one alone, outside of a list, counts too. */
export function relatedRows(relation: Place): Place[] {
  const places = Array.isArray(relation.value) ? itemsOf(relation) : [relation];
  return places.map(related).filter(({ value }) => isObject(value));
}
