/**
 * A copy of a JSON value without its null members and the objects that this leaves empty: how the PDN's
 * formats write what is absent.
 */
export function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value)
    .map(([name, member]) => [name, compact(member)] as const)
    .filter(([, member]) => member !== null && member !== undefined && !isEmptyObject(member));
  return Object.fromEntries(members);
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value!).length === 0;
}
