import type { System } from '../../specs/graphql/network.generated.ts';
import type { SettingsSchema } from '../../service/settings/schema.ts';
import type { OnDeviation } from '../http/deviations.ts';
import type { Persistence } from '../http/persistence.ts';
import type { Upstream } from '../http/upstream.ts';
import type { ReadRow } from '../records.ts';
import type { ToldRemark } from '../../specs/file-remarks.ts';
import type { FileRemark } from '../file-remarks.ts';
import type { SourceSettings } from '../settings.ts';

/** A part of a register, already decoded; its rows are not yet judged. */
export interface Page {
  rows: unknown[];
  /** Rows that this reading is to bring in all, by what the source says; null where it says nothing. */
  total: number | null;
  hasNext: boolean;
  /**
   * No row can have slipped between this page and the one before, whatever was added or removed meanwhile:
   * what was there all along and stands before the end of this page has been read. The total may then move.
   */
  seamless?: boolean;
  /** All pages of the reading show one moment in one order, so that a row that comes twice is there twice. */
  isSnapshot?: boolean;
  /**
   * From where the next reading may go on after this page, in the dialect's own words. The last page's
   * counts, and only when the reading was whole.
   */
  bookmark?: string;
  /** The only page of a reading that found the register as it was at the one before, so without rows. */
  unchanged?: boolean;
  /** Of a reading of changes: rows that the whole register holds, by what the source says. */
  registerTotal?: number;
  /** Of a reading of changes: ids, the provider's own, of records that the source has removed. */
  removed?: string[];
  /** What is to be remarked of a file on the way to these rows. */
  fileRemarks?: readonly FileRemark[];
  /** The remarks of the replica that is read, so far as it tells; null where it does not. */
  remarksThere?: readonly ToldRemark[] | null;
  /** The moment the rows are true for, where that is not when the reading began: a replica's. */
  asOf?: string;
}

/** What a dialect may use to reach its source. */
export interface Access {
  upstream: Upstream;
  /** Aborts when the program stops. What waits for anything but `upstream` has to heed it. */
  signal: AbortSignal;
  /**
   * Repeats what fails and may pass. `upstream` makes use of it by itself; what a dialect asks in another way
   * has to be run by it. Without it everything is tried once.
   */
  persistence?: Persistence | undefined;
  /** Learns in what the service keeps back a part of what it is asked for. */
  onDeviation?: OnDeviation | undefined;
}

/** The part of a source's settings that belongs to one dialect: members beside those all sources have. */
export interface DialectSettings {
  properties: Readonly<Record<string, SettingsSchema>>;
  required: readonly string[];
}

/**
 * One kind of source: how it is asked and how its answers are read. `Options` are its own settings,
 * as `settings` validates them, with secrets read. A dialect never imports another one; all are listed
 * in `dialects/index.ts`.
 */
export interface Dialect<Options = unknown> {
  /** Name and version, as it stands in settings and provenance. */
  name: string;
  /** The registers that sources of this kind publish, and the system each belongs to. */
  registers: Readonly<Record<string, System>>;
  settings: DialectSettings;
  /** Rows asked for at once: usual, and the most there may be. */
  pageSize: { usual: number; most: number };
  /**
   * What is wrong with the options of a source beyond what `settings` can tell; each path is in parts.
   */
  checkOptions?(options: Options, register: string): OptionsProblem[];
  /**
   * Reads the whole register in an explicit order, page after page, until one has no next. Called once
   * for each pass over the register; whoever stops early ends the iteration, which must then let go of
   * what it holds. A conditional dialect, given the bookmark of the last whole reading, may answer with one
   * page that is `unchanged` instead.
   * @throws UpstreamFailure with the code of whatever stopped it.
   */
  readPages(
    source: SourceSettings<Options>,
    access: Access,
    bookmark?: string | null,
  ): AsyncIterable<Page>;
  /** Whether `readPages` makes use of a bookmark. */
  isConditional?: boolean;
  /**
   * Reads only what changed since a bookmark, where the dialect can. Called between full readings, after
   * a whole one that left a bookmark. A failure, or a register whose total then does not agree with
   * what is held, is followed by a full reading.
   */
  readChanges?(
    source: SourceSettings<Options>,
    access: Access,
    bookmark: string,
  ): AsyncIterable<Page>;
  /**
   * Asks for the rows with one id, the provider's own, where the dialect can; others that come along are
   * passed over.
   * @throws UpstreamFailure
   */
  readRecord?(
    source: SourceSettings<Options>,
    access: Access,
    providerId: string,
  ): Promise<unknown[]>;
  /** Validates and normalises one row. Never throws on whatever a source may send. */
  readRow(source: SourceSettings<Options>, row: unknown): ReadRow;
}

export interface OptionsProblem {
  path: string[];
  found: string;
  expected: string;
  /** The same in Spanish. */
  es: { found: string; expected: string };
}
