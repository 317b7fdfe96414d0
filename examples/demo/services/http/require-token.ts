import type { RequestHandler } from 'express';
import type { Fault } from '../faults/faults.ts';
import type { AuthorizationServer } from '../oauth/authorization-server.ts';
import { ServiceError } from '../service-error.ts';

/** Lets a request pass that carries a valid access token in its Authorization header. */
export function requireToken(
  authorization: AuthorizationServer,
  fault: () => Fault | null,
): RequestHandler {
  return async (request, _response, next) => {
    const token = /^Bearer +(\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
    if (
      token === undefined ||
      fault() === 'expiredToken' ||
      !(await authorization.accepts(token))
    ) {
      throw new ServiceError(401, 'token_invalido', 'El token no es válido o expiró.');
    }
    next();
  };
}
