import { checkChain } from '../../../specs/ledger-chain.ts';
import type { LedgerLines } from './ledgers-at.ts';
import type { LedgerWords } from './words.ts';

/** What is to be said of a ledger. */
export interface Verified {
  lines: string[];
  isWhole: boolean;
}

/** Follows the chain of a ledger, and names the first entry that was altered. */
export async function verifyLedger(
  { name, lines }: LedgerLines,
  words: LedgerWords,
): Promise<Verified> {
  const check = checkChain();
  for await (const line of lines()) check.next(line);
  const { lines: count, last, broken } = check.end();
  if (broken) {
    const { line, seq, fault } = broken;
    const said = [words.altered(name, line, seq), `  ${fault}: ${words.faults[fault]}`];
    return { lines: [...said, `  ${words.before(line - 1)}`], isWhole: false };
  }
  const end = last ? [`  ${words.last(last.seq, last.at, last.hash)}`] : [];
  return { lines: [words.whole(name, count), ...end], isWhole: true };
}
