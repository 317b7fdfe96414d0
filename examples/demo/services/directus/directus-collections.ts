import type { RegisterName, StateData } from '../data/records.ts';
import type { StateCode } from '../states.ts';
import { uuidOf } from './keys.ts';
import { Filing } from './model/filing.ts';
import type { Item } from './model/item.ts';
import { COLLECTIONS, type CollectionName } from './model/model.ts';
import type { Spelling } from './model/spellings.ts';
import { presentRow } from './present-row.ts';

/** What one state's Directus service has in its database; it may change while it is served. */
export class DirectusCollections {
  readonly code: StateCode;
  readonly spelling: Spelling;
  readonly #filing: Filing;
  readonly #items = new Map<CollectionName, Item[]>(COLLECTIONS.map((name) => [name, []]));

  /** Shows the rows of a state's registers, as they are now, in the spelling given. */
  constructor(code: StateCode, data: StateData, spelling: Spelling) {
    this.code = code;
    this.spelling = spelling;
    this.#filing = new Filing(spelling);
    for (const row of data.ssancionados) this.#add('ssancionados', row);
    for (const row of data.psancionados) this.#add('psancionados', row);
    for (const row of data.spic) this.#add('spic', row);
  }

  /** The items of a collection, as they were added. */
  items(collection: CollectionName): readonly Item[] {
    return this.#items.get(collection)!;
  }

  /** Changes fields of an item, in the service's spelling; throws when there is no such item. */
  replace(collection: CollectionName, id: string, change: object, at: Date): void {
    const items = this.#items.get(collection)!;
    const index = indexIn(items, id);
    items[index] = {
      ...items[index]!,
      ...change,
      user_updated: uuidOf(this.code, 'user', 'updates'),
      date_updated: at.toISOString(),
    };
  }

  /** Adds the item that shows a row of one of the registers. */
  insert<Name extends RegisterName>(
    register: Name,
    row: StateData[Name][number],
    at: Date,
  ): { collection: CollectionName; id: string } {
    return this.#add(register, row, at);
  }

  /** Deletes an item; throws when there is no such item. */
  remove(collection: CollectionName, id: string): void {
    const items = this.#items.get(collection)!;
    items.splice(indexIn(items, id), 1);
  }

  #add<Name extends RegisterName>(register: Name, row: StateData[Name][number], at?: Date) {
    const { collection, id, draft } = presentRow(this.code, register, row, at);
    const office = row.institucionDependencia.nombre;
    this.#items.get(collection)!.push(this.#filing.file(collection, id, office, draft));
    return { collection, id };
  }
}

function indexIn(items: readonly Item[], id: string): number {
  const index = items.findIndex((item) => item.id === id);
  if (index === -1) throw new Error(`There is no item ${id}`);
  return index;
}
