import type { StateCode, System } from '../../specs/graphql/network.generated.ts';
import type { FailureCode } from '../../specs/outcomes.ts';
import type { ShardClients } from '../clients/shard-clients.ts';
import { ShardFailure } from '../clients/shard-failure.ts';
import type { Registry, Shard } from '../registry.ts';
import { withDeadline } from '../shards/deadline.ts';
import type { QueryContext } from '../shards/sharded-data-source.ts';
import type { Reach } from './network/reach.ts';

/** The way to what connectors tell beside their records: outages, alerts, matches. */
export interface StateAccess {
  registry: Registry;
  client: ShardClients;
  shardDeadlineMs: number;
  reach: Reach;
  /** Records that a shard holds of a system; null where it has not told yet. */
  heldBy(shard: Shard, system: System): number | null;
}

/** What a state told, or why it told nothing. */
export interface Told<Page> {
  state: StateCode;
  page: Page | null;
  failure: FailureCode | null;
  tookMs: number;
}

/** What is asked: a path below the state's, and what is sent there, if anything is. */
export interface StateRequest {
  path: string;
  body?: string | null;
}

/**
 * Asks the connector of one state for what it serves at a path.
 * @param read checks the answer before anything of it is used; throws ShardFailure
 */
export async function askState<Page>(
  state: StateCode,
  { path, body = null }: StateRequest,
  read: (answer: unknown) => Page,
  { registry, client, shardDeadlineMs, reach }: StateAccess,
  query: QueryContext,
): Promise<Told<Page>> {
  const shard = registry.shards.get(state);
  if (!shard) return { state, page: null, failure: 'NO_CONNECTOR', tookMs: 0 };
  const startedAt = performance.now();
  const took = () => performance.now() - startedAt;
  try {
    const answer = await withDeadline(shardDeadlineMs, query, (errand) =>
      client.ask(shard, path, body, errand),
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
