import { GraphQLError } from 'graphql';
import { sourceError, type FailureCode } from '../../specs/outcomes.ts';

/** A record that cannot be looked for: that is not a "no". */
export function recordUnavailable(code: FailureCode): GraphQLError {
  return new GraphQLError(sourceError(code).message, { extensions: { code } });
}
