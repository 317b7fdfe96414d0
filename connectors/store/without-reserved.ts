import { publicName } from '../normalise/withheld.ts';

/**
 * A JSON value without the members that the JSON Pointers (RFC 6901) name. Elements of arrays become
 * null, so that the other pointers still fit. A pointer to nothing removes nothing.
 */
export function withoutReserved(value: unknown, pointers: readonly string[]): unknown {
  return pointers.reduce((rest, pointer) => without(rest, tokensOf(pointer)), value);
}

function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function without(value: unknown, [token, ...tokens]: string[]): unknown {
  if (token === undefined) return null;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    return value.map((element, index) =>
      String(index) === token ? without(element, tokens) : element,
    );
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => publicName(name) !== token || tokens.length > 0)
      .map(([name, member]) => [name, name === token ? without(member, tokens) : member]),
  );
}
