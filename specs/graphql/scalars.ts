import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** The contract's own scalars, for every schema that reads values from clients. */
export const scalars = {
  Date: textScalar(
    'Date must be a calendar date such as 2026-11-22. / Date debe ser una fecha como 2026-11-22.',
    'Date',
    (text) => (isDate(text) ? text : null),
  ),
  DateTime: textScalar(
    'DateTime must be a moment such as 2026-11-22T18:30:00Z, or a date. / DateTime debe ser un momento como 2026-11-22T18:30:00Z, o una fecha.',
    'DateTime',
    momentOf,
  ),
  JSON: new GraphQLScalarType({ name: 'JSON' }),
};

function textScalar(
  refusal: string,
  name: string,
  readText: (text: string) => string | null,
): GraphQLScalarType<string> {
  const read = (value: unknown): string => {
    const text = typeof value === 'string' ? readText(value) : null;
    if (text !== null) return text;
    throw new GraphQLError(refusal);
  };
  return new GraphQLScalarType<string>({
    name,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** RFC 3339, full-date; the day must exist in its month. */
function isDate(text: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

/** A moment as it is written, or the one when a date begins, in UTC; null for anything else. */
export function momentOf(text: string): string | null {
  if (isDateTime(text)) return text;
  return isDate(text) ? `${text}T00:00:00Z` : null;
}

/** RFC 3339, date-time, with a zone. */
function isDateTime(text: string): boolean {
  const [, date] =
    /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  return date !== undefined && isDate(date) && !Number.isNaN(Date.parse(text));
}
