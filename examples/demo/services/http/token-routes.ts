import express, { Router } from 'express';
import { tokenAnswer } from '../faults/faulty-answers.ts';
import type { Fault } from '../faults/faults.ts';
import type { AuthorizationServer } from '../oauth/authorization-server.ts';
import { readClientCredentials } from '../oauth/credentials.ts';
import { ServiceError } from '../service-error.ts';

/** The token endpoint: where the services have it, and where the specifications say it is. */
export function tokenRoutes(authorization: AuthorizationServer, fault: () => Fault | null): Router {
  const router = Router();
  const readForm = express.urlencoded({ extended: false });

  router.post(['/oauth/token', '/oauth'], readForm, async (request, response) => {
    const insteadOfToken = tokenAnswer(fault());
    if (insteadOfToken) return insteadOfToken(response);
    if (fault() === 'rejectedCredentials') {
      throw new ServiceError(401, 'cliente_invalido', 'El cliente no está registrado.');
    }
    const form: Record<string, unknown> = request.body ?? {};
    const client = readClientCredentials(request.get('Authorization'), form);
    response.json(await authorization.grant(client, form));
  });

  return router;
}
