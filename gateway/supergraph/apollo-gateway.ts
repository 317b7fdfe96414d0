import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from 'pino';
import type { SubgraphName } from '../../specs/graphql/sdl.ts';
import { composeSupergraph } from './compose.ts';

/** Apollo's query planner over our own data sources; it makes no network calls itself. */
export function createApolloGateway(
  dataSources: Record<SubgraphName, GraphQLDataSource>,
  log: Logger,
): ApolloGateway {
  // Without this the library reports usage to its maker.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  return new ApolloGateway({
    supergraphSdl: composeSupergraph(),
    buildService: ({ name }) => dataSources[name as SubgraphName],
    // Plans are cached together with their parsed operations: shards/operation.ts relies on it.
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    __exposeQueryPlanExperimental: false,
    logger: {
      debug: (message) => log.debug(message),
      // Its news at every start is no news to an operator.
      info: (message) => log.debug(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
  });
}
