import type { MatchDates } from '../../../specs/matching/wire.ts';

/**
 * Whether a debarment was in force on the day on which a buyer's record was captured; null where that cannot be told:
 * one without its last day may have been for life, or for a day.
 */
export function wasInForce({ captured, from, until }: MatchDates): boolean | null {
  if (captured === null || from === null) return null;
  const day = captured.slice(0, 10);
  if (day < from) return false;
  return until === null ? null : day <= until;
}
