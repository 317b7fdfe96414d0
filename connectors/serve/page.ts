import { totalCountOf } from '../../specs/coverage.ts';
import { coverageOfPage, type AskedPage } from './page-coverage.ts';
import type { RequestContext } from './request-context.ts';

/** What a store found for a page, in order. */
export interface FoundRows<Row> {
  rows: readonly Row[];
  hasNext: boolean;
}

/**
 * A page as the SDL has it. Members that are functions are called only where the client selected the
 * field; counting, in particular, is not for nothing.
 */
export function servedPage<Row extends { sortKey: string }>(
  asked: AskedPage,
  { rows, hasNext }: FoundRows<Row>,
  nodeOf: (row: Row) => object,
  context: RequestContext,
) {
  const nodes = once(() => rows.map(nodeOf));
  const coverage = once(() => coverageOfPage(asked, context));
  return {
    totalCount: () => totalCountOf(coverage()),
    nodes,
    edges: () => rows.map(({ sortKey }, index) => ({ cursor: sortKey, node: nodes()[index] })),
    pageInfo: { endCursor: rows.at(-1)?.sortKey ?? null, hasNextPage: hasNext },
    coverage,
  };
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
