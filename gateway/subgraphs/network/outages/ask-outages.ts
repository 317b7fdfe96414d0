import { badUserInput } from '../../../../specs/arguments.ts';
import type { StateCode } from '../../../../specs/graphql/network.generated.ts';
import { sourceError, statusOf, verdictOf, type FailureCode } from '../../../../specs/outcomes.ts';
import {
  maxOutagesAtOnce,
  placeOf,
  type Outage,
  type OutagePage,
} from '../../../../specs/outages.ts';
import type { ShardClients } from '../../../clients/shard-clients.ts';
import { ShardFailure } from '../../../clients/shard-failure.ts';
import type { Registry } from '../../../registry.ts';
import { withDeadline } from '../../../shards/deadline.ts';
import type { QueryContext } from '../../../shards/sharded-data-source.ts';
import type { Reach } from './reach.ts';
import { readOutagePage } from './read-outage-page.ts';

export interface LedgerAccess {
  registry: Registry;
  client: ShardClients;
  shardDeadlineMs: number;
  reach: Reach;
}

/** The arguments of `outages`, wherever it stands. */
export interface OutageArguments {
  open: boolean;
  since?: string | null;
  first: number;
  after?: string | null;
}

/** Whose outages: those of states, or of one source of one. */
export interface OutagesOf {
  states: readonly StateCode[];
  source: string | null;
}

interface Told {
  state: StateCode;
  page: OutagePage;
  failure: FailureCode | null;
  tookMs: number;
}

const nothing: OutagePage = { outages: [], hasNext: false };

/**
 * A page of outages from the ledgers of these states, the newest first, with what became of asking each:
 * a state that did not answer is never as one that had no outages.
 * @throws GraphQLError BAD_USER_INPUT
 */
export async function askOutages(
  { states, source }: OutagesOf,
  asked: OutageArguments,
  access: LedgerAccess,
  query: QueryContext,
) {
  const { first, after = null } = asked;
  checkArguments(asked);
  const path = pathOf(asked, source);
  const told = await Promise.all(
    [...new Set(states)].map((state) => askState(state, path, { first, after }, access, query)),
  );
  const all = told.flatMap(({ page }) => page.outages);
  const nodes = all.sort((a, b) => (placeOf(a) > placeOf(b) ? -1 : 1)).slice(0, first);
  const outcomes = told.map((of) => outcomeOf(of, nodes, access));
  const hasNextPage = all.length > nodes.length || told.some(({ page }) => page.hasNext);
  const last = nodes.at(-1);
  const found = nodes.length > 0 || after !== null;
  const judged = outcomes.map(({ status, returned }) => {
    const hasAnswered = status === 'ANSWERED';
    return { status, returned, total: null, asOf: hasAnswered ? 'now' : null };
  });
  return {
    nodes,
    pageInfo: { endCursor: last ? placeOf(last) : after, hasNextPage },
    coverage: {
      verdict: verdictOf(judged, found),
      asked: outcomes.length,
      answered: outcomes.filter(({ status }) => status === 'ANSWERED').length,
      states: outcomes,
    },
  };
}

async function askState(
  state: StateCode,
  path: string,
  place: { first: number; after: string | null },
  { registry, client, shardDeadlineMs, reach }: LedgerAccess,
  query: QueryContext,
): Promise<Told> {
  const shard = registry.shards.get(state);
  if (!shard) return { state, page: nothing, failure: 'NO_CONNECTOR', tookMs: 0 };
  const startedAt = performance.now();
  const took = () => performance.now() - startedAt;
  try {
    const answer = await withDeadline(shardDeadlineMs, query, (errand) =>
      client.ask(shard, path, null, errand),
    );
    const page = readOutagePage(answer, { state, ...place });
    reach.delivered(shard, took());
    return { state, page, failure: null, tookMs: took() };
  } catch (error) {
    const failure =
      error instanceof ShardFailure ? error : new ShardFailure('INTERNAL', { cause: error });
    reach.failed(shard, failure, took(), query.requestId);
    return { state, page: nothing, failure: failure.code, tookMs: took() };
  }
}

function outcomeOf(
  { state, failure, tookMs }: Told,
  nodes: readonly Outage[],
  { reach }: LedgerAccess,
) {
  return {
    state,
    status: failure === null ? ('ANSWERED' as const) : statusOf(failure),
    returned: nodes.filter(({ source }) => source.startsWith(`${state}.`)).length,
    tookMs: Math.round(tookMs),
    error: failure && sourceError(failure),
    unansweredSince: reach.unansweredSince(state),
  };
}

function pathOf({ open, since, first, after }: OutageArguments, source: string | null): string {
  const asked = new URLSearchParams({ open: String(open), limit: String(first) });
  for (const [name, value] of Object.entries({ since, after, source })) {
    if (value) asked.set(name, value);
  }
  return `/outages?${asked.toString()}`;
}

function checkArguments({ first, since, after }: OutageArguments): void {
  if (first < 0 || first > maxOutagesAtOnce) {
    throw badUserInput(
      `\`first\` must be between 0 and ${maxOutagesAtOnce}; page on with \`after\`.`,
    );
  }
  if (since && Number.isNaN(Date.parse(since))) {
    throw badUserInput('`since` must be a moment, such as 2026-11-26T10:00:00Z.');
  }
  if (after && !/^\d{4}-\d\d-\d\dT[\d:.]{12}Z [\w.:-]{1,100}$/.test(after)) {
    throw badUserInput('`after` is not the `endCursor` of a page of outages.');
  }
}
