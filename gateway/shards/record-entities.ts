import type { GraphQLError } from 'graphql';
import { parseRecordId } from '../../specs/ids.ts';
import { queryError } from '../../specs/query-error.ts';
import { ShardFailure } from '../clients/shard-failure.ts';
import type { Shard } from '../registry.ts';
import { withDeadline } from './deadline.ts';
import { exchange } from './exchange.ts';
import { errandOf, type Operation } from './operation.ts';
import type { QueryContext, Report, ShardedSubgraph } from './sharded-data-source.ts';

export interface RecordRepresentation {
  __typename: string;
  id: string;
}

type RecordOperation = Pick<Operation, 'text' | 'variables' | 'isLive'>;

/** A representation and its place in the answer. */
export interface Placed<R> {
  index: number;
  representation: R;
}

/** Fetches records from the shards that their ids name, one request for each shard. */
export async function resolveRecords(
  records: readonly Placed<RecordRepresentation>[],
  entities: unknown[],
  operation: RecordOperation,
  query: QueryContext,
  subgraph: ShardedSubgraph,
  report: Report,
): Promise<void> {
  const byState = Map.groupBy(
    records,
    ({ representation }) => parseRecordId(representation.id)?.state,
  );
  await Promise.all(
    [...byState].map(async ([state, wanted]) => {
      if (!state) return; // no id of ours: there is no such record
      try {
        const shard = subgraph.registry.shards.get(state);
        if (!shard) throw new ShardFailure('NO_CONNECTOR');
        const found = await fetchRecords(shard, wanted, operation, query, subgraph);
        wanted.forEach(({ index }, i) => (entities[index] = found[i]));
      } catch (error) {
        if (!(error instanceof ShardFailure)) throw error;
        for (const { index } of wanted) report(recordUnavailable(), [index]);
      }
    }),
  );
}

const existence = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename }
}`;

/**
 * Whether there is a record with this id, asked of its own shard.
 * @throws GraphQLError RECORD_UNAVAILABLE when the shard does not answer: that is not a no.
 */
export async function recordExists(
  representation: RecordRepresentation,
  query: QueryContext,
  subgraph: ShardedSubgraph,
): Promise<boolean> {
  const entities: unknown[] = [null];
  const operation = { text: existence, variables: {}, isLive: false };
  await resolveRecords(
    [{ index: 0, representation }],
    entities,
    operation,
    query,
    subgraph,
    (error) => {
      throw error;
    },
  );
  return entities[0] !== null;
}

/** @throws ShardFailure */
async function fetchRecords(
  shard: Shard,
  wanted: readonly Placed<RecordRepresentation>[],
  operation: RecordOperation,
  query: QueryContext,
  subgraph: ShardedSubgraph,
): Promise<unknown[]> {
  const representations = wanted.map(({ representation }) => representation);
  const { text, variables } = operation;
  const request = { query: text, variables: { ...variables, representations } };
  return withDeadline(subgraph.shardDeadlineMs, query, (errand) =>
    exchange(
      shard,
      request,
      (answer) => readEntities(answer, wanted.length),
      subgraph,
      errandOf(operation, errand),
    ),
  );
}

function readEntities(answer: unknown, count: number): unknown[] {
  const { data, errors } = (answer ?? {}) as { data?: { _entities?: unknown }; errors?: unknown };
  const entities = data?._entities;
  if (errors || !Array.isArray(entities) || entities.length !== count) {
    throw new ShardFailure('WRONG_SHAPE');
  }
  return entities;
}

function recordUnavailable(): GraphQLError {
  return queryError(
    'RECORD_UNAVAILABLE',
    'The connector that holds this record does not answer; the record may well exist. Try again later.',
    'El conector que tiene este registro no responde; el registro puede existir. Intente más tarde.',
  );
}
