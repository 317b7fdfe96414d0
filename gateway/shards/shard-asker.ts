import type { FieldNode } from 'graphql';
import type { Order } from '../../specs/order.ts';
import { ShardFailure, type Errand } from '../clients/connector-client.ts';
import type { AskShard } from './gather.ts';
import type { Operation } from './operation.ts';
import type { Asked } from './outcomes.ts';
import { readShardPage } from './shard-answer.ts';
import { shardQueryOf, type PageVariables } from './shard-query.ts';
import type { ShardedSubgraph } from './sharded-data-source.ts';

/** Asks shards for pages of one connection field; each exchange is told to the observer. */
export function shardAsker(
  field: FieldNode,
  operation: Operation,
  order: Order,
  { sourceIds }: Asked,
  { name, client, observer }: ShardedSubgraph,
  errand: Errand,
): AskShard {
  const { text, rowKeys, variableNames, wantsCoverage } = shardQueryOf(field, operation);
  const own = Object.fromEntries(
    variableNames.flatMap((key) =>
      key in operation.variables ? [[key, operation.variables[key]]] : [],
    ),
  );

  return async (shard, { first, after, wantCoverage }) => {
    const variables: PageVariables = {
      ...own,
      __first: first,
      __after: after,
      __sources: sourceIds && shard.sources.flatMap(({ id }) => (sourceIds.has(id) ? [id] : [])),
      __wantCoverage: wantCoverage && wantsCoverage,
    };
    const startedAt = performance.now();
    try {
      const body = JSON.stringify({ query: text, variables });
      const answer = await client.post(`${shard.url}/${name}/graphql`, body, errand);
      const page = readShardPage(answer, { state: shard.state, rowKeys, order, first, after });
      observer.delivered(shard, performance.now() - startedAt);
      return page;
    } catch (error) {
      const failure = asFailure(error);
      observer.failed(shard, failure, performance.now() - startedAt, errand.requestId);
      throw failure;
    }
  };
}

/** A mistake of our own in reading one shard must not take the others' answers along. */
function asFailure(error: unknown): ShardFailure {
  return error instanceof ShardFailure ? error : new ShardFailure('INTERNAL', { cause: error });
}
