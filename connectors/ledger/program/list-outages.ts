import { checkChain } from '../../../specs/ledger-chain.ts';
import { sourceError } from '../../../specs/outcomes.ts';
import type { Outage } from '../../../specs/outages.ts';
import { readEntry } from '../entry.ts';
import { createOutageBook } from '../outage-book.ts';
import type { LedgerLines } from './ledgers-at.ts';
import type { Verified } from './verify-ledger.ts';
import type { LedgerWords } from './words.ts';

/** The outages that a ledger tells of, the newest first; where it was altered, that is said first. */
export async function listOutages(
  { name, lines }: LedgerLines,
  words: LedgerWords,
): Promise<Verified> {
  const check = checkChain();
  const book = createOutageBook();
  for await (const line of lines()) {
    check.next(line);
    const entry = readEntry(line);
    if (entry) book.note(entry);
  }
  const { broken } = check.end();
  const outages = book.all();
  const said = outages.flatMap((outage) => describe(outage, words));
  const title = broken ? [words.altered(name, broken.line, broken.seq)] : [];
  return {
    lines: [...title, words.outages(name, outages.length), ...said],
    isWhole: broken === null,
  };
}

function describe(outage: Outage, words: LedgerWords): string[] {
  const { source, status, from, to, causes, recovered, unaccounted, estimated, ids } = outage;
  const said = outage.withdrawn ? [words.withdrawal(outage.withdrawn)] : [];
  const reasons = causes.map((code) => `${code}: ${sourceError(code)[words.messageIn]}`);
  const owed = unaccounted ? [words.unaccounted(unaccounted, estimated)] : [];
  return [
    '',
    `${source} · ${words.statuses[status]} · ${from} – ${to ?? '…'}`,
    ...[...reasons, words.recovered(recovered), ...owed, ...said, ...ids].map(
      (line) => `  ${line}`,
    ),
  ];
}
