import type { EntryBody } from '../../specs/ledger.ts';
import type { FinishedSweep } from '../store/accounts.ts';
import { wasReadWhole } from '../store/store.ts';
import type { Facts } from './facts.ts';
import { nextLoss } from './losses.ts';
import { entryOfFailure, entryOfSilence } from './not-delivering.ts';
import { entryOfWhole } from './returned.ts';
import { markOf } from './sweep-mark.ts';

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
  const before = entryOfSilence(facts, sweep.startedAt, markOf(sweep)) ?? nextLoss(facts, sweep);
  if (before) return before;
  return wasReadWhole(sweep) ? entryOfWhole(facts, sweep) : entryOfFailure(facts, sweep);
}
