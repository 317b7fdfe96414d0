import { totalCountOf } from '../../specs/coverage.ts';
import type { System } from '../../specs/graphql/network.generated.ts';
import type { RecordPage, RecordQuery } from '../store/store.ts';
import { checkArguments, type ConnectionArguments } from '../../specs/arguments.ts';
import { askedSources, type AskedSources } from './asked-sources.ts';
import type { LiveReading } from './judge.ts';
import { coverageOfPage } from './page-coverage.ts';
import type { RequestContext } from './request-context.ts';
import { servedRecord } from './served-record.ts';

const noPage: RecordPage = { rows: [], hasNext: false };

/**
 * The way of one query: find the page, and say what it is worth. Members that are functions are called
 * only where the client selected the field; counting, in particular, is not for nothing.
 * @throws GraphQLError BAD_USER_INPUT
 */
export async function resolveConnection(
  system: System,
  args: ConnectionArguments,
  context: RequestContext,
) {
  checkArguments(args, context.now());
  context.spendPage(args.first);
  const { filter, orderBy: order, first, after = null } = args;
  const asked = askedSources(context.served, system, args);
  // With whatever offset the caller wrote it; moments are stored in UTC.
  const asOf = args.asOf ? new Date(args.asOf).toISOString() : null;
  const asking = { system, filter: filter ?? {}, asOf } as RecordQuery;

  const startedAt = performance.now();
  const live = args.live ? await readLive(asked, context) : null;
  const answer = context.askStore((store) => {
    const able = asked.served.filter(({ id }) => store.canAnswer(id, asking));
    const query = { ...asking, sourceIds: able.map(({ id }) => id) };
    return { query, page: store.page(query, { order, first, after }) };
  });
  const tookMs = Math.round(performance.now() - startedAt);

  const { rows, hasNext } = answer?.page ?? noPage;
  const nodes = once(() =>
    rows.map(({ stored }) => servedRecord(stored, context.served.sources.get(stored.sourceId)!)),
  );
  const coverage = once(() =>
    coverageOfPage({ args, system, asked, live, answer, tookMs }, context),
  );
  return {
    totalCount: () => totalCountOf(coverage()),
    nodes,
    edges: () => rows.map(({ sortKey }, index) => ({ cursor: sortKey, node: nodes()[index] })),
    pageInfo: { endCursor: rows.at(-1)?.sortKey ?? null, hasNextPage: hasNext },
    coverage,
  };
}

/** Has the sources read, within the time that the request has for it. */
async function readLive({ served }: AskedSources, context: RequestContext): Promise<LiveReading> {
  const since = context.now();
  return { since, late: await context.readNow(served.map(({ id }) => id)) };
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
