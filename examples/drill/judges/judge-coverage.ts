import type { Coverage, Outcome } from './answer.ts';
import type { Shortfall } from './shortfall.ts';
import type { SourceTruth } from './truth.ts';

/** Each source asked is counted exactly once, and the verdict is what the outcomes are worth. */
export function judgeCoverage(
  { verdict, asked, answered, sources }: Coverage,
  truths: readonly SourceTruth[],
  found: boolean | null,
  askedAt: number,
): Shortfall[] {
  const shortfalls: Shortfall[] = [];
  const counted = sources.map(({ source }) => source?.id ?? 'a source without an id').toSorted();
  const expected = truths.map(({ id }) => id).toSorted();
  if (counted.join() !== expected.join()) {
    const wrong = [...differing(counted, expected), ...differing(expected, counted)];
    shortfalls.push({ kind: 'NOT_ONCE', detail: wrong.join(', ') });
  }
  const inFull = sources.filter(({ status }) => status === 'ANSWERED');
  if (asked !== sources.length || answered !== inFull.length) {
    const detail = `asked ${asked} of ${sources.length}, answered ${answered} of ${inFull.length}`;
    shortfalls.push({ kind: 'INCOHERENT', detail });
  }
  const worth = (found === null ? [true, false] : [found]).map((isFound) =>
    worthOf(sources, isFound),
  );
  if (!worth.includes(verdict)) {
    const kind = verdict === 'COMPLETE' ? 'FALSE_COMPLETE' : 'INCOHERENT';
    shortfalls.push({ kind, detail: `the verdict ${verdict} should be ${worth.join(' or ')}` });
  }
  for (const truth of truths) {
    const outcome = inFull.find(({ source }) => source?.id === truth.id);
    if (outcome && isDark(truth, outcome, askedAt)) {
      shortfalls.push({ kind: 'FALSE_COMPLETE', detail: `${truth.id} answered in the dark` });
    }
  }
  return shortfalls;
}

/** What is in one list more often than in the other. */
function differing(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((item) => {
    const place = left.indexOf(item);
    if (place !== -1) left.splice(place, 1);
    return place === -1;
  });
}

/** A reading counts as fresh for twice its interval, which is a second or some, and the time that it took. */
const longestFreshMs = 15_000;

/**
 * Before the fault was noticed, the last good reading answers, which is older than the fault, for as long as
 * it is fresh; a reading that began in the dark cannot have been whole. A connector that comes back may read
 * at once.
 */
function isDark({ dark }: SourceTruth, { asOf }: Outcome, askedAt: number): boolean {
  if (dark === null) return false;
  if (dark.isNoticed) return true;
  const beganInTheDark = Date.parse(asOf ?? '') > dark.since;
  return dark.reach === 'service' && (beganInTheDark || askedAt > dark.since + longestFreshMs);
}

const delivering = new Set(['ANSWERED', 'STALE', 'TRUNCATED', 'INVALID_DATA']);

function worthOf(sources: readonly Outcome[], found: boolean): string {
  if (sources.every(({ status }) => status === 'ANSWERED')) return 'COMPLETE';
  const delivers = sources.some(
    ({ status, asOf, total }) => delivering.has(status) && (asOf !== null || total !== null),
  );
  if (!delivers) return 'FAILED';
  return found ? 'PARTIAL' : 'INCONCLUSIVE';
}
