import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import {
  keepRates,
  usualRule,
  type RateKeeper,
} from '../../../connectors/alerts/publication/keep-rates.ts';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import type { Ledger } from '../../../connectors/ledger/ledger.ts';
import { buyerRow } from '../support/rows.ts';
import { openTestStore, spic, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

const log = pino({ level: 'silent' });
let folder: string;
let opened: TestStore;
let ledger: Ledger;
let rates: RateKeeper;
let published: string[];

/** A source that is read once a day, on days that are no holidays. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rates-'));
  opened = openTestStore();
  published = [];
  openKeeper();
});
afterEach(() => {
  ledger.close();
  opened.store.close();
  rmSync(folder, { recursive: true });
  removeFolders();
});

function openKeeper(): void {
  ledger = openLedger(join(folder, 'JAL.ledger.ndjson'), { clock: opened.clock, log });
  const { accounts } = opened.store;
  const tools = { accounts, ledger, clock: opened.clock, log, outagesOf: () => [] };
  rates = keepRates({ ...tools, rule: usualRule });
}

function publishDaily(days: number, perDay: number): void {
  for (let day = 0; day < days; day++) {
    for (let i = 0; i < perDay; i++) published.push(String(published.length));
    opened.clock.advance(86_400 - 62);
    opened.sweep([published.map((id) => buyerRow(id))]);
    rates.look(spic.id);
  }
}

const kinds = () => [...ledger.entries()].map(({ kind }) => kind);

test('A source that publishes a third of what it did is told within a day, once, also over a restart, and so is its return', () => {
  // From Thursday 1 October 2026 on: 2026 in Mexico has no day off before 16 November.
  opened.clock.advance((Date.parse('2026-09-17T12:00:00Z') - opened.clock.now().getTime()) / 1000);
  published = Array.from({ length: 50 }, (_, i) => `old ${i}`);
  opened.sweep([published.map((id) => buyerRow(id))]);
  publishDaily(36, 40);
  expect(kinds()).toEqual([]);
  expect(rates.current(opened.clock.now())).toEqual([]);

  publishDaily(1, 14);
  expect(kinds()).toEqual(['RATE_DROPPED']);
  expect(rates.current(opened.clock.now())).toMatchObject([
    {
      kind: 'PUBLICATION_DROPPED',
      source: spic.id,
      facts: { days: 1, published: 14, expected: 40 },
    },
  ]);

  ledger.close();
  openKeeper();
  publishDaily(1, 14);
  expect(kinds()).toEqual(['RATE_DROPPED']);
  expect(rates.current(opened.clock.now())).toHaveLength(1);

  publishDaily(9, 40);
  expect(kinds()).toEqual(['RATE_DROPPED', 'RATE_RECOVERED']);
  expect(rates.current(opened.clock.now())).toEqual([]);
});

test('What the first reading brings is no publication, and a young source is not judged', () => {
  published = Array.from({ length: 1000 }, (_, i) => `old ${i}`);
  opened.sweep([published.map((id) => buyerRow(id))]);
  publishDaily(10, 1);
  expect(kinds()).toEqual([]);
});
