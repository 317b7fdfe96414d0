/** How services call the size of a page: Directus, REST v1, GraphQL, and frameworks that put spaces. */
const sizeNames =
  /\b(limit|page[\s_-]?size|per[\s_-]?page|first|tama[ñn]o de (?:la )?p[áa]gina)\b/i;

/** The number stands close to the name: further on, other errors are told. */
const reach = 120;

/**
 * The numbers that a refusal names for the size of a page, of which one may be the most rows that the
 * service sends at once; null where it is about something else.
 */
export function pageSizesIn(body: Buffer): number[] | null {
  const text = body.toString('utf8');
  const name = sizeNames.exec(text);
  if (!name) return null;
  const begin = Math.max(0, name.index - reach);
  const nearby = text.slice(begin, name.index + name[0].length + reach);
  return [...nearby.matchAll(/(?<![\w.-])\d{1,6}(?![\w-])/g)].map(([number]) => Number(number));
}
