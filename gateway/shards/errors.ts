import { GraphQLError } from 'graphql';

/** The same error, said of a place in the answer. */
export function withPath(error: unknown, path: readonly (string | number)[]): GraphQLError {
  if (error instanceof GraphQLError) {
    return new GraphQLError(error.message, {
      path,
      extensions: error.extensions,
      originalError: error,
    });
  }
  const cause = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(cause.message, { path, originalError: cause });
}
