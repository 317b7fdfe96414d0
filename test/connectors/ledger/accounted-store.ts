import { join } from 'node:path';
import { pino } from 'pino';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import { keepAccounts, type AccountKeeper } from '../../../connectors/ledger/keep-accounts.ts';
import type { Ledger } from '../../../connectors/ledger/ledger.ts';
import type { AcceptedRow } from '../../../connectors/records.ts';
import type { Entry, EntryBody } from '../../../specs/ledger.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';
import type { Outage } from '../../../specs/outages.ts';
import { buyerRow } from '../support/rows.ts';
import { openDatabase } from '../../../connectors/store/database.ts';
import { openTestStore, spic, type TestStore } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** A store of Jalisco and its ledger, kept in step; a sweep of `JAL.spic` is due every ten minutes. */
export class AccountedStore {
  readonly test: TestStore;
  readonly #file: string;
  #ledger: Ledger;
  #keeper: AccountKeeper;

  constructor(folder = temporaryFolder()) {
    this.test = openTestStore(join(folder, 'JAL.sqlite'));
    this.#file = join(folder, 'JAL.ledger.ndjson');
    [this.#ledger, this.#keeper] = this.#open();
  }

  /** Reads the whole register and accounts for it. */
  sweep(...[pages, end]: Parameters<TestStore['sweep']>): void {
    this.test.sweep(pages, end);
    this.account();
  }

  fail(failure: 'SERVER_ERROR' | 'TIMEOUT' = 'SERVER_ERROR'): void {
    this.sweep([], { failure });
  }

  account(failure: FailureCode | null = null): void {
    const startedAt = this.test.clock.now().toISOString();
    this.#keeper.account({ sourceId: spic.id, startedAt, failure });
  }

  /** Ends the program, waits, and starts it again, its disk as it was. */
  restart(afterMs = 0): void {
    this.#ledger.close();
    this.pass(afterMs);
    [this.#ledger, this.#keeper] = this.#open();
  }

  /** As if the store had been taken back to where none of its sweeps was accounted for. */
  forgetWhatIsSettled(): void {
    const sql = openDatabase(this.test.file);
    sql.run('UPDATE sources SET settled = 0');
    sql.close();
  }

  /** As if sweeps had gone on, and then the store had been put aside for its backup of before. */
  replaceStoreAfter(ms: number): void {
    this.pass(ms);
    const replaced = { file: 'JAL.sqlite.damaged', replacedBy: 'BACKUP', backupAt: null } as const;
    this.#ledger.append({ kind: 'STORE_SET_ASIDE', source: null, ...replaced });
    this.restart();
  }

  /** What a ledger would say that is written only now, from the store alone. */
  writtenAnew(): EntryBody[] {
    const [ledger] = this.#open(join(temporaryFolder(), 'JAL.ledger.ndjson'));
    const entries = [...ledger.entries()].map(bodyOf);
    ledger.close();
    return entries;
  }

  /** Entries beyond this number cannot be written, as when the program is killed before. */
  refuseEntriesAfter(count: number): void {
    let left = count;
    const { append } = this.#ledger;
    this.#ledger.append = (body) => {
      if (left-- <= 0) throw new Error('killed');
      return append(body);
    };
  }

  pass(ms: number): void {
    this.test.clock.advance(ms / 1000);
  }

  /** What the entries say, without the chain. */
  entries(): EntryBody[] {
    return [...this.#ledger.entries()].map(bodyOf);
  }

  kinds(): string[] {
    return this.entries().map(({ kind }) => kind.replace('OUTAGE_', ''));
  }

  outages(): Outage[] {
    return this.#keeper.outages();
  }

  close(): void {
    this.#ledger.close();
    this.test.store.close();
  }

  #open(file = this.#file): [Ledger, AccountKeeper] {
    const log = pino({ level: 'silent' });
    const { clock, store } = this.test;
    const ledger = openLedger(file, { clock, log });
    const sources = [{ id: spic.id, sweepEverySeconds: 600 }];
    return [ledger, keepAccounts({ sources, accounts: store.accounts, ledger, clock, log })];
  }
}

function bodyOf({ seq: _, at: __, previous: ___, hash: ____, ...body }: Entry): EntryBody {
  return body;
}

/** Buyers with these ids, captured at the same moment, or never. */
export function buyers(ids: readonly string[], fechaCaptura: string | null = null): AcceptedRow[] {
  return ids.map((id) => buyerRow(id, {}, { fechaCaptura }));
}
