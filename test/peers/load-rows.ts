import { generateState } from '../../examples/demo/services/data/generate-state.ts';
import { DirectusCollections } from '../../examples/demo/services/directus/directus-collections.ts';
import type { CollectionName } from '../../examples/demo/services/directus/model/model.ts';
import { STATES } from '../../examples/demo/services/states.ts';
import type { Directus } from './directus.ts';

const rowsAtOnce = 50;

/** Writes made-up rows of the demo's states into a collection, which then has so many. */
export async function loadRows(
  { administer }: Directus,
  collection: CollectionName,
  count: number,
): Promise<void> {
  const rows: unknown[] = [];
  for (const { code } of STATES) {
    if (rows.length >= count) break;
    const items = new DirectusCollections(code, generateState(code), 'tool').items(collection);
    rows.push(...items.slice(0, count - rows.length).map((item) => unfiled(item, true)));
  }
  if (rows.length < count) throw new Error(`${collection}: there are only ${rows.length} rows.`);
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
