import type { EntryBody } from '../../specs/ledger.ts';
import type { FinishedSweep } from '../store/accounts.ts';
import type { Facts } from './facts.ts';
import { idsThatFit } from './ids-that-fit.ts';
import { markOf } from './sweep-mark.ts';

/** As many ids as one entry lists at most. */
const [maxIds, maxIdBytes] = [5_000, 500_000];

/** The next part of the records that the sweep found to be gone. */
export function nextLoss(
  { source, accounts, book }: Facts,
  sweep: FinishedSweep,
): EntryBody | null {
  // A reading of all tells at its end what it did not see, one of changes wherever it is told.
  const { startedAt, finishedAt: to } = sweep;
  const time = { from: sweep.kind === 'FULL' ? to : startedAt, to };
  const mark = markOf(sweep);
  const before = book.lossesTold(source.id, mark);
  const count = before?.count ?? accounts.countLost(source.id, time);
  if (count === (before?.told ?? 0)) return null;
  const rest = accounts.lost(source.id, time, { after: before?.lastId ?? '', limit: maxIds });
  const ids = idsThatFit(rest, maxIdBytes);
  if (ids.length === 0) return null;
  const part = (before?.parts ?? 0) + 1;
  return { kind: 'COVERAGE_LOST', source: source.id, sweep: mark, count, part, ids };
}
