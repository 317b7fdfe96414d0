import type { RequestHandler } from 'express';
import type { Fault } from '../faults/faults.ts';
import type { StateCode } from '../states.ts';
import { forbidden, invalidCredentials } from './directus-errors.ts';

/** The static token of a demo state's Directus service. */
export function directusTokenOf(code: StateCode): string {
  return `demo-directus-${code.toLowerCase()}`;
}

/**
 * Lets a request pass that carries the token. Both faults of credentials refuse this one, too. Without a
 * token a request has the public role, which may read nothing.
 */
export function requireDirectusToken(code: StateCode, fault: () => Fault | null): RequestHandler {
  const expected = directusTokenOf(code);
  return (request, _response, next) => {
    const token = /^Bearer +(\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
    if (token === undefined) throw forbidden();
    const refused = fault() === 'expiredToken' || fault() === 'rejectedCredentials';
    if (refused || token !== expected) throw invalidCredentials();
    next();
  };
}
