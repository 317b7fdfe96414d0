import type { FieldNode } from 'graphql';
import type { Order } from '../../specs/order.ts';
import type { Errand } from '../clients/connector-client.ts';
import { exchange } from './exchange.ts';
import type { AskShard } from './gather.ts';
import { errandOf, type Operation } from './operation.ts';
import type { Asked } from './outcomes.ts';
import { readShardPage } from './shard-answer.ts';
import { shardQueryOf, type PageVariables } from './shard-query.ts';
import type { ShardedSubgraph } from './sharded-data-source.ts';

/** Asks shards for pages of one connection field. */
export function shardAsker(
  field: FieldNode,
  operation: Operation,
  order: Order,
  { sourceIds }: Asked,
  subgraph: ShardedSubgraph,
  errand: Errand,
): AskShard {
  const { text, rowKeys, variableNames, wantsCoverage } = shardQueryOf(field, operation);
  const own = Object.fromEntries(
    variableNames.flatMap((key) =>
      key in operation.variables ? [[key, operation.variables[key]]] : [],
    ),
  );

  return (shard, { first, after, wantCoverage }) => {
    const variables: PageVariables = {
      ...own,
      __first: first,
      __after: after,
      __sources: sourceIds && shard.sources.flatMap(({ id }) => (sourceIds.has(id) ? [id] : [])),
      __wantCoverage: wantCoverage && wantsCoverage,
    };
    return exchange(
      shard,
      { query: text, variables },
      (answer) => readShardPage(answer, { state: shard.state, rowKeys, order, first, after }),
      subgraph,
      errandOf(operation, errand),
    );
  };
}
