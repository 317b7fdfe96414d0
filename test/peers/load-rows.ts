import { generateState } from '../../examples/demo/services/data/generate-state.ts';
import { DirectusCollections } from '../../examples/demo/services/directus/directus-collections.ts';
import type { Item } from '../../examples/demo/services/directus/model/item.ts';
import type { CollectionName } from '../../examples/demo/services/directus/model/model.ts';
import { STATES } from '../../examples/demo/services/states.ts';
import type { Directus } from './directus.ts';

const rowsAtOnce = 50;

/**
 * Writes made-up rows of the demo's states into a collection, which then has so many.
 * @param change made to the first of them.
 */
export async function loadRows(
  { administer }: Directus,
  collection: CollectionName,
  count: number,
  change = (row: Item): Record<string, unknown> => row,
): Promise<void> {
  const items: Item[] = [];
  for (const { code } of STATES) {
    if (items.length >= count) break;
    const more = new DirectusCollections(code, generateState(code), 'tool').items(collection);
    items.push(...more.slice(0, count - items.length));
  }
  if (items.length < count) throw new Error(`${collection}: there are only ${items.length} rows.`);
  const rows = items.map((item, i) => unfiled(i === 0 ? change(item) : item, true));
  for (let start = 0; start < count; start += rowsAtOnce) {
    const part = rows.slice(start, start + rowsAtOnce);
    await administer('POST', `/items/${collection}?fields=id`, part);
  }
}

/** Without the keys that the database gives to related rows, and the offices that they belong to. */
function unfiled(value: unknown, isRoot = false): unknown {
  if (Array.isArray(value)) return value.map((item) => unfiled(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name]) => name !== 'entePublico' && !name.startsWith('fk_') && (isRoot || name !== 'id'),
  );
  return Object.fromEntries(kept.map(([name, member]) => [name, unfiled(member)]));
}
