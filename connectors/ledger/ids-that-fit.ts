/** The first of these ids, as many as take no more room than this; they are of ASCII. */
export function idsThatFit(ids: readonly string[], maxBytes: number): string[] {
  let bytes = 0;
  const end = ids.findIndex((id) => (bytes += id.length + 3) > maxBytes);
  return end < 0 ? [...ids] : ids.slice(0, end);
}
