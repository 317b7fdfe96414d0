import type { FailureCode } from '../../specs/outcomes.ts';
import type { SweepMark } from '../../specs/ledger.ts';
import type { SweepKind } from './store.ts';

/** A finished sweep, as far as the ledger follows from it. */
export interface FinishedSweep extends SweepMark {
  kind: SweepKind;
  finishedAt: string;
  failure: FailureCode | null;
  retryAfter: string | null;
  /** Rows that the source said its register has; null when it said nothing, or told only of changes. */
  reportedTotal: number | null;
  quarantined: number;
  /** Rows of which the same had come before. */
  deduplicated: number;
  /** Records held and not missing when it ended. */
  held: number;
  /** Key of the last record that was new by then, of whatever source. */
  lastRecord: number;
}

export interface Interval {
  from: string;
  to: string;
}

/** The time in which a source did not deliver, both ends included. */
export interface OutageSpan extends Interval {
  outage: string;
  /**
   * What arrived after this record is looked at; null where nothing was ever read whole before, and a
   * record's capture alone tells when it was made.
   */
  afterRecord: number | null;
  /** Also what bears no date at all: nothing tells better when it was made than when it arrived. */
  withUndated: boolean;
}

/** What the ledger of a state follows from, kept by its store. */
export interface Accounts {
  /**
   * The oldest finished sweep of a source that is not accounted for yet. A reading that another pass over
   * the register followed at once is none, and neither is one that the connector's own stop interrupted.
   */
  next(sourceId: string): FinishedSweep | null;
  settle(sourceId: string, sweep: FinishedSweep): void;
  /** The last sweep that is accounted for. */
  lastSettled(sourceId: string): FinishedSweep | null;
  /** The last sweep before this one that read the register whole. */
  lastWhole(sourceId: string, before: number): FinishedSweep | null;
  /** The sweep that read the register whole and began at this moment. */
  wholeFrom(sourceId: string, startedAt: string): FinishedSweep | null;
  /** The first reading of the whole register without any failure that began then or later. */
  firstFull(sourceId: string, startedAt: string): FinishedSweep | null;
  /** How many records were found missing in this time, both ends included, and are so still. */
  countLost(sourceId: string, time: Interval): number;
  /** Their ids, in order, after this one. */
  lost(sourceId: string, time: Interval, page: { after: string; limit: number }): string[];
  /** Marks the records dated within an outage that arrived after it began; returns all that are marked. */
  markRecovered(sourceId: string, span: OutageSpan): number;
  /**
   * How many records arrived on each of the days before a moment, the last of 24 hours first. What the first
   * whole reading brought is no arrival, and there are no days before it.
   */
  arrivedPerDay(sourceId: string, before: string, days: number): number[];
  /** How many records held are dated on each of the days before a moment, the last of 24 hours first. */
  datedPerDay(sourceId: string, before: string, days: number): number[];
}
