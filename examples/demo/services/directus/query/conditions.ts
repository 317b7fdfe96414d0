import { invalidQuery } from '../directus-errors.ts';
import { textOf } from './text.ts';

type Condition = (value: unknown) => boolean;

/** Filter operators: each makes a condition of its operand, or throws 400. */
const OPERATORS: Readonly<Record<string, (operand: unknown) => Condition>> = {
  _eq: comparing((difference) => difference === 0),
  _neq: comparing((difference) => difference !== 0),
  _gt: comparing((difference) => difference > 0),
  _gte: comparing((difference) => difference >= 0),
  _lt: comparing((difference) => difference < 0),
  _lte: comparing((difference) => difference <= 0),
  _in: (operand) => {
    const conditions = list(operand).map((one) => OPERATORS['_eq']!(one));
    return (value) => conditions.some((holds) => holds(value));
  },
  _nin: (operand) => {
    const conditions = list(operand).map((one) => OPERATORS['_neq']!(one));
    return (value) => conditions.every((holds) => holds(value));
  },
  _contains: containing((text) => text),
  _icontains: containing((text) => text.toLowerCase()),
  _null: (operand) => {
    const expected = flag(operand);
    return (value) => (value === null) === expected;
  },
  _nnull: (operand) => {
    const expected = flag(operand);
    return (value) => (value !== null) === expected;
  },
};

/** The condition that an operator and its operand make; throws 400 where they make none. */
export function conditionOf(operator: string, operand: unknown): Condition {
  const make = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  if (!make) throw invalidQuery('A filter has an unknown operator');
  return make(operand);
}

function comparing(holds: (difference: number) => boolean) {
  return (operand: unknown): Condition => {
    const other = primitive(operand);
    // As in SQL, nothing can be compared with null.
    return (value) => value !== null && holds(differenceOf(value, other));
  };
}

/** Directus folds the case of letters for `_icontains`, but keeps their accents. */
function containing(fold: (text: string) => string) {
  return (operand: unknown): Condition => {
    const part = fold(textOf(primitive(operand)));
    return (value) => value !== null && fold(textOf(value)).includes(part);
  };
}

/** A day or a moment of ISO 8601, of which `…00Z` and `…00.000Z` are the same one. */
const MOMENT = /^\d{4}-\d{2}-\d{2}(T|$)/;

function differenceOf(value: unknown, other: string | number | boolean): number {
  if (typeof value === 'number') return value - Number(other);
  const [one, two] = [textOf(value), textOf(other)];
  if (MOMENT.test(one) && MOMENT.test(two)) return Date.parse(one) - Date.parse(two);
  return one === two ? 0 : one < two ? -1 : 1;
}

function primitive(operand: unknown): string | number | boolean {
  if (typeof operand === 'string' || typeof operand === 'number' || typeof operand === 'boolean') {
    return operand;
  }
  throw invalidQuery('This operator takes a text, a number or a boolean');
}

function list(operand: unknown): readonly unknown[] {
  if (Array.isArray(operand) && operand.length > 0) return operand;
  throw invalidQuery('This operator takes a list of values');
}

function flag(operand: unknown): boolean {
  if (typeof operand === 'boolean') return operand;
  throw invalidQuery('This operator takes a boolean');
}
