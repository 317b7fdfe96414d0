import type { EntryBody, SweepMark } from '../../specs/ledger.ts';
import type { FailureCode } from '../../specs/outcomes.ts';
import type { Outage } from '../../specs/outages.ts';
import type { FinishedSweep } from '../store/accounts.ts';
import { wasReadWhole } from '../store/store.ts';
import type { Facts } from './facts.ts';
import { idsThatFit } from './ids-that-fit.ts';
import { unaccountedFor, withheldIn } from './unaccounted.ts';

/** As many ids as one entry lists at most. */
const [maxIds, maxIdBytes] = [5_000, 500_000];

/**
 * The first entry that a sweep calls for and the ledger does not have; null when it has them all. Each
 * follows from the store and the entries before it alone: whoever is killed between two of them goes on
 * with the next one.
 */
export function nextEntry(facts: Facts, sweep: FinishedSweep): EntryBody | null {
  const { source, book } = facts;
  const last = book.lastSweep(source.id);
  // The store is an older one, from a backup: the ledger has had this sweep.
  if (last && last.startedAt > sweep.startedAt) return null;
  const before = entryOfSilence(facts, sweep.startedAt, markOf(sweep)) ?? lossIn(facts, sweep);
  if (before) return before;
  return wasReadWhole(sweep) ? entryOfWhole(facts, sweep) : entryOfFailure(facts, sweep);
}

/** What is to be told when no sweep came for longer than an answer is called fresh. */
export function entryOfSilence(
  facts: Facts,
  until: string,
  sweep: SweepMark | null,
): EntryBody | null {
  const { source, accounts, book } = facts;
  const last = accounts.lastSettled(source.id);
  if (!last || until <= expectedBy(last, source.sweepEverySeconds)) return null;
  // There were sweeps, and no room for what they brought.
  if (book.current(source.id)?.causes.includes('STORE_FAILED')) return null;
  const since = goodUntil(facts, last.number + 1);
  return since === null || since >= until
    ? null
    : entryOfCause(facts, 'CONNECTOR_DOWN', since, sweep);
}

/** What is to be told of a sweep that the store could not even take note of. */
export function entryOfStoreFailure(facts: Facts, startedAt: string): EntryBody | null {
  const last = facts.accounts.lastSettled(facts.source.id);
  const since = goodUntil(facts, (last?.number ?? 0) + 1) ?? startedAt;
  return entryOfCause(facts, 'STORE_FAILED', since, null);
}

function entryOfFailure(facts: Facts, sweep: FinishedSweep): EntryBody | null {
  const since = goodUntil(facts, sweep.number) ?? sweep.startedAt;
  return entryOfCause(facts, sweep.failure!, since, markOf(sweep));
}

/** A source that delivered until then does not, or does not for another reason. */
function entryOfCause(
  { source, accounts, book }: Facts,
  cause: FailureCode,
  from: string,
  sweep: SweepMark | null,
): EntryBody | null {
  const outage = book.current(source.id);
  const of = { source: source.id, sweep, cause };
  if (outage) {
    const isKnown = outage.causes.includes(cause);
    return isKnown ? null : { kind: 'OUTAGE_CAUSE', outage: outage.id, ...of };
  }
  const lastGoodAt = accounts.wholeFrom(source.id, from)?.finishedAt ?? null;
  return { kind: 'OUTAGE_OPENED', outage: `${source.id}.${from}`, ...of, from, lastGoodAt };
}

function entryOfWhole(facts: Facts, sweep: FinishedSweep): EntryBody | null {
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
  for (const outage of book.past(source.id)) {
    const ofOutage = { outage: outage.id, ...of };
    const recovered = hasNew ? recoveredFrom(outage, outage.to!) : 0;
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

/** The next part of the records that the sweep found to be gone. */
function lossIn({ source, accounts, book }: Facts, sweep: FinishedSweep): EntryBody | null {
  // A reading of all tells at its end what it did not see, one of changes wherever it is told.
  const { startedAt, finishedAt: to } = sweep;
  const time = { from: sweep.kind === 'FULL' ? to : startedAt, to };
  const mark = markOf(sweep);
  const before = book.lossesTold(source.id, mark);
  const count = before?.count ?? accounts.countLost(source.id, time);
  if (count === (before?.told ?? 0)) return null;
  const rest = accounts.lost(source.id, time, { after: before?.lastId ?? '', limit: maxIds });
  const ids = idsThatFit(rest, maxIdBytes);
  if (ids.length === 0) return null;
  const part = (before?.parts ?? 0) + 1;
  return { kind: 'COVERAGE_LOST', source: source.id, sweep: mark, count, part, ids };
}

/** The last moment that a source is known to have delivered for, by the store or by the ledger. */
function goodUntil({ source, accounts, book }: Facts, before: number): string | null {
  const whole = accounts.lastWhole(source.id, before)?.startedAt ?? null;
  const returned = book.past(source.id).at(-1)?.to ?? null;
  if (whole === null || returned === null) return whole ?? returned;
  return whole > returned ? whole : returned;
}

/** Twice the interval, the time of the reading not counted: what a replica is judged by, too. */
function expectedBy(
  { startedAt, finishedAt, retryAfter }: FinishedSweep,
  sweepEverySeconds: number,
): string {
  const start = Date.parse(startedAt);
  const readingMs = Date.parse(finishedAt) - start;
  const limit = new Date(start + 2 * (sweepEverySeconds * 1000 + readingMs)).toISOString();
  return retryAfter !== null && retryAfter > limit ? retryAfter : limit;
}

function markOf({ number, startedAt }: FinishedSweep): SweepMark {
  return { number, startedAt };
}
