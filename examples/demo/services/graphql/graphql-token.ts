import type { RequestHandler } from 'express';
import type { Fault } from '../faults/faults.ts';
import { ServiceError } from '../service-error.ts';
import type { StateCode } from '../states.ts';

/** The static token of a demo state's GraphQL service. */
export function graphqlTokenOf(code: StateCode): string {
  return `demo-graphql-${code.toLowerCase()}`;
}

/**
 * Lets a request pass that carries the token, which stands in the header alone, without a scheme.
 * It never expires, so both faults of tokens refuse it.
 */
export function requireGraphqlToken(code: StateCode, fault: () => Fault | null): RequestHandler {
  const expected = graphqlTokenOf(code);
  return (request, _response, next) => {
    const refused = fault() === 'expiredToken' || fault() === 'rejectedCredentials';
    if (refused || request.get('Authorization') !== expected) {
      throw new ServiceError(401, 'UNAUTHENTICATED', 'No autorizado.');
    }
    next();
  };
}
