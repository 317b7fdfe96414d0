import { cutPage, type Page, type PageNumber } from '../registers/page.ts';
import type { Fault } from './faults.ts';

type CutPage = <Item>(found: readonly Item[], request: PageNumber) => Page<Item>;

/** Faults in how a register counts and cuts its pages. */
const FAULTY_CUTS: Partial<Record<Fault, CutPage>> = {
  lyingTotals(found, request) {
    const { pagination, results } = cutPage(found, request);
    return { pagination: { ...pagination, totalRows: found.length + 7 }, results };
  },

  // What unstable sorting looks like: the count is right, one row comes twice, another one never.
  duplicateIds(found, request) {
    const { pagination, results } = cutPage(found, request);
    const before = found[(request.page - 1) * request.pageSize - 1];
    if (before === undefined || results.length === 0) return { pagination, results };
    return { pagination, results: [before, ...results.slice(1)] };
  },

  endlessPaging(found, request) {
    const { pagination, results } = cutPage(found, request);
    return {
      pagination: { ...pagination, hasNextPage: true },
      results: results.length > 0 ? results : found.slice(-request.pageSize),
    };
  },
};

/** Cuts a page, wrongly if the fault says so. */
export function cutPageWith<Item>(
  fault: Fault | null,
  found: readonly Item[],
  request: PageNumber,
): Page<Item> {
  const cut: CutPage = (fault && FAULTY_CUTS[fault]) ?? cutPage;
  return cut(found, request);
}
