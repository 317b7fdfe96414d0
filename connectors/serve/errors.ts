import { GraphQLError } from 'graphql';
import { sourceError, type FailureCode } from '../../specs/outcomes.ts';

/** The caller's mistake, with a plain sentence that says what to do. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A record that cannot be looked for: that is not a "no". */
export function recordUnavailable(code: FailureCode): GraphQLError {
  return new GraphQLError(sourceError(code).message, { extensions: { code } });
}
