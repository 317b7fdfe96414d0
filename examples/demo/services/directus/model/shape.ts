import { MODEL, type CollectionName } from './model.ts';
import { isReserved } from './reserved.ts';
import { writingOf, type Spelling } from './spellings.ts';

/** What can be asked of an item: its fields, in a service's spelling. */
export interface Shape {
  readonly own: ReadonlySet<string>;
  readonly one: ReadonlyMap<string, Shape>;
  readonly many: ReadonlyMap<string, Shape>;
}

/** The shape of a published collection's items, without what the public role cannot read. */
export function shapeOf(
  root: CollectionName,
  spelling: Spelling,
  { careless, hidesId }: { careless: boolean; hidesId: boolean },
): Shape {
  const writing = writingOf(root, spelling);

  const shape = (collection: string): Shape => {
    const key = hidesId && collection === root ? [] : ['id'];
    const { own, one, many } = MODEL[collection]!;
    const visible = (field: string) => careless || !isReserved(collection, field);
    const related = (relations: readonly (readonly [field: string, target: string])[]) =>
      new Map(
        relations
          .filter(([field]) => visible(field))
          .map(([field, target]) => [writing(collection, field).name, shape(target)]),
      );
    return {
      own: new Set([
        ...key,
        ...own.filter(visible).map((field) => writing(collection, field).name),
      ]),
      one: related(Object.entries(one)),
      many: related(Object.entries(many).map(([field, target]) => [field, target.collection])),
    };
  };

  return shape(root);
}
