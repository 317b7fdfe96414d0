import type { Draft, Item } from './item.ts';
import { COLLECTIONS, MODEL, type CollectionName } from './model.ts';
import { writingOf, type Spelling, type WritingOf } from './spellings.ts';

/** Gives drafts what the database of one service gives them: serial numbers, keys, and nulls. */
export class Filing {
  readonly #writings: ReadonlyMap<CollectionName, WritingOf>;
  readonly #lastSerials = new Map<string, number>();
  readonly #offices = new Map<string, Item>();

  constructor(spelling: Spelling) {
    this.#writings = new Map(COLLECTIONS.map((root) => [root, writingOf(root, spelling)]));
  }

  /**
   * Completes the draft of a published collection's item, which gets this id and belongs to this
   * office, and writes it in the service's spelling.
   * @throws Error when the draft has a field that its collection has not: this program is wrong.
   */
  file(root: CollectionName, id: string, officeName: string, draft: Draft): Item {
    const writing = this.#writings.get(root)!;

    const complete = (collection: string, key: string | number, fields: Draft): Item => {
      const { own, one, many } = MODEL[collection]!;
      const unknown = Object.keys(fields).find((f) => !own.includes(f) && !(f in one || f in many));
      if (unknown !== undefined) throw new Error(`${collection} has no ${unknown}`);

      const item: Record<string, unknown> & Pick<Item, 'id'> = { id: key };
      const put = (field: string, official: unknown) => {
        const { name, write } = writing(collection, field);
        item[name] = write(official);
      };
      for (const field of own) put(field, fields[field] ?? null);
      for (const [field, target] of Object.entries(one)) {
        const related = fields[field] as Draft | undefined;
        if (field === 'entePublico') put(field, this.#office(target, officeName));
        else put(field, related ? complete(target, this.#serial(target), related) : null);
      }
      for (const [field, target] of Object.entries(many)) {
        const related = (fields[field] ?? []) as readonly Draft[];
        const ours = { [target.key]: key };
        put(
          field,
          related.map((row) =>
            complete(target.collection, this.#serial(target.collection), { ...row, ...ours }),
          ),
        );
      }
      return item;
    };

    return complete(root, id, draft);
  }

  #serial(collection: string): number {
    const next = (this.#lastSerials.get(collection) ?? 0) + 1;
    this.#lastSerials.set(collection, next);
    return next;
  }

  #office(collection: string, nombre: string): Item {
    const key = `${collection}/${nombre}`;
    const office = this.#offices.get(key) ?? { id: this.#serial(collection), nombre };
    this.#offices.set(key, office);
    return office;
  }
}
