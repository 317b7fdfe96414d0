/** As many weeks before an outage tell how much a source publishes. */
export const weeksOfHistory = 8;
/** A source that did not publish in so many of them has no rate to speak of. */
const weeksNeeded = 4;

/** What a source would have published, by its own history. */
export interface Expectation {
  expected: number;
  /** What chance alone may take away from it, three times of a thousand. */
  tolerance: number;
}

/**
 * Expects of each day of an outage the median of the same days of the week before it. The tolerance is
 * three standard deviations of a Poisson process, more where the source publishes less steadily than
 * that; a source that publishes in rare heaps has a median of zero, and nothing is expected of it.
 * Neither is on days on which offices rest.
 *
 * @param perDay records dated on each of the days before the outage, the last one first
 */
export function expectRecords(
  perDay: readonly number[],
  outageDays: number,
  isDayOff: (day: number) => boolean = () => false,
): Expectation {
  const daysOf = (weekday: number) =>
    Array.from({ length: weeksOfHistory }, (_, week) => perDay[week * 7 + weekday] ?? 0);
  const weeks = Array.from({ length: weeksOfHistory }, (_, week) =>
    sum(perDay.slice(week * 7, week * 7 + 7)),
  );
  const none = { expected: 0, tolerance: 0 };
  if (weeks.filter((count) => count > 0).length < weeksNeeded) return none;

  // The day before the outage is 0 and a Sunday, say; the outage's first day is then a Monday, as was 6.
  const medians = Array.from({ length: 7 }, (_, weekday) => median(daysOf(weekday)));
  let expected = 0;
  for (let day = 0; day < outageDays; day++) {
    if (!isDayOff(day)) expected += medians[6 - (day % 7)]! * Math.min(1, outageDays - day);
  }
  const spread = sum(medians.flatMap((m, weekday) => daysOf(weekday).map((n) => (n - m) ** 2)));
  const dispersion = spread / (sum(medians) * weeksOfHistory);
  if (expected === 0) return none;
  return { expected, tolerance: 3 * Math.sqrt(expected * Math.max(1, dispersion)) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
