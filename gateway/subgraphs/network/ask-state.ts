import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import { sourceError, statusOf, verdictOf, type FailureCode } from '../../../specs/outcomes.ts';
import type { ShardClients } from '../../clients/shard-clients.ts';
import { ShardFailure } from '../../clients/shard-failure.ts';
import type { Registry } from '../../registry.ts';
import { withDeadline } from '../../shards/deadline.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import type { Reach } from './reach.ts';

/** The way to what connectors tell beside their records: outages, alerts. */
export interface LedgerAccess {
  registry: Registry;
  client: ShardClients;
  shardDeadlineMs: number;
  reach: Reach;
}

/** What a state told, or why it told nothing. */
export interface Told<Page> {
  state: StateCode;
  page: Page | null;
  failure: FailureCode | null;
  tookMs: number;
}

/**
 * Asks the connector of one state for what it serves at a path.
 * @param read checks the answer before anything of it is used; throws ShardFailure
 */
export async function askState<Page>(
  state: StateCode,
  path: string,
  read: (answer: unknown) => Page,
  { registry, client, shardDeadlineMs, reach }: LedgerAccess,
  query: QueryContext,
): Promise<Told<Page>> {
  const shard = registry.shards.get(state);
  if (!shard) return { state, page: null, failure: 'NO_CONNECTOR', tookMs: 0 };
  const startedAt = performance.now();
  const took = () => performance.now() - startedAt;
  try {
    const answer = await withDeadline(shardDeadlineMs, query, (errand) =>
      client.ask(shard, path, null, errand),
    );
    const page = read(answer);
    reach.delivered(shard, took());
    return { state, page, failure: null, tookMs: took() };
  } catch (error) {
    const failure =
      error instanceof ShardFailure ? error : new ShardFailure('INTERNAL', { cause: error });
    reach.failed(shard, failure, took(), query.requestId);
    return { state, page: null, failure: failure.code, tookMs: took() };
  }
}

/** Whose ledgers were asked: each state once, so that one that did not answer is not as one with nothing to tell. */
export function ledgerCoverage(
  told: readonly Told<unknown>[],
  returnedBy: (state: StateCode) => number,
  found: boolean,
  { reach }: Pick<LedgerAccess, 'reach'>,
) {
  const states = told.map(({ state, failure, tookMs }) => ({
    state,
    status: failure === null ? ('ANSWERED' as const) : statusOf(failure),
    returned: returnedBy(state),
    tookMs: Math.round(tookMs),
    error: failure && sourceError(failure),
    unansweredSince: reach.unansweredSince(state),
  }));
  const judged = states.map(({ status, returned }) => {
    const hasAnswered = status === 'ANSWERED';
    return { status, returned, total: null, asOf: hasAnswered ? 'now' : null };
  });
  return {
    verdict: verdictOf(judged, found),
    asked: states.length,
    answered: states.filter(({ status }) => status === 'ANSWERED').length,
    states,
  };
}
