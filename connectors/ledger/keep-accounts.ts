import type { Logger } from 'pino';
import type { EntryBody } from '../../specs/ledger.ts';
import type { Outage } from '../../specs/outages.ts';
import type { Clock } from '../clock.ts';
import type { Accounts } from '../store/accounts.ts';
import type { SweepReport } from '../sweep/sweep-source.ts';
import type { Ledger } from './ledger.ts';
import type { Facts } from './facts.ts';
import { nextEntry } from './next-entry.ts';
import { entryOfSilence, entryOfStoreFailure } from './not-delivering.ts';
import { createOutageBook } from './outage-book.ts';

export interface AccountKeeper {
  /**
   * Enters what the sweeps of a source call for that are not accounted for yet. Called after each sweep.
   * Never throws: what could not be entered is entered the next time.
   */
  account(last: Pick<SweepReport, 'sourceId' | 'startedAt' | 'failure'>): void;
  /** The outages of the state, the newest first; the oldest that are closed are in the ledger alone. */
  outages(): Outage[];
  outagesOf(sourceId: string): Outage[];
}

export interface AccountTools {
  sources: readonly Facts['source'][];
  accounts: Accounts;
  ledger: Ledger;
  clock: Pick<Clock, 'now'>;
  log: Pick<Logger, 'info' | 'error'>;
}

/** Keeps the ledger of a state in step with its store, beginning with what an earlier program left open. */
export function keepAccounts(tools: AccountTools): AccountKeeper {
  const { sources, accounts, ledger, clock, log } = tools;
  const book = createOutageBook();
  for (const entry of ledger.entries()) book.note(entry);

  function enter(body: EntryBody): void {
    book.note(ledger.append(body));
    const { kind, source } = body;
    log.info({ sourceId: source, kind }, 'Entered into the ledger');
  }

  function settle(facts: Facts): void {
    const { id } = facts.source;
    for (let sweep = accounts.next(id); sweep; sweep = accounts.next(id)) {
      for (let body = nextEntry(facts, sweep); body; body = nextEntry(facts, sweep)) enter(body);
      accounts.settle(id, sweep);
    }
  }

  function attempt(sourceId: string, work: (facts: Facts) => void): void {
    const source = sources.find(({ id }) => id === sourceId)!;
    try {
      work({ source, accounts, book });
    } catch (err) {
      log.error({ err, sourceId }, 'The ledger could not be written; the next sweep tries again');
    }
  }

  for (const { id } of sources) {
    attempt(id, (facts) => {
      settle(facts);
      const silence = entryOfSilence(facts, clock.now().toISOString(), null);
      if (silence) enter(silence);
    });
  }
  return {
    account({ sourceId, startedAt, failure }) {
      attempt(sourceId, settle);
      if (failure !== 'STORE_FAILED') return;
      attempt(sourceId, (facts) => {
        const entry = entryOfStoreFailure(facts, startedAt);
        if (entry) enter(entry);
      });
    },
    outages: () => book.all(),
    outagesOf: (sourceId) => book.all().filter(({ source }) => source === sourceId),
  };
}
