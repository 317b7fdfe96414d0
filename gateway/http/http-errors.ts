import type { NextFunction, Request, Response } from 'express';

export function notFound(_request: Request, response: Response): void {
  sendError(response, 404, 'NOT_FOUND', 'Nothing is served here. GraphQL is at /graphql.');
}

/** Errors outside GraphQL, such as a body that is too large or not JSON. Express knows four arguments. */
export function handleHttpErrors(
  error: { status?: number; type?: string },
  _request: Request,
  response: Response,
  _next: NextFunction,
): void {
  if (error.type === 'entity.too.large') {
    return sendError(response, 413, 'BODY_TOO_LARGE', 'The request is larger than 200 kB.');
  }
  if (error.status && error.status >= 400 && error.status < 500) {
    return sendError(response, error.status, 'BAD_REQUEST', 'The request body could not be read.');
  }
  sendError(response, 500, 'INTERNAL_SERVER_ERROR', 'An error of our own; it is logged.');
}

// The form of GraphQL over HTTP, so that clients find the error where they look for errors.
function sendError(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
