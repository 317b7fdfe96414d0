import type { System } from '../../specs/graphql/network.generated.ts';
import { checkArguments, type ConnectionArguments } from '../../specs/arguments.ts';
import { changedFields } from '../store/changed-fields.ts';
import type { ChangeEvent, Store } from '../store/store.ts';
import { askedSources } from './asked-sources.ts';
import { servedPage, type FoundRows } from './page.ts';
import type { RequestContext } from './request-context.ts';
import { servedRecord } from './served-record.ts';
import type { ServedState } from './served-state.ts';

/** The SDL's name of the record that a change is about. */
const recordField: Record<System, string> = { S2: 'buyer', S3: 'sanction' };

/**
 * The way of one query for what happened since a moment.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function resolveChanges(
  system: System,
  given: Omit<ConnectionArguments, 'orderBy'> & { since: string },
  context: RequestContext,
) {
  const args: ConnectionArguments = { ...given, orderBy: 'CHANGED' };
  checkArguments(args, context.now());
  context.spendPage(args.first);
  const { first, after = null } = args;
  const asked = askedSources(context.served, system, args);
  const sourceIds = asked.served.map(({ id }) => id);
  const query = { system, sourceIds, since: new Date(given.since).toISOString() };

  const startedAt = performance.now();
  const found = context.askStore((store) => store.events(query, { after, first }));
  const tookMs = Math.round(performance.now() - startedAt);

  const answer = found && {
    sourceIds: () => found.rows.map(({ stored }) => stored.sourceId),
    totals: (store: Store) => store.eventCounts(query),
    undetermined: () => new Map(),
    canAnswer: () => true,
    asOf: null,
  };
  return servedPage(
    { args, system, asked, live: null, answer, tookMs },
    found ?? nothing,
    (event) => servedChange(event, system, context.served),
    context,
  );
}

const nothing: FoundRows<ChangeEvent> = { rows: [], hasNext: false };

function servedChange(
  { kind, at, stored, before }: ChangeEvent,
  system: System,
  { sources }: ServedState,
): object {
  return {
    kind,
    at,
    [recordField[system]]: () => servedRecord(stored, sources.get(stored.sourceId)!),
    fields: () => (before ? changedFields(before.publicOriginal, stored.publicOriginal) : []),
  };
}
