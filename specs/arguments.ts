import { GraphQLError } from 'graphql';
import type { BuyerFilter } from './graphql/buyers.generated.ts';
import type { Requirement, StateCode } from './graphql/network.generated.ts';
import type { SanctionFilter } from './graphql/sanctions.generated.ts';
import { isCursor, type Order } from './order.ts';

// What a client may ask for. The gateway refuses it before it asks anybody: at a connector, a client's
// mistake would look like the state's failure.

/** Records that one request may ask for in all, each page counting `pageCost` more than its rows. */
export const maxRows = 10_000;
/** What a page costs beside its rows: the searches for it. */
export const pageCost = 20;

/** The arguments of a connection, as GraphQL has coerced them. */
export interface ConnectionArguments {
  filter?: BuyerFilter | SanctionFilter | null;
  states?: readonly StateCode[] | null;
  sources?: readonly string[] | null;
  orderBy: Order;
  /** Of a list of changes: after this moment. */
  since?: string | null;
  first: number;
  after?: string | null;
  maxAgeSeconds?: number | null;
  live?: boolean | null;
  asOf?: string | null;
  deadlineMs?: number | null;
  require?: Requirement | null;
}

const maxPageSize = 1000;
const maxTextLength = 200;

/** The caller's mistake, with a plain sentence that says what to do. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/**
 * Checks what the SDL's types cannot say.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkArguments(
  { filter, orderBy, first, after = null, maxAgeSeconds, live, asOf = null }: ConnectionArguments,
  now: Date,
): void {
  if (first < 0 || first > maxPageSize) {
    throw badUserInput(`\`first\` must be between 0 and ${maxPageSize}; page on with \`after\`.`);
  }
  if (after !== null && !isCursor(after, orderBy)) {
    throw badUserInput(
      '`after` is not a cursor of this order. Give the `endCursor` of a page with the same `orderBy`.',
    );
  }
  if ((maxAgeSeconds ?? 0) < 0) throw badUserInput('`maxAgeSeconds` must be 0 or more.');
  if (asOf !== null && Date.parse(asOf) > now.getTime()) {
    throw badUserInput(
      '`asOf` must be a moment of the past: nobody knows yet how the data will stand.',
    );
  }
  if (asOf !== null && live)
    throw badUserInput('Ask `live` or `asOf`, not both: the past is not live.');
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (typeof value === 'string' && value.length > maxTextLength) {
      throw badUserInput(`\`filter.${name}\` must have at most ${maxTextLength} characters.`);
    }
    if (Array.isArray(value) && value.length === 0) {
      throw badUserInput(`\`filter.${name}\` must name at least one value, or be left out.`);
    }
  }
}
