import type { SweepMark } from '../../specs/ledger.ts';
import type { FinishedSweep } from '../store/accounts.ts';

/** What names a sweep in the ledger. */
export function markOf({ number, startedAt }: FinishedSweep): SweepMark {
  return { number, startedAt };
}
