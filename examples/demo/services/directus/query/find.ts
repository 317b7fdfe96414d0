import type { Item } from '../model/item.ts';
import type { Shape } from '../model/shape.ts';
import { matcherOf } from './filter.ts';
import type { ListQuery } from './list-query.ts';
import { orderOf } from './order.ts';
import { searcherOf } from './search.ts';

/** All items that a request asks for, in its order, before they are cut into pages. */
export function find(items: readonly Item[], query: ListQuery, shape: Shape): readonly Item[] {
  const matches = matcherOf(query.filter ?? {}, shape);
  const contains = query.search === undefined ? () => true : searcherOf(query.search, shape);
  return items
    .filter((item) => matches(item) && contains(item))
    .toSorted(orderOf(query.sort, shape));
}
