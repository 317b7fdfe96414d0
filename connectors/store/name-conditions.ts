import { foldText } from '../../specs/order.ts';
import {
  allOf,
  both,
  contains,
  either,
  isWithin,
  occurs,
  undecidedIfSilent,
  type FilterField,
} from './conditions.ts';

// A name in a register of sanctions is written in parts or whole, and either way says all of it:
// a company has no surname, and who has a surname has no company name.

const parts = ['nombres', 'primerApellido', 'segundoApellido'] as const;
const isUnparted = parts.map((part) => `${part} IS NULL`).join(' AND ');
const isCompany = `subject = '|COMPANY|'`;
/** The law keeps these names from the public, so a search among public names is complete without them. */
const isReserved = `(gravedad = 'NO_GRAVE' AND subject <> '|COMPANY|')`;
const isWhole = `(nombreRazonSocial IS NOT NULL AND ${isUnparted})`;

/**
 * A part of a person's name. Where only the whole name is published, a text that does not occur in it is
 * in none of its parts; one that does may be in another part than the one that is asked for.
 */
export function containsInName(column: (typeof parts)[number]): FilterField<string> {
  const { condition, needs } = contains(column);
  return {
    condition,
    needs,
    possible(text, silent) {
      const term = foldText(text);
      if (term === '') return null;
      const isHere = isWithin(term, column);
      const mayBeHere = { ...isHere, sql: `(${isHere.sql} OR (${isWhole} AND NOT ${isCompany}))` };
      const occurring = occurs(term, [column, 'nombreRazonSocial']);
      const possible = allOf([occurring, { matches: [], expressions: [mayBeHere] }]);
      if (!silent) return possible;
      const isUndecided = `${column} IS NULL AND NOT (${isCompany} OR ${isReserved} OR ${isWhole})`;
      return either(possible, both(silent, { sql: isUndecided, params: [] }));
    },
  };
}

/** The name of a company, or a person's that is published whole. */
export function containsInWholeName(): FilterField<string> {
  const column = 'nombreRazonSocial';
  const { condition, needs } = contains(column);
  const isNamedOtherwise = `subject = '|OFFICIAL|' OR ${isReserved} OR NOT (${isUnparted})`;
  return { condition, needs, possible: undecidedIfSilent(condition, [column], isNamedOtherwise) };
}
