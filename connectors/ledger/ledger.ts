import type { Entry, EntryBody, Link } from '../../specs/ledger.ts';

/** The append-only ledger of one state. */
export interface Ledger {
  /**
   * Adds an entry. When it returns, the entry is on the disk, whatever happens next.
   * @throws Error when it could not be written; then it does not count, and the next call tries anew.
   */
  append(body: EntryBody): Entry;
  /** The lines after the one with this number: in a whole chain a line has the number `seq`. */
  lines(after: number): Iterable<string>;
  /** The entries of all lines, without those that this program does not understand. */
  entries(): Iterable<Entry>;
  last(): Link | null;
  close(): void;
}
