// A program that fails and succeeds to read a register in turn, and accounts for it, until it is killed.
import { join } from 'node:path';
import { pino } from 'pino';
import { systemClock } from '../../../connectors/clock.ts';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import { keepAccounts } from '../../../connectors/ledger/keep-accounts.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import { buyerRow } from './rows.ts';

const folder = process.argv[2]!;
const log = pino({ level: 'silent' });
const store = openStore(join(folder, 'JAL.sqlite'), systemClock);
const ledger = openLedger(join(folder, 'JAL.ledger.ndjson'), { clock: systemClock, log });
const sources = [{ id: 'JAL.spic', sweepEverySeconds: 600 }];
const { accounts } = store;
const keeper = keepAccounts({ sources, accounts, ledger, clock: systemClock, log });
const nothing = { retryAfter: null, reportedTotal: 1, asOf: null, bookmark: null, repeated: false };

for (let fails = false; ; fails = !fails) {
  const startedAt = new Date().toISOString();
  const sweep = store.beginSweep('JAL.spic', 'S2', 'FULL', startedAt);
  if (!fails) sweep.writePage([buyerRow('1')]);
  const failure = fails ? 'SERVER_ERROR' : null;
  while (new Date().toISOString() === startedAt); // no two sweeps begin in the same millisecond
  sweep.finish({ ...nothing, failure, finishedAt: new Date().toISOString() });
  keeper.account({ sourceId: 'JAL.spic', startedAt, failure });
  process.stdout.write('.');
}
