import type { EntryBody } from '../../specs/ledger.ts';
import type { Outage } from '../../specs/outages.ts';
import type { FinishedSweep } from '../store/accounts.ts';
import type { Facts } from './facts.ts';
import { markOf } from './sweep-mark.ts';
import { unaccountedFor, withheldIn } from './unaccounted.ts';

/** Of so many past outages of a source, the last ones, records may still come. */
const lateOutages = 100;

/** What is to be told of a sweep that read the register whole: a return, what came late, what is owed. */
export function entryOfWhole(facts: Facts, sweep: FinishedSweep): EntryBody | null {
  const { source, accounts, book } = facts;
  const whole = accounts.lastWhole(source.id, sweep.number);
  const recoveredFrom = ({ id: outage, from }: Outage, to: string) =>
    accounts.markRecovered(source.id, {
      ...{ outage, from, to },
      afterRecord: whole && whole.lastRecord,
      withUndated: to === sweep.startedAt,
    });

  const current = book.current(source.id);
  const of = { source: source.id, sweep: markOf(sweep) };
  if (current) {
    const { startedAt: to, held: heldAfter, reportedTotal } = sweep;
    const heldBefore = accounts.wholeFrom(source.id, current.from)?.held ?? null;
    const totals = { recovered: recoveredFrom(current, to), heldBefore, heldAfter, reportedTotal };
    return { kind: 'OUTAGE_RETURNED', outage: current.id, ...of, to, ...totals };
  }
  const hasNew = sweep.lastRecord > (whole?.lastRecord ?? 0);
  const isAsBefore =
    !hasNew &&
    whole?.held === sweep.held &&
    withheldIn(whole) === withheldIn(sweep) &&
    book.lossesTold(source.id, of.sweep) === null;
  const past = book.past(source.id);
  const late = new Set(hasNew ? past.slice(-lateOutages) : []);
  for (const outage of past) {
    const ofOutage = { outage: outage.id, ...of };
    const recovered = late.has(outage) ? recoveredFrom(outage, outage.to!) : 0;
    if (recovered > outage.recovered) return { kind: 'OUTAGE_RECOVERED', ...ofOutage, recovered };
    if (outage.status === 'CLOSED' || (isAsBefore && outage.to !== sweep.startedAt)) continue;
    const owed = unaccountedFor(outage, sweep, facts);
    if (owed === null) continue;
    if (owed.unaccounted === 0) {
      return { kind: 'OUTAGE_CLOSED', ...ofOutage, to: outage.to!, recovered: outage.recovered };
    }
    if (owed.unaccounted !== outage.unaccounted || owed.estimated !== outage.estimated) {
      return { kind: 'OUTAGE_UNACCOUNTED', ...ofOutage, ...owed };
    }
  }
  return null;
}
