import type { ErrorRequestHandler } from 'express';
import { ServiceError } from '../service-error.ts';

/** How a service words its errors: as Directus does, or as the platform's OpenAPI file says. */
export type ErrorForm = 'errors' | 'error';

/** A refusal that gives its reason beside its message. */
class InvalidQuery extends ServiceError {
  readonly reason: string;

  constructor(reason: string) {
    super(400, 'INVALID_QUERY', `Invalid query. ${reason}.`);
    this.reason = reason;
  }
}

/** The answer to parameters that cannot be used. */
export function invalidQuery(reason: string): ServiceError {
  return new InvalidQuery(reason);
}

/** The answer to a key that the database cannot compare with those of its type. */
export function databaseFailure(): ServiceError {
  return new ServiceError(500, 'INTERNAL_SERVER_ERROR', 'An unexpected error occurred.');
}

/** The answer to what reaches further through relations than Directus goes. */
export function tooDeep(): ServiceError {
  return invalidQuery('Max relational depth exceeded');
}

/** The answer about what is reserved or does not exist: Directus makes no difference. */
export function forbidden(): ServiceError {
  return new ServiceError(403, 'FORBIDDEN', "You don't have permission to access this.");
}

/** The answer to a token that nobody has. */
export function invalidCredentials(): ServiceError {
  return new ServiceError(401, 'INVALID_CREDENTIALS', 'Invalid user credentials.');
}

/** The answer where Express could not decode an address. */
function invalidPath(): ServiceError {
  return new ServiceError(400, 'INVALID_PATH_PARAMETER', 'The address cannot be read.');
}

/** Answers in the form that the service uses; what faults throw is put into Directus's words. */
export function answerDirectusError(form: ErrorForm): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const refusal = inDirectusWords(error);
    const { status, code, message } = refusal;
    const reason = refusal instanceof InvalidQuery && { reason: refusal.reason };
    response
      .status(status)
      .json(
        form === 'errors'
          ? { errors: [{ message, extensions: { ...reason, code } }] }
          : { error: { code: status, message } },
      );
  };
}

function inDirectusWords(error: { status?: number }): ServiceError {
  if (error.status === 503) {
    return new ServiceError(503, 'SERVICE_UNAVAILABLE', 'The service is not available.');
  }
  if (error.status !== undefined && error.status < 500) {
    return error instanceof ServiceError ? error : invalidPath();
  }
  if (!(error instanceof ServiceError)) console.error(error);
  return databaseFailure();
}
