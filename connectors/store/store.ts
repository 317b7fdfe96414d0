import type { BuyerFilter } from '../../specs/graphql/buyers.generated.ts';
import type { FailureCode, System } from '../../specs/graphql/network.generated.ts';
import type { SanctionFilter } from '../../specs/graphql/sanctions.generated.ts';
import type { Order } from '../../specs/order.ts';
import type { ReadRow, StoredRecord } from '../records.ts';

/** What became of the rows of a page or a sweep: received = stored + quarantined + deduplicated. */
export interface RowTally {
  received: number;
  stored: number;
  quarantined: number;
  deduplicated: number;
}

export interface SweepEnd {
  finishedAt: string;
  /** Null when the register was read whole and all agreed. */
  failure: FailureCode | null;
  /** Before this moment the source asked not to be called again. */
  retryAfter: string | null;
  /** How many rows the source said it holds; null when no page arrived. */
  reportedTotal: number | null;
}

/** Rows that could not be accepted are kept apart, and the register was still read whole. */
export function wasReadWhole({ failure }: Pick<SweepEnd, 'failure'>): boolean {
  return failure === null || failure === 'ROWS_QUARANTINED';
}

/** One reading of one register, open until it is finished. */
export interface OpenSweep {
  /** Stores the rows of one page, all or nothing. An id seen before in this sweep is not stored again. */
  writePage(rows: ReadRow[]): RowTally;
  /** The rows of all pages so far, their ids, and how many quarantined ones have none to tell. */
  tally(): RowTally & { distinctIds: number; unidentified: number };
  /**
   * Ends the sweep. Only when the register was read whole (nothing failed, or some rows were
   * quarantined) and every row could be identified are the records that it did not see marked as
   * missing; they are never deleted.
   */
  finish(end: SweepEnd): void;
}

/** What is known of the readings of one source. */
export interface SourceHistory {
  sourceId: string;
  /** The last finished sweep, whole or not; null before the first. */
  last: (SweepEnd & { startedAt: string; quarantined: number }) | null;
  /** Start of the last sweep that read the register whole: its rows are true as of then. */
  asOf: string | null;
  /** End of the last sweep without any failure. */
  lastSuccessAt: string | null;
  /** An earlier program began a sweep and never finished it, and no later one has finished. */
  interrupted: boolean;
  /** Records held and not missing. */
  held: number;
}

export type RecordQuery = { sourceIds: readonly string[] } & (
  { system: 'S2'; filter: BuyerFilter } | { system: 'S3'; filter: SanctionFilter }
);

export interface PageRequest {
  order: Order;
  first: number;
  /** The sort key after which the page begins. */
  after: string | null;
}

export interface RecordPage {
  rows: { sortKey: string; stored: StoredRecord }[];
  hasNext: boolean;
}

/**
 * Keeps every version of every record of one state. Records that a source no longer publishes stay,
 * marked, and are left out of `page` and `counts`.
 */
export interface Store {
  beginSweep(sourceId: string, system: System, startedAt: string): OpenSweep;
  history(sourceId: string): SourceHistory;
  page(query: RecordQuery, request: PageRequest): RecordPage;
  /** Matching records of each source asked, zero included. */
  counts(query: RecordQuery): Map<string, number>;
  /** Records by id, in the order asked; null where there is none. Missing ones are found too. */
  byIds(ids: readonly string[]): (StoredRecord | null)[];
  /** Every version ever seen of a record, oldest first. */
  versions(id: string): StoredRecord[];
  close(): void;
}
