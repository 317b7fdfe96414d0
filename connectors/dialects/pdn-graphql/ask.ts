import type { FailureCode } from '../../../specs/outcomes.ts';
import { pageSizesIn } from '../../http/refused-page-size.ts';
import type { Upstream } from '../../http/upstream.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { isObject } from '../../normalise/place.ts';
import type { SourceSettings } from '../../settings.ts';
import type { GraphqlOptions } from './options.ts';

/** A query, and the check of what it is answered. */
export interface Question {
  query: string;
  /** Variables that are the same each time. */
  constants: Readonly<Record<string, string>>;
  check(answer: unknown): { path: string }[];
}

/** Codes that Apollo's servers put into `extensions`. */
const failures: Readonly<Record<string, FailureCode>> = {
  UNAUTHENTICATED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  INTERNAL_SERVER_ERROR: 'SERVER_ERROR',
  SERVICE_UNAVAILABLE: 'MAINTENANCE',
  TOO_MANY_REQUESTS: 'RATE_LIMITED',
  RATE_LIMITED: 'RATE_LIMITED',
  GATEWAY_TIMEOUT: 'TIMEOUT',
  TIMEOUT: 'TIMEOUT',
};

/**
 * Asks a GraphQL service, and returns its answer once it has the shape that is checked for.
 * @throws UpstreamFailure also where the status is 200 and the answer holds errors, be there data or not.
 */
export async function ask<Answer>(
  { options: { url } }: SourceSettings<GraphqlOptions>,
  { query, constants, check }: Question,
  variables: object,
  upstream: Upstream,
): Promise<Answer> {
  const body = { query, variables: { ...variables, ...constants } };
  const request = { method: 'POST', url, body, authorization: 'raw' } as const;
  const judge = (answer: unknown) => {
    if (isObject(answer) && hasErrors(answer)) throw failureOf(answer);
    const [fault] = check(answer);
    if (fault) throw new UpstreamFailure('WRONG_SHAPE', fault.path);
  };
  return (await upstream.requestJson(request, judge)) as Answer;
}

/** Some servers send `errors` also where there are none. */
function hasErrors({ errors = null }: Record<string, unknown>): boolean {
  return Array.isArray(errors) ? errors.length > 0 : errors !== null;
}

/**
 * Without `data` nothing was executed (GraphQL, section 7.1): the service does not know what is asked
 * of it, so its schema is another one.
 */
function failureOf({ errors, data }: Record<string, unknown>): UpstreamFailure {
  const codes = Array.isArray(errors) ? errors.map(codeOf) : [];
  const told = codes.find((code) => Object.hasOwn(failures, code));
  const untold = data === undefined ? 'WRONG_SHAPE' : 'SERVER_ERROR';
  const code = told === undefined ? untold : failures[told]!;
  return new UpstreamFailure(code, 'GraphQL errors', null, sizesNamedIn(errors));
}

/** Where a question is not understood, errors name arguments and no numbers. */
function sizesNamedIn(errors: unknown): number[] | null {
  const messages = Array.isArray(errors) ? errors.map(messageOf) : [];
  const sizes = pageSizesIn(Buffer.from(messages.join('\n')));
  return sizes?.length ? sizes : null;
}

function messageOf(error: unknown): string {
  return isObject(error) && typeof error['message'] === 'string' ? error['message'] : '';
}

function codeOf(error: unknown): string {
  const extensions = isObject(error) ? error['extensions'] : undefined;
  const code = isObject(extensions) ? extensions['code'] : undefined;
  return typeof code === 'string' ? code : '';
}
