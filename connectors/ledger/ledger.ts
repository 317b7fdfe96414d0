import type { Entry, EntryBody, Link } from '../../specs/ledger.ts';

/** The append-only ledger of one state. */
export interface Ledger {
  /**
   * Adds an entry. When it returns, the entry is on the disk, whatever happens next.
   * @throws Error when it could not be written; then it does not count, and the next call tries anew.
   */
  append(body: EntryBody): Entry;
  /** Of the lines after the one with this number (in a whole chain a line has the number `seq`) at most so many. */
  lines(after: number, limit: number): string[];
  /** The entries of these lines, without those that this program does not understand. */
  entries(after: number, limit: number): Entry[];
  last(): Link | null;
  close(): void;
}
