import { decodeJson } from '../http/decode-json.ts';
import type { HttpResponse } from '../http/send-request.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import { isObject } from '../normalise/place.ts';

/** The errors of RFC 6749, section 5.2, which name what was wrong with a request; others stay where they are. */
const knownErrors = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
] as const;

/** What a refused token request was refused for, by the status and the error that is told with it. */
export function refusalOf({ status, body }: HttpResponse): UpstreamFailure {
  const error = knownErrorIn(decoded(body));
  return new UpstreamFailure('TOKEN_REFUSED', `HTTP ${status}${error ? `, ${error}` : ''}`);
}

/** The refusal in an answer with status 200, where it is one. */
export function refusalIn(answer: unknown): UpstreamFailure | null {
  if (!isObject(answer)) return null;
  const { error, errors, code, message } = answer;
  const isError = [error, errors].some(isTold) || (isTold(code) && isTold(message));
  if (!isError) return null;
  const known = knownErrorIn(answer);
  return new UpstreamFailure('TOKEN_REFUSED', `HTTP 200, ${known ?? 'an error'}`);
}

function isTold(member: unknown): boolean {
  return member !== undefined && member !== null && member !== '' && member !== false;
}

/** Some services give it as their `code`. */
function knownErrorIn(answer: unknown): string | undefined {
  if (!isObject(answer)) return undefined;
  return knownErrors.find((name) => [answer['error'], answer['code']].includes(name));
}

function decoded(body: Buffer): unknown {
  try {
    return decodeJson(body);
  } catch {
    return undefined;
  }
}
