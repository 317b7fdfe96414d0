import type { GraphQLError } from 'graphql';
import type { BuyerFilter } from './graphql/buyers.generated.ts';
import type { Requirement, StateCode } from './graphql/network.generated.ts';
import type { SanctionFilter } from './graphql/sanctions.generated.ts';
import { foldText, isCursor, type Order } from './order.ts';
import { queryError } from './query-error.ts';

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

/** The caller's mistake, with a plain sentence that says what to do, in English and then in Spanish. */
export function badUserInput(message: string, mensaje: string): GraphQLError {
  return queryError('BAD_USER_INPUT', message, mensaje);
}

/**
 * Checks what the SDL's types cannot say.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkArguments(args: ConnectionArguments, now: Date): void {
  const { filter, orderBy, first, after = null, maxAgeSeconds, live, asOf = null } = args;
  if (first < 0 || first > maxPageSize) {
    throw badUserInput(
      `\`first\` must be between 0 and ${maxPageSize}; page on with \`after\`.`,
      `\`first\` debe estar entre 0 y ${maxPageSize}; pida las páginas siguientes con \`after\`.`,
    );
  }
  if (after !== null && !isCursor(after, orderBy)) {
    throw badUserInput(
      '`after` is not a cursor of this order. Give the `endCursor` of a page with the same `orderBy`.',
      '`after` no es un cursor de este orden. Dé el `endCursor` de una página con el mismo `orderBy`.',
    );
  }
  if ((maxAgeSeconds ?? 0) < 0) {
    throw badUserInput('`maxAgeSeconds` must be 0 or more.', '`maxAgeSeconds` debe ser 0 o mayor.');
  }
  if (asOf !== null && Date.parse(asOf) > now.getTime()) {
    throw badUserInput(
      '`asOf` must be a moment of the past: nobody knows yet how the data will stand.',
      '`asOf` debe ser un momento del pasado: todavía no se sabe cómo estarán los datos.',
    );
  }
  if (asOf !== null && live) {
    throw badUserInput(
      'Ask `live` or `asOf`, not both: the past is not live.',
      'Pida `live` o `asOf`, no ambos.',
    );
  }
  checkList('states', args.states);
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (typeof value === 'string') checkText(`filter.${name}`, value);
    checkList(`filter.${name}`, value);
  }
}

/**
 * A text of blanks is a field that was left empty, and asks nothing. One that has signs and neither a letter
 * nor a digit asks for something that no text can be searched by.
 */
function checkText(name: string, text: string): void {
  if (text.length > maxTextLength) {
    throw badUserInput(
      `\`${name}\` must have at most ${maxTextLength} characters.`,
      `\`${name}\` debe tener ${maxTextLength} caracteres como máximo.`,
    );
  }
  if (text.trim() !== '' && foldText(text) === '') {
    throw badUserInput(
      `\`${name}\` must contain a letter or a digit: signs are not compared, and there are no wildcards. Any part of the value is found.`,
      `\`${name}\` debe contener una letra o un número: los signos no se comparan y no hay comodines. Se encuentra cualquier parte del valor.`,
    );
  }
}

function checkList(name: string, value: unknown): void {
  if (!Array.isArray(value) || value.length > 0) return;
  throw badUserInput(
    `\`${name}\` must name at least one value, or be left out.`,
    `\`${name}\` debe nombrar al menos un valor, u omitirse.`,
  );
}
