import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/**
 * The codes that a client may see, each thrown with a plain sentence that is ours or Apollo's about the
 * client's own request. docs/failures.md explains them.
 */
const publicCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'QUERY_TOO_LARGE',
  'INCOMPLETE',
  'RECORD_UNAVAILABLE',
  'TOO_MANY_WALKS',
]);

/** Lets through what is on the list and nothing else; all other errors are logged under an id. */
export function createFormatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, path, extensions } = formatted;
    const code = String(extensions?.['code']);
    const place = { ...(locations && { locations }), ...(path && { path }) };
    if (publicCodes.has(code)) return { message, ...place, extensions: { code } };
    const errorId = randomUUID();
    log.error(
      { errorId, err: unwrapResolverError(error) },
      'A query failed by an error of our own',
    );
    return {
      message: 'An error of our own; it is logged. Please report its errorId.',
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}
