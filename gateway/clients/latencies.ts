/** How long the last hundred answers of a shard took. */
export interface Latencies {
  add(ms: number): void;
  /** The time within which 95 of 100 came; null while too few have. */
  p95(): number | null;
}

const kept = 100;
const enough = 20;

export function createLatencies(): Latencies {
  const last: number[] = [];
  let next = 0;
  return {
    add(ms) {
      last[next] = ms;
      next = (next + 1) % kept;
    },
    p95() {
      if (last.length < enough) return null;
      return last.toSorted((a, b) => a - b)[Math.floor(0.95 * (last.length - 1))]!;
    },
  };
}
