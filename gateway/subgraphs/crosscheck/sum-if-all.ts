/** The sum of counts; null where one of them is unknown, as connectors of earlier versions do not tell all. */
export function sumIfAll(counts: readonly (number | null | undefined)[]): number | null {
  return counts.reduce<number | null>(
    (sum, count) => (sum === null || typeof count !== 'number' ? null : sum + count),
    0,
  );
}
