/**
 * What an answer is like, whatever it says: its keys, and of a list its first element. Leaves are all
 * alike, because any of them may be null.
 */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (value === null || typeof value !== 'object') return 'leaf';
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member)]));
}
