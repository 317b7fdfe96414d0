import type { Item } from '../model/item.ts';
import type { Shape } from '../model/shape.ts';
import { textOf } from './text.ts';

/** Neither dates nor users are texts, and a key is searched as a whole. */
const NOT_TEXTS = new Set([
  'id',
  'user_created',
  'date_created',
  'user_updated',
  'date_updated',
  'fecha',
]);

/** Items with the text in one of their own fields: Directus does not search what is related. */
export function searcherOf(text: string, shape: Shape): (item: Item) => boolean {
  const wanted = text.toLowerCase();
  const fields = [...shape.own].filter((field) => !NOT_TEXTS.has(field));
  return (item) =>
    item.id === wanted ||
    fields.some((field) =>
      textOf(item[field] ?? '')
        .toLowerCase()
        .includes(wanted),
    );
}
