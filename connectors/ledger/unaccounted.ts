import type { Outage } from '../../specs/outages.ts';
import type { FinishedSweep } from '../store/accounts.ts';
import { expectRecords, weeksOfHistory } from './expected-records.ts';
import { isDayOff } from './days-off.ts';
import type { Facts } from './facts.ts';
import { idsThatFit } from './ids-that-fit.ts';

/** What a source still owes after an outage. */
export interface Owed {
  unaccounted: number;
  estimated: boolean;
  ids: string[];
}

/** Of the records that did not come back, as many as an entry names. */
const [maxIds, maxIdBytes] = [50, 20_000];
const dayMs = 86_400_000;

/**
 * What a source that has returned still owes: records that were there before and did not come back, and
 * those it says it has and did not deliver, or that it would have published by its own history. Null
 * where nobody can tell, because another store has taken the place of the one that was there then.
 */
export function unaccountedFor(
  { from, to: returned, recovered }: Outage,
  sweep: FinishedSweep,
  { source, accounts }: Facts,
): Owed | null {
  if (!accounts.wholeFrom(source.id, returned!)) return null;
  const before = accounts.wholeFrom(source.id, from);
  const firstFull = accounts.firstFull(source.id, returned!) ?? sweep;
  const time = { from: returned!, to: firstFull.finishedAt };
  const gone = accounts.countLost(source.id, time);
  const lost = gone ? accounts.lost(source.id, time, { after: '', limit: maxIds }) : [];
  const ids = idsThatFit(lost, maxIdBytes);

  const withheld = Math.max(0, withheldIn(sweep) - (before ? withheldIn(before) : 0));
  let fewer = 0;
  if (before) {
    const perDay = accounts.datedPerDay(source.id, from, weeksOfHistory * 7);
    const start = Date.parse(from);
    const days = (Date.parse(returned!) - start) / dayMs;
    const middleOf = (day: number) => new Date(start + (day + 0.5) * dayMs);
    const { expected, tolerance } = expectRecords(perDay, days, (day) => isDayOff(middleOf(day)));
    if (expected - recovered > tolerance) fewer = Math.round(expected - recovered);
  }
  return { unaccounted: gone + Math.max(withheld, fewer), estimated: fewer > withheld, ids };
}

/** Rows that the source says it has, and of which no acceptable one came. */
export function withheldIn(sweep: FinishedSweep): number {
  const { reportedTotal, held, quarantined, deduplicated } = sweep;
  return Math.max(quarantined, reportedTotal === null ? 0 : reportedTotal - deduplicated - held);
}
