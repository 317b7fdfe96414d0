import type { GraphQLError } from 'graphql';
import { sourceError, type FailureCode } from '../../specs/outcomes.ts';
import { queryError } from '../../specs/query-error.ts';

/** A record that cannot be looked for: that is not a "no". */
export function recordUnavailable(code: FailureCode): GraphQLError {
  const { message, mensaje } = sourceError(code);
  return queryError(code, message, mensaje);
}
