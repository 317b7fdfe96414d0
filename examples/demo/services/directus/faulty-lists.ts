import type { Fault } from '../faults/faults.ts';

/** Where a page of a list begins and how long it may be; −1 is without an end. */
export interface Window {
  limit: number;
  offset: number;
}

type Cut = <Item>(found: readonly Item[], window: Window) => readonly Item[];

const cut: Cut = (found, { limit, offset }) =>
  found.slice(offset, limit === -1 ? undefined : offset + limit);

/** Faults in how a list is cut into pages. */
const FAULTY_CUTS: Partial<Record<Fault, Cut>> = {
  // What unstable sorting looks like: the counts are right, one item comes twice, another never.
  duplicateIds(found, window) {
    const [first, ...others] = cut(found, window);
    const before = found[window.offset - 1];
    if (first === undefined) return [];
    return [before ?? first, ...others];
  },

  endlessPaging(found, window) {
    const page = cut(found, window);
    return page.length > 0 || window.limit === 0 ? page : found.slice(-Math.abs(window.limit));
  },
};

/** The items on a page, wrongly if the fault says so. */
export function cutWith<Item>(
  fault: Fault | null,
  found: readonly Item[],
  window: Window,
): readonly Item[] {
  return ((fault && FAULTY_CUTS[fault]) ?? cut)(found, window);
}

/** A count of items, seven too many if the fault says so. */
export function countWith(fault: Fault | null, items: readonly unknown[]): number {
  return items.length + (fault === 'lyingTotals' ? 7 : 0);
}
