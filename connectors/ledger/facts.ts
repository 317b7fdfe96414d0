import type { Accounts } from '../store/accounts.ts';
import type { OutageBook } from './outage-book.ts';

/** What the entries on one source follow from. */
export interface Facts {
  source: { id: string; sweepEverySeconds: number };
  accounts: Accounts;
  /** What the ledger says until now. */
  book: OutageBook;
}
