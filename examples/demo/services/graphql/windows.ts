import { GraphQLError } from 'graphql';
import type { Fault } from '../faults/faults.ts';

/** A part of what was found: how many rows are skipped, and how many are given at most. */
export interface Window {
  offset: number;
  limit: number;
}

type Cut = <Item>(found: readonly Item[], window: Window) => readonly Item[];

const LARGEST = 200;

/** A window that may be asked for; anything else is a GraphQL error. */
export function readWindow(limit: number, offset: number): Window {
  if (limit >= 1 && limit <= LARGEST && offset >= 0) return { limit, offset };
  throw new GraphQLError('La página está fuera de rango.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** The number of the page that begins in this window, from 1. */
export function pageOf({ offset, limit }: Window): number {
  return Math.floor(offset / limit) + 1;
}

const cut: Cut = (found, { offset, limit }) => found.slice(offset, offset + limit);

/** Faults in how what was found is cut into pages. */
const FAULTY_CUTS: Partial<Record<Fault, Cut>> = {
  // What unstable sorting looks like: the count is right, one row comes twice, another one never.
  duplicateIds(found, window) {
    const [first, ...others] = cut(found, window);
    const before = found[window.offset - 1];
    return first === undefined ? [] : [before ?? first, ...others];
  },

  endlessPaging(found, window) {
    const page = cut(found, window);
    return page.length > 0 ? page : found.slice(-window.limit);
  },
};

/** The rows of a window, wrongly if the fault says so. */
export function cutWith<Item>(
  fault: Fault | null,
  found: readonly Item[],
  window: Window,
): readonly Item[] {
  return ((fault && FAULTY_CUTS[fault]) ?? cut)(found, window);
}

/** How many rows were found, seven too many if the fault says so. */
export function countWith(fault: Fault | null, found: readonly unknown[]): number {
  return found.length + (fault === 'lyingTotals' ? 7 : 0);
}

/** Whether more follows after a window; with endless paging, always. */
export function hasNextWith(
  fault: Fault | null,
  found: readonly unknown[],
  { offset, limit }: Window,
): boolean {
  return fault === 'endlessPaging' || offset + limit < found.length;
}
