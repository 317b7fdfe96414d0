import { forbidden, invalidQuery, tooDeep } from '../directus-errors.ts';
import type { Item } from '../model/item.ts';
import type { Shape } from '../model/shape.ts';
import { conditionOf } from './conditions.ts';
import { checkOperators } from './field-operators.ts';
import { DEEPEST } from './selection.ts';

/** Whether an item matches. A relation to one that is empty gives null, which has no field. */
type Match = (item: Item | null) => boolean;

/**
 * Makes a filter of its JSON: `{field: {_operator: value}}`, nested through relations (of many
 * related rows, one has to match), and joined by `_and` and `_or`. Throws 400 where it is malformed
 * or too deep, and 403 where it asks about a field that is unknown or reserved.
 */
export function matcherOf(filter: unknown, shape: Shape, depth = 0): Match {
  if (depth > DEEPEST) throw tooDeep();
  const matches = Object.entries(objectOf(filter)).map(([key, wanted]): Match => {
    if (key === '_and') return all(alternatives(wanted, shape, depth));
    if (key === '_or') return any(alternatives(wanted, shape, depth));
    if (key.startsWith('_')) throw invalidQuery('An operator stands where a field is expected');
    return fieldMatcher(key, wanted, shape, depth);
  });
  return all(matches);
}

const all =
  (matches: readonly Match[]): Match =>
  (item) =>
    matches.every((match) => match(item));
const any =
  (matches: readonly Match[]): Match =>
  (item) =>
    matches.some((match) => match(item));

function alternatives(wanted: unknown, shape: Shape, depth: number): Match[] {
  if (!Array.isArray(wanted)) throw invalidQuery('Alternatives have to be a list');
  return wanted.map((one) => matcherOf(one, shape, depth + 1));
}

function fieldMatcher(field: string, wanted: unknown, shape: Shape, depth: number): Match {
  const one = shape.one.get(field);
  if (one) {
    const { operators, rest } = partsOf(wanted);
    const matchKey = valueMatcher(operators, (item) => keyOf(item?.[field]));
    const match = matcherOf(rest, one, depth + 1);
    return (item) => matchKey(item) && match((item?.[field] ?? null) as Item | null);
  }
  const many = shape.many.get(field);
  if (many) {
    const match = matcherOf(wanted, many, depth + 1);
    return (item) => ((item?.[field] ?? []) as readonly Item[]).some(match);
  }
  if (!shape.own.has(field)) throw forbidden();
  checkOperators(field, objectOf(wanted), shape.own.has('date_created'));
  return valueMatcher(objectOf(wanted), (item) => item?.[field] ?? null);
}

function valueMatcher(operators: object, read: (item: Item | null) => unknown): Match {
  const conditions = Object.entries(operators).map(([name, value]) => conditionOf(name, value));
  return (item) => conditions.every((holds) => holds(read(item)));
}

/** What is asked of a relation's key, and what of the row behind it. */
function partsOf(wanted: unknown): { operators: object; rest: object } {
  const isOperator = ([key]: [string, unknown]) =>
    key.startsWith('_') && key !== '_and' && key !== '_or';
  const entries = Object.entries(objectOf(wanted));
  return {
    operators: Object.fromEntries(entries.filter(isOperator)),
    rest: Object.fromEntries(entries.filter((entry) => !isOperator(entry))),
  };
}

function keyOf(related: unknown): unknown {
  return (related as Item | null | undefined)?.id ?? null;
}

function objectOf(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw invalidQuery('A filter has to be an object');
}
