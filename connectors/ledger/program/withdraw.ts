import { basename, dirname, join } from 'node:path';
import { statSync } from 'node:fs';
import type { Logger } from 'pino';
import { curpFault, rfcFault } from '../../../specs/identifiers.ts';
import { withdrawalLimits } from '../../../specs/outages.ts';
import type { Clock } from '../../clock.ts';
import { Locked, takeLock } from '../../store/lock.ts';
import { openLedger } from '../file-ledger.ts';
import { createOutageBook } from '../outage-book.ts';

/** What a state says of records that it withdrew. */
export interface SaidWithdrawal {
  outage: string;
  /** A ledger, or the folder where it is. */
  place: string;
  by: string;
  reason: string;
}

/** Why nothing was entered. */
export type WithdrawalRefusal =
  'BAD_BY' | 'BAD_REASON' | 'PRIVATE' | 'NO_LEDGER' | 'HELD' | 'NO_OUTAGE' | 'OPEN' | 'CLOSED';

/**
 * Enters into the ledger of a state that what is unaccounted for after an outage was withdrawn on purpose. The
 * connector of the state must not run: it alone writes to its ledger while it does.
 * @returns how many records that closes the account of, or why nothing was entered.
 */
export function withdraw(
  said: SaidWithdrawal,
  tools: { clock: Pick<Clock, 'now'>; log: Pick<Logger, 'warn' | 'error'> },
): number | WithdrawalRefusal {
  const [by, reason] = [said.by.trim(), said.reason.trim()];
  if (!fits(by, withdrawalLimits.by)) return 'BAD_BY';
  if (!fits(reason, withdrawalLimits.reason)) return 'BAD_REASON';
  if ([by, reason].some(isPrivate)) return 'PRIVATE';
  const file = fileAt(said);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return 'NO_LEDGER';
  let lock: ReturnType<typeof takeLock>;
  try {
    lock = takeLock(lockOf(file));
  } catch (error) {
    if (error instanceof Locked) return 'HELD';
    throw error;
  }
  const ledger = openLedger(file, tools);
  try {
    const book = createOutageBook();
    for (const entry of ledger.entries()) book.note(entry);
    const outage = book.all().find(({ id }) => id === said.outage);
    if (!outage) return 'NO_OUTAGE';
    const { id, source, status, unaccounted } = outage;
    if (status !== 'RETURNED') return status;
    if (!unaccounted) return 'CLOSED';
    const of = { outage: id, source, sweep: null };
    ledger.append({ kind: 'OUTAGE_WITHDRAWN', ...of, unaccounted, by, reason });
    return unaccounted;
  } finally {
    ledger.close();
    lock.release();
  }
}

const ending = '.ledger.ndjson';

function fileAt({ outage, place }: SaidWithdrawal): string {
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? join(place, `${outage.split('.', 1)[0]}${ending}`) : place;
}

/** The one that a connector takes: `JAL.lock` beside `JAL.ledger.ndjson`. */
function lockOf(file: string): string {
  return join(dirname(file), `${basename(file, ending)}.lock`);
}

/** One line of text of a length that is published. */
function fits(text: string, { min, max }: { min: number; max: number }): boolean {
  return text.length >= min && text.length <= max && text.isWellFormed() && !/\p{C}/u.test(text);
}

/** What everybody reads names no person by an identifier, an address or a number. */
function isPrivate(text: string): boolean {
  const words = text.split(/[\s,;:()]+/);
  return (
    words.some((word) => rfcFault(word) !== 'FORMAT' || curpFault(word) !== 'FORMAT') ||
    /\S@\S/.test(text) ||
    /(?:\d[ .-]?){10,}/.test(text)
  );
}
