import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { scalars } from '../../specs/graphql/scalars.ts';
import { readSubgraphSdl, type ShardedSubgraph } from '../../specs/graphql/sdl.ts';
import { changesOf, systemOf } from '../../specs/systems.ts';
import type { ConnectionArguments } from '../../specs/arguments.ts';
import { resolveChanges } from './changes.ts';
import { resolveConnection } from './connection.ts';
import { dateStates } from './date-states.ts';
import { findRecord, findSource, findState, type Representation } from './entities.ts';
import type { RequestContext } from './request-context.ts';

const recordTypes: Record<ShardedSubgraph, string> = { buyers: 'Buyer', sanctions: 'Sanction' };

/** A subgraph of the contract with the resolvers that answer it for any one state. */
export function buildSubgraph(name: ShardedSubgraph): GraphQLSchema {
  const system = systemOf[name];
  const connection = (_: unknown, args: ConnectionArguments, context: RequestContext) =>
    resolveConnection(system, args, context);
  const resolvers = {
    ...scalars,
    Query: {
      [name]: connection,
      [changesOf[name]]: (
        _: unknown,
        args: Parameters<typeof resolveChanges>[1],
        context: RequestContext,
      ) => resolveChanges(system, args, context),
    },
    State: { [name]: connection, __resolveReference: findState },
    Source: { __resolveReference: findSource },
    ...(name === 'sanctions' && { Inhabilitacion: dateStates }),
    [recordTypes[name]]: {
      __resolveReference: (representation: Representation, context: RequestContext) =>
        findRecord(system, representation, context),
    },
  };
  return buildSubgraphSchema([{ typeDefs: parse(readSubgraphSdl(name)), resolvers }]);
}
