import { isObject, itemsOf, note, type Place } from './place.ts';

/**
 * The row that a relation of Directus leads to. One that came unexpanded, as its key, is remarked and
 * says nothing.
 */
export function related(relation: Place): Place {
  const { value } = relation;
  const isKey = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
  if (isKey) note(relation, 'RELATION_NOT_EXPANDED');
  return isKey ? { ...relation, value: undefined } : relation;
}

/** The rows that a relation to many leads to; one alone, outside of a list, counts too. */
export function relatedRows(relation: Place): Place[] {
  const places = Array.isArray(relation.value) ? itemsOf(relation) : [relation];
  return places.map(related).filter(({ value }) => isObject(value));
}
