import type { BuyerFilter, ChangeKind, Institucion } from '../../specs/graphql/buyers.generated.ts';
import type { ToldRemark } from '../../specs/file-remarks.ts';
import type { FailureCode, System } from '../../specs/graphql/network.generated.ts';
import type { SanctionFilter } from '../../specs/graphql/sanctions.generated.ts';
import type { RecordOrder } from '../../specs/order.ts';
import type { ReadRow, StoredRecord } from '../records.ts';
import type { Accounts } from './accounts.ts';
import type { RebuildStep } from './rebuild.ts';

/** What became of the rows of a page or a sweep: received = stored + quarantined + deduplicated. */
export interface RowTally {
  received: number;
  stored: number;
  quarantined: number;
  deduplicated: number;
}

/** A reading of the whole register, or only of what changed since the one before. */
export type SweepKind = 'FULL' | 'CHANGES';

export interface SweepEnd {
  finishedAt: string;
  /** Null when the register was read whole and all agreed. */
  failure: FailureCode | null;
  /** Before this moment the source asked not to be called again. */
  retryAfter: string | null;
  /** How many rows the source said it would bring; null when it said nothing. */
  reportedTotal: number | null;
  /** The moment that the rows are true for; null for when the sweep began. */
  asOf: string | null;
  /** From where a reading of changes may go on, in the dialect's own words. */
  bookmark: string | null;
  /** Another pass over the register follows at once, and tells what this reading could not. */
  repeated: boolean;
  /**
   * What is to be remarked of the files of all that is held; null where that is unknown, and absent where it is
   * what it was.
   */
  fileRemarks?: readonly ToldRemark[] | null | undefined;
}

/** Rows that could not be accepted are kept apart, and the register was still read whole. */
export function wasReadWhole({ failure }: Pick<SweepEnd, 'failure'>): boolean {
  return failure === null || failure === 'ROWS_QUARANTINED';
}

/** What a reading has brought so far. */
export interface SweepTally extends RowTally {
  distinctIds: number;
  /** Quarantined rows without an id. */
  unidentified: number;
  /** A digest of all rows, in whatever order they came. */
  content: string;
  /** Whether it brought exactly what the store held before, and the same rows more than once. */
  isAsBefore: boolean;
}

/** One reading of one register, open until it is finished. */
export interface OpenSweep {
  /**
   * Stores the rows of one page, all or nothing. An id seen before in this sweep is not stored again.
   * `removed` are ids, the provider's own, that the source says are gone: they are marked as missing.
   */
  writePage(rows: ReadRow[], removed?: readonly string[]): RowTally;
  /** The source says that all is as it was at its last reading: what it did not send again is not missing. */
  confirm(): void;
  /** The rows of all pages so far. */
  tally(): SweepTally;
  /**
   * Ends the sweep. Only when it was of the whole register, which was read whole (nothing failed, or some rows were
   * quarantined) and every row could be identified are the records that it did not see marked as
   * missing; they are never deleted.
   * @throws Error when the end could not be stored; the history then tells of it as STORE_FAILED, until a later
   * sweep has ended.
   */
  finish(end: SweepEnd): void;
}

/** What is known of the readings of one source. */
export interface SourceHistory {
  sourceId: string;
  /** The last finished sweep, whole or not; null before the first. */
  last:
    | (Omit<SweepEnd, 'repeated' | 'fileRemarks'> & { startedAt: string; quarantined: number })
    | null;
  /** Start of the last sweep that read the register whole: its rows are true as of then. */
  asOf: string | null;
  /** End of the last sweep without any failure. */
  lastSuccessAt: string | null;
  /** The store took the place of another one, and the register has not been read whole since. */
  isRestored: boolean;
  /** An earlier program began a sweep and never finished it, and no later one has finished. */
  interrupted: boolean;
  /** Records held and not missing. */
  held: number;
  /** What is to be remarked of the files that these come from; absent where that is unknown. */
  fileRemarks?: readonly ToldRemark[];
  /** Where the last sweep without any failure left off; null where its dialect has no such thing. */
  bookmark: string | null;
  /** Start of the last sweep of the whole register without any failure. */
  lastFullAt: string | null;
}

