import { databaseFailure, invalidQuery } from '../directus-errors.ts';

const KEY = ['_eq', '_neq', '_in', '_nin', '_null', '_nnull'];
const TEXT = [...KEY, '_contains', '_icontains'];
const ORDERED = [...KEY, '_gt', '_gte', '_lt', '_lte'];

/** The type of a field as Directus has it, which its name and what it holds tell. */
function typeOf(field: string, isPublished: boolean): 'uuid' | 'text' | 'ordered' {
  if (field === 'id') return isPublished ? 'uuid' : 'ordered';
  if (field.startsWith('user_')) return 'uuid';
  const isOrdered =
    /^(fecha|date_|plazo|ejercicio$|monto$|anios$|meses$|dias$|inicioProc|conclusionProc)/;
  return isOrdered.test(field) ? 'ordered' : 'text';
}

const OPERATORS = { uuid: KEY, text: TEXT, ordered: ORDERED };

/**
 * Throws 400 where Directus has no such operator for the type of a field, and 500 where a key is compared
 * with a text that is no uuid: what the database says of that is nobody's business.
 */
export function checkOperators(field: string, operators: object, isPublished: boolean): void {
  const type = typeOf(field, isPublished);
  const strange = Object.keys(operators).find((name) => !OPERATORS[type].includes(name));
  if (type === 'uuid') checkUuids(operators);
  if (strange === undefined) return;
  throw invalidQuery(`"${type}" field type does not contain the "${strange}" filter operator`);
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function checkUuids(operators: object): void {
  const operands = ['_eq', '_neq', '_in', '_nin'].flatMap((name) =>
    Object.hasOwn(operators, name) ? (operators as Record<string, unknown>)[name] : [],
  );
  if (!operands.every((one) => typeof one === 'string' && uuid.test(one))) throw databaseFailure();
}
