import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ServiceError } from '../service-error.ts';

export const notFound: RequestHandler = () => {
  throw new ServiceError(404, 'no_encontrado', 'El recurso no existe.');
};

/** Answers with `{code, message}`, also where Express could not read a body. */
export const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  const { status, code, message } = refusalFor(error);
  response.status(status).json({ code, message });
};

function refusalFor(error: { status?: number }): ServiceError {
  if (error instanceof ServiceError) return error;
  if (error.status !== undefined && error.status < 500) {
    return new ServiceError(400, 'solicitud_invalida', 'La solicitud no se puede leer.');
  }
  console.error(error);
  return new ServiceError(500, 'error_interno', 'Error interno.');
}
