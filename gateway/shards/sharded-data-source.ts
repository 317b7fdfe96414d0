import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { ShardedSubgraph as SubgraphName } from '../../specs/graphql/sdl.ts';
import type { Errand } from '../clients/connector-client.ts';
import type { ShardClients } from '../clients/shard-clients.ts';
import type { Registry } from '../registry.ts';
import { resolveConnection } from './connection.ts';
import { resolveEntities } from './entities.ts';
import { withPath } from './errors.ts';
import type { HeldBy } from './gather.ts';
import type { ShardObserver } from './observer.ts';
import { readOperation } from './operation.ts';
import { collectFields, responseKeyOf } from './selections.ts';

/** What a sharded subgraph needs to answer. */
export interface ShardedSubgraph {
  name: SubgraphName;
  schema: GraphQLSchema;
  registry: Registry;
  client: ShardClients;
  shardDeadlineMs: number;
  /** Time for a whole query: no list of it may ask for more. */
  queryDeadlineMs: number;
  heldBy: HeldBy;
  observer: ShardObserver;
}

/** What each query brings along. */
export type QueryContext = Errand;

/** Takes an error to its place in the answer. */
export type Report = (error: unknown, path: readonly (string | number)[]) => void;

/**
 * A subgraph whose records lie in the states. Apollo plans as if it were one service; here the planned
 * operation is scattered to the connectors that matter, and their sorted answers are merged.
 */
export function createShardedDataSource(subgraph: ShardedSubgraph): GraphQLDataSource {
  return {
    async process(options) {
      const query = options.context as QueryContext;
      const operation = readOperation(options, subgraph.schema);
      const { definition, fragments, variables } = operation;
      const data: Record<string, unknown> = {};
      const errors: GraphQLError[] = [];
      const report: Report = (error, path) => errors.push(withPath(error, path));
      await Promise.all(
        collectFields(definition.selectionSet, 'Query', fragments, variables).map(async (field) => {
          const key = responseKeyOf(field);
          data[key] = null;
          try {
            data[key] =
              field.name.value === '_entities'
                ? await resolveEntities(field, operation, query, subgraph, report)
                : await resolveConnection(field, operation, query, subgraph);
          } catch (error) {
            report(error, [key]);
          }
        }),
      );
      return errors.length > 0 ? { data, errors: errors as GraphQLFormattedError[] } : { data };
    },
  };
}
