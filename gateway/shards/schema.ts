import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { scalars } from '../../specs/graphql/scalars.ts';
import { readSubgraphSdl, type ShardedSubgraph } from '../../specs/graphql/sdl.ts';

/** The schema of a sharded subgraph, to read operations by; nothing is executed on it. */
export function buildShardedSchema(name: ShardedSubgraph): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(readSubgraphSdl(name)), resolvers: scalars }]);
}