/** A record as it is now, missing ones included, with the number of its last change. */
export interface ChangedRecord {
  change: number;
  stored: StoredRecord;
}

export type RecordQuery = {
  sourceIds: readonly string[];
  /** As the data stood at this moment, in UTC; null for now. */
  asOf?: string | null;
} & ({ system: 'S2'; filter: BuyerFilter } | { system: 'S3'; filter: SanctionFilter });

/** What happened to the records of some sources after a moment. */
export interface ChangesQuery {
  system: System;
  sourceIds: readonly string[];
  /** In UTC. */
  since: string;
}

/** One thing that happened to a record. */
export interface ChangeEvent {
  /** Its place in the order CHANGED. */
  sortKey: string;
  kind: ChangeKind;
  at: string;
  /** With what it says since then; of one that was removed, with what it said last. */
  stored: StoredRecord;
  /** With what it said before; null where it was not there before, or went. */
  before: StoredRecord | null;
}

export interface PageRequest {
  order: RecordOrder;
  first: number;
  /** The sort key after which the page begins. */
  after: string | null;
}

/** A part of a list in any order, by its place: what paging by numbers asks for. */
export interface SliceRequest {
  /**
   * Columns of the search table, or `provider_id`, from the one that counts most; the order of names
   * breaks ties.
   */
  sort: readonly { column: string; descending: boolean }[];
  offset: number;
  limit: number;
  /** Only records with one of these ids of their providers. */
  providerIds?: readonly string[];
  /** Only records of which each of these columns has one of the values. */
  equal?: readonly { column: string; values: readonly string[] }[];
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
  accounts: Accounts;
  beginSweep(sourceId: string, system: System, kind: SweepKind, startedAt: string): OpenSweep;
  /** As it is known now, or was at a moment of the past. */
  history(sourceId: string, asOf?: string | null): SourceHistory;
  /** False where no record that the source ever published fills a column that the filter needs. */
  canAnswer(sourceId: string, query: Omit<RecordQuery, 'sourceIds'>): boolean;
  page(query: RecordQuery, request: PageRequest): RecordPage;
  /** What happened, oldest first, after the place of a sort key. */
  events(
    query: ChangesQuery,
    place: { after: string | null; first: number },
  ): { rows: ChangeEvent[]; hasNext: boolean };
  /** How much happened at each source asked, zero included. */
  eventCounts(query: ChangesQuery): Map<string, number>;
  /** Matching records in the order asked, and how many there are in all. */
  slice(query: RecordQuery, request: SliceRequest): { rows: StoredRecord[]; total: number };
  /** Every institution that records of these sources name, in order; of S3, those about some subjects. */
  institutions(
    query: Pick<RecordQuery, 'sourceIds' | 'system'> & { subjects?: readonly string[] | null },
  ): Institucion[];
  /** Matching records of each source asked, zero included. */
  counts(query: RecordQuery): Map<string, number>;
  /** Records of each source asked of which it is unknown whether they match, zero included. */
  undetermined(query: RecordQuery): Map<string, number>;
  /** Records by id, in the order asked; null where there is none. Missing ones are found too. */
  byIds(ids: readonly string[]): (StoredRecord | null)[];
  /** A record as it stood then; null where its source did not publish it then. */
  byIdAsOf(id: string, asOf: string): StoredRecord | null;
  /**
   * The records of a source that changed, appeared or went missing after the change with this number,
   * each once, as it is now, in the order of their last changes.
   */
  changes(sourceId: string, after: number, limit: number): ChangedRecord[];
  /** Every version ever seen of a record, oldest first. */
  versions(id: string): StoredRecord[];
  /**
   * Takes the next step in building search indexes anew, with so many spans of publication; null where there is
   * nothing to build.
   */
  rebuildStep(spansAtOnce?: number): RebuildStep | null;
  close(): void;
}
