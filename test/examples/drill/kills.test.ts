import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lostFrom } from '../../../examples/drill/kills/seen.ts';
import { readStore } from '../../../examples/drill/kills/store-file.ts';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import { buyerRow } from '../../connectors/support/rows.ts';
import { SettableClock } from '../../connectors/support/settable-clock.ts';
import { temporaryFolder, removeFolders } from '../../connectors/support/temporary-folder.ts';

afterAll(removeFolders);

const clock = new SettableClock();
const log = { warn: () => undefined, error: () => undefined };

/** A store with some records and a ledger with one entry, as a connector leaves them. */
function makeStore(): string {
  const folder = temporaryFolder();
  const store = openStore(join(folder, 'COL.sqlite'), clock);
  const startedAt = clock.now().toISOString();
  const sweep = store.beginSweep('COL.spic', 'S2', 'FULL', startedAt);
  sweep.writePage(Array.from({ length: 200 }, (_, index) => buyerRow(`${index}`)));
  store.close();
  const ledger = openLedger(join(folder, 'COL.ledger.ndjson'), { clock, log });
  ledger.append({ kind: 'BACKUP_FAILED', source: null, reason: 'no space' });
  return folder;
}

test('A sound store has every version and every entry', () => {
  const store = readStore(makeStore(), 'COL');
  expect(store.integrity).toBe('ok');
  expect(store.versions.size).toBe(200);
  expect(store.ledger).toHaveLength(1);
  const seen = { versions: new Set(store.versions), ledger: [...store.ledger] };
  expect(lostFrom(store, seen)).toEqual({ versions: [], entries: [] });
});

test('A version that was delivered and an entry that was told are missed when they are gone', () => {
  const store = readStore(makeStore(), 'COL');
  const seen = { versions: new Set(['COL.S2.spic.1 other']), ledger: [...store.ledger, '{}'] };
  expect(lostFrom(store, seen)).toEqual({ versions: ['COL.S2.spic.1 other'], entries: ['{}'] });
  const altered = { versions: new Set<string>(), ledger: ['{"kind":"OTHER"}'] };
  expect(lostFrom(store, altered).entries).toHaveLength(1);
});

test('A store that is corrupt is told to be so', () => {
  const folder = makeStore();
  const file = join(folder, 'COL.sqlite');
  const bytes = readFileSync(file);
  bytes.fill(0xff, 8192, bytes.length - 4096);
  writeFileSync(file, bytes);
  expect(readStore(folder, 'COL').integrity).not.toBe('ok');
});
