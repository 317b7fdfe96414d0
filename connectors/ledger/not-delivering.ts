import type { EntryBody, SweepMark } from '../../specs/ledger.ts';
import type { FailureCode } from '../../specs/outcomes.ts';
import type { FinishedSweep } from '../store/accounts.ts';
import type { Facts } from './facts.ts';
import { markOf } from './sweep-mark.ts';

/** What is to be told of a sweep that did not read the register whole. */
export function entryOfFailure(facts: Facts, sweep: FinishedSweep): EntryBody | null {
  const since = goodUntil(facts, sweep.number) ?? sweep.startedAt;
  return entryOfCause(facts, sweep.failure!, since, markOf(sweep));
}

/** What is to be told when no sweep came for longer than an answer is called fresh. */
export function entryOfSilence(
  facts: Facts,
  until: string,
  sweep: SweepMark | null,
): EntryBody | null {
  const { source, accounts, book } = facts;
  const last = accounts.lastSettled(source.id);
  if (!last || until <= expectedBy(last, facts)) return null;
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

/** The last moment that a source is known to have delivered for, by the store or by the ledger. */
function goodUntil({ source, accounts, book }: Facts, before: number): string | null {
  const whole = accounts.lastWhole(source.id, before)?.startedAt ?? null;
  const returned = book.past(source.id).at(-1)?.to ?? null;
  if (whole === null || returned === null) return whole ?? returned;
  return whole > returned ? whole : returned;
}

/**
 * Twice the interval, the time of the reading not counted: what a replica is judged by, too. What a store
 * did not live to see is no silence.
 */
function expectedBy(
  { startedAt, finishedAt, retryAfter }: FinishedSweep,
  { source, book }: Facts,
): string {
  const patienceMs = 2 * source.sweepEverySeconds * 1000;
  const readingMs = Date.parse(finishedAt) - Date.parse(startedAt);
  const limits = [
    momentAfter(startedAt, patienceMs + 2 * readingMs),
    retryAfter ?? '',
    momentAfter(book.storeReplacedAt() ?? startedAt, patienceMs),
  ];
  return limits.reduce((a, b) => (a > b ? a : b));
}

function momentAfter(moment: string, ms: number): string {
  return new Date(Date.parse(moment) + ms).toISOString();
}
