/** By how much a source may publish less before it is told. */
export interface RateRule {
  /** Told below this part of what was to be expected … */
  dropBelow: number;
  /** … and only by more than so many standard deviations. */
  sigmas: number;
  /** Weeks of its own history that are expected to go on. */
  baselineWeeks: number;
}

/** Days that are looked at together: a break shows in a day, a decay in weeks. */
const windows = [1, 7, 28] as const;
/** A source that published in fewer weeks has no rate to speak of. */
const weeksNeeded = 4;
/** As many days back, the same weekdays of the year before. */
const yearDays = 364;

export const daysOfHistory = yearDays + 28 + 8 * 7;

export interface Judgement {
  /** How many days were looked at. */
  days: number;
  published: number;
  expected: number;
  isDropped: boolean;
}

/**
 * Compares what a source published in the last day, week and four weeks with what its own history lets
 * expect: of each day the median of the same times of the week before. Where it published less at this time
 * last year, less is expected now. The tolerance grows with how unsteadily it publishes.
 *
 * @param perDay new records of each span of 24 hours, the last one first
 * @param isLeftOut whether a span is no measure: offices rested, or the source was down
 * @returns null where there is too little history; else the window that fell furthest, or the last day.
 */
export function judgeRate(
  perDay: readonly number[],
  isLeftOut: (day: number) => boolean,
  rule: RateRule,
): Judgement | null {
  const judged = windows
    .map((days) => judgeWindow(perDay, isLeftOut, days, rule))
    .filter((judgement) => judgement !== null);
  const dropped = judged.filter(({ isDropped }) => isDropped);
  const furthest = dropped.toSorted(
    (a, b) => a.published / a.expected - b.published / b.expected,
  )[0];
  return furthest ?? judged[0] ?? null;
}

function judgeWindow(
  perDay: readonly number[],
  isLeftOut: (day: number) => boolean,
  days: number,
  rule: RateRule,
): Judgement | null {
  const now = expectWindow(perDay, isLeftOut, 0, days, rule);
  if (now === null || now.expected === 0) return null;
  const season = seasonOf(perDay, isLeftOut, days, rule);
  const expected = now.expected * season;
  const deviation = Math.sqrt(expected * now.dispersion);
  const isDropped =
    now.published < rule.dropBelow * expected && expected - now.published > rule.sigmas * deviation;
  return { days, published: now.published, expected: Math.round(expected), isDropped };
}

/** How much less than expected it published a year ago; 1 where it did not, or nobody knows. */
function seasonOf(
  perDay: readonly number[],
  isLeftOut: (day: number) => boolean,
  days: number,
  rule: RateRule,
): number {
  // Around the day of last year, since what happens in a season does not keep to a date.
  const from = yearDays - 7;
  if (perDay.length < from + 28 + rule.baselineWeeks * 7) return 1;
  const then = expectWindow(perDay, isLeftOut, from, Math.max(days, 14), rule);
  if (then === null || then.expected === 0) return 1;
  return Math.min(1, then.published / then.expected);
}

function expectWindow(
  perDay: readonly number[],
  isLeftOut: (day: number) => boolean,
  from: number,
  days: number,
  { baselineWeeks }: RateRule,
): { published: number; expected: number; dispersion: number } | null {
  let [published, expected, spread, weight] = [0, 0, 0, 0];
  for (let day = from; day < from + days; day++) {
    if (isLeftOut(day)) continue;
    const before = sameDaysBefore(perDay, isLeftOut, day, from + days, baselineWeeks);
    if (before.length < weeksNeeded) return null;
    const usual = median(before);
    published += perDay[day] ?? 0;
    expected += usual;
    spread += sum(before.map((count) => (count - usual) ** 2));
    weight += usual * before.length;
  }
  return { published, expected, dispersion: Math.max(1, weight === 0 ? 1 : spread / weight) };
}

/** The same spans of the weeks before a window, without those that are no measure. */
function sameDaysBefore(
  perDay: readonly number[],
  isLeftOut: (day: number) => boolean,
  day: number,
  windowEnd: number,
  weeks: number,
): number[] {
  const counts: number[] = [];
  const first = day + 7 * Math.ceil((windowEnd - day) / 7);
  for (let at = first; at < perDay.length && counts.length < weeks; at += 7) {
    if (at - first > 7 * 2 * weeks) break;
    if (!isLeftOut(at)) counts.push(perDay[at]!);
  }
  return counts;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
