import type { SkippedPart, SkipReason } from '../skipped.ts';

/** What a reading skipped. Names of sheets are the provider's, so they stand in no log. */
export interface SkippedCount {
  /** How many parts, by the reason. */
  reasons: Partial<Record<SkipReason, number>>;
  /** The lines of the first rows. */
  lines: number[];
}

const mostLines = 50;

/** Undefined where nothing was skipped. */
export function countSkipped(
  before: SkippedCount | undefined,
  parts: readonly SkippedPart[],
): SkippedCount | undefined {
  if (parts.length === 0) return before;
  const { reasons, lines } = before ?? { reasons: {}, lines: [] };
  const counted = { ...reasons };
  for (const { reason } of parts) counted[reason] = (counted[reason] ?? 0) + 1;
  const more = parts.flatMap(({ line }) => line ?? []);
  return { reasons: counted, lines: [...lines, ...more].slice(0, mostLines) };
}
