import type { System } from '../../specs/graphql/network.generated.ts';
import type { RecordOrder } from '../../specs/order.ts';
import type { RecordPage, RecordQuery, Store } from '../store/store.ts';
import { checkArguments, type ConnectionArguments } from '../../specs/arguments.ts';
import { askedSources, type AskedSources } from './asked-sources.ts';
import type { LiveReading } from './judge.ts';
import { servedPage } from './page.ts';
import type { RequestContext } from './request-context.ts';
import { servedRecord } from './served-record.ts';

/**
 * The way of one query for records: find the page, and say what it is worth.
 * @throws GraphQLError BAD_USER_INPUT
 */
export async function resolveConnection(
  system: System,
  args: ConnectionArguments,
  context: RequestContext,
) {
  checkArguments(args, context.now());
  context.spendPage(args.first);
  const { filter, orderBy, first, after = null } = args;
  const asked = askedSources(context.served, system, args);
  // With whatever offset the caller wrote it; moments are stored in UTC.
  const asOf = args.asOf ? new Date(args.asOf).toISOString() : null;
  const sourceIds = asked.served.map(({ id }) => id);
  const query = { system, filter: filter ?? {}, asOf, sourceIds } as RecordQuery;

  const startedAt = performance.now();
  const live = args.live ? await readLive(asked, context) : null;
  const order = orderBy as RecordOrder;
  const found = context.askStore((store) => store.page(query, { order, first, after }));
  const tookMs = Math.round(performance.now() - startedAt);

  const answer = found && {
    sourceIds: () => found.rows.map(({ stored }) => stored.sourceId),
    totals: (store: Store) => store.counts(query),
    undetermined: (store: Store) => store.undetermined(query),
    canAnswer: (store: Store, id: string) => store.canAnswer(id, query),
    asOf,
  };
  return servedPage(
    { args, system, asked, live, answer, tookMs },
    found ?? nothing,
    ({ stored }) => servedRecord(stored, context.served.sources.get(stored.sourceId)!),
    context,
  );
}

const nothing: RecordPage = { rows: [], hasNext: false };

/** Has the sources read, within the time that the request has for it. */
async function readLive({ served }: AskedSources, context: RequestContext): Promise<LiveReading> {
  const since = context.now();
  return { since, late: await context.readNow(served.map(({ id }) => id)) };
}
