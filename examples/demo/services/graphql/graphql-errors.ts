import type { ErrorRequestHandler } from 'express';
import { ServiceError } from '../service-error.ts';

/** Answers what never reached GraphQL, such as a refused token, in GraphQL's form of an error. */
export const answerGraphqlError: ErrorRequestHandler = (error, _request, response, _next) => {
  const { status, code, message } = refusalFor(error);
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
};

export function badRequest(): ServiceError {
  return new ServiceError(400, 'BAD_REQUEST', 'La solicitud no se puede leer.');
}

function refusalFor(error: { status?: number }): ServiceError {
  if (error instanceof ServiceError) return error;
  if (error.status !== undefined && error.status < 500) return badRequest();
  console.error(error);
  return new ServiceError(500, 'INTERNAL_SERVER_ERROR', 'Error interno.');
}
