/** A path to a member of a value, from the outside in. */
export type Path = readonly string[];

/** The paths of all members of a value, at any depth; of what has none, that of itself. */
export function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const members = Object.entries(value).flatMap(([name, member]) =>
    pathsOf(member).map((path) => [name, ...path]),
  );
  return [...members, ...Object.keys(value).map((name) => [name])];
}

/** The value with another member. */
export function withMember(value: unknown, [name, ...rest]: Path, member: unknown): unknown {
  if (name === undefined) return member;
  const inner = (value as Record<string, unknown>)[name];
  const changed = withMember(inner, rest, member);
  if (Array.isArray(value))
    return value.map((item, index) => (`${index}` === name ? changed : item));
  return { ...(value as object), [name]: changed };
}
