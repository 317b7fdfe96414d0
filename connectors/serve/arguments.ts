import type { BuyerFilter } from '../../specs/graphql/buyers.generated.ts';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { SanctionFilter } from '../../specs/graphql/sanctions.generated.ts';
import { isCursor, type Order } from '../../specs/order.ts';
import { badUserInput } from './errors.ts';

/** The arguments of a connection, as GraphQL has coerced them. */
export interface ConnectionArguments {
  filter?: BuyerFilter | SanctionFilter | null;
  states?: readonly StateCode[] | null;
  sources?: readonly string[] | null;
  orderBy: Order;
  first: number;
  after?: string | null;
  maxAgeSeconds?: number | null;
}

const maxPageSize = 1000;
const maxTextLength = 200;

/**
 * Checks what the SDL's types cannot say.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkArguments({
  filter,
  orderBy,
  first,
  after = null,
  maxAgeSeconds,
}: ConnectionArguments): void {
  if (first < 0 || first > maxPageSize) {
    throw badUserInput(`\`first\` must be between 0 and ${maxPageSize}; page on with \`after\`.`);
  }
  if (after !== null && !isCursor(after, orderBy)) {
    throw badUserInput(
      '`after` is not a cursor of this order. Give the `endCursor` of a page with the same `orderBy`.',
    );
  }
  if ((maxAgeSeconds ?? 0) < 0) throw badUserInput('`maxAgeSeconds` must be 0 or more.');
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (typeof value === 'string' && value.length > maxTextLength) {
      throw badUserInput(`\`filter.${name}\` must have at most ${maxTextLength} characters.`);
    }
    if (Array.isArray(value) && value.length === 0) {
      throw badUserInput(`\`filter.${name}\` must name at least one value, or be left out.`);
    }
  }
}
