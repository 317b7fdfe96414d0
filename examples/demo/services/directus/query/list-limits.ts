/** How many related rows are shown of each list, which nobody is told. */
export interface ListLimits {
  /** Of the lists in a row, by their fields. */
  of(field: string): { rows: number; inside: ListLimits };
}

/**
 * Reads `deep`, such as `{"tipoSancion": {"_limit": 500, "multa": {…}}}`.
 * @param usual rows of a list that `deep` does not name.
 * @param most rows at once, as QUERY_LIMIT_MAX has it.
 */
export function readListLimits(deep: unknown, usual: number, most: number): ListLimits {
  return {
    of(field) {
      const named: unknown = memberOf(deep, field);
      const asked = memberOf(named, '_limit');
      const limit = typeof asked === 'number' ? asked : usual;
      const rows = limit === -1 ? most : limit;
      return { rows, inside: readListLimits(named, usual, most) };
    },
  };
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
