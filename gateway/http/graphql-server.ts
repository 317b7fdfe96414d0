import type { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { fragmentsOf } from '../shards/selections.ts';
import type { QueryContext } from '../shards/sharded-data-source.ts';
import { createFormatError } from './errors.ts';
import { checkSize, limits } from './limits.ts';
import { noReservedAliases } from './no-reserved-aliases.ts';

/** Apollo Server as the world sees it: bounded queries, and errors from the allow-list only. */
export function createGraphqlServer(
  gateway: ApolloGateway,
  log: Logger,
): ApolloServer<QueryContext> {
  return new ApolloServer<QueryContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: createFormatError(log),
    parseOptions: { maxTokens: limits.maxTokens },
    validationRules: [noReservedAliases],
    persistedQueries: false,
    // All data is public, nothing changes it and no cookie is read, so a query may be a plain link.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    plugins: [
      boundedQueries,
      // Nothing is loaded from, or told to, anybody else's servers.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
    logger: log,
  });
}

const boundedQueries: ApolloServerPlugin<QueryContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, request }) {
        checkSize(operation!, fragmentsOf(document), request.variables ?? {});
      },
    };
  },
};
