import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { digestOfFile } from '../../../connectors/backup/digest-of-file.ts';
import { putBackNewest } from '../../../connectors/backup/put-back.ts';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import { createOutageBook } from '../../../connectors/ledger/outage-book.ts';
import type { AcceptedRow } from '../../../connectors/records.ts';
import { openDatabase } from '../../../connectors/store/database.ts';
import { fingerprintOf } from '../../../connectors/store/migrations/index.ts';
import { indexNames, primaryFingerprint } from '../../../connectors/store/primary-schema.ts';
import { schemaVersion } from '../../../connectors/store/schema.ts';
import { openSoundStore } from '../../../connectors/store/sound-store.ts';
import type { Store } from '../../../connectors/store/store.ts';
import { verifyStore } from '../../../connectors/store/verify.ts';
import { createJournals } from '../../../gateway/subgraphs/crosscheck/walk/journals.ts';
import { verifyChain } from '../../../specs/ledger-chain.ts';
import { answersOf } from '../../fixtures/stores/answers.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { removeFolders } from '../support/temporary-folder.ts';
import { writtenStores, type Written } from './written.ts';

afterAll(removeFolders);

const silent = pino({ level: 'silent' });

function openAt(file: string, now: string) {
  const clock = new SettableClock();
  clock.advance((Date.parse(now) - clock.now().getTime()) / 1000);
  const replaced: unknown[] = [];
  const lines: string[] = [];
  const store = openSoundStore({
    file,
    clock,
    log: pino({ level: 'info' }, { write: (line) => lines.push(line) }),
    putBack: () => null,
    onReplaced: (replacement) => replaced.push(replacement),
  });
  return { store, clock, replaced, log: () => lines.join('') };
}

function rebuild(store: Store): void {
  while (store.rebuildStep());
}

test('The primary schema is the one that its version has: what changes it is a migration, with a new version', () => {
  const sql = openDatabase(':memory:');
  expect(primaryFingerprint(sql, indexNames(sql))).toBe(fingerprintOf(schemaVersion));
  sql.close();
});

test('Every version that can be migrated has left a store, or the one before it has', () => {
  expect(writtenStores.map(({ version }) => version)).toContain(3);
});

describe.each(writtenStores.map((written) => [written.version, written] as const))(
  'What version %i wrote',
  (version, written) => {
    const { answers, asked: sources, moments, now } = written;

    test('is sound before it is migrated, and nothing is changed by looking', () => {
      const file = join(written.unpack(), 'COL.sqlite');
      const before = digestOfFile(file);
      expect(verifyStore(file)).toBeNull();
      expect(digestOfFile(file)).toBe(before);
    });

    test('answers as it did then, before its search index is built anew and after it', () => {
      const file = join(written.unpack(), 'COL.sqlite');
      const { store, replaced, log } = openAt(file, now);
      // The fixture itself is one that took the place of another.
      expect(replaced).toHaveLength(replacementsIn(file));
      expect(plain(answersOf(store, { sources, moments }))).toEqual(answers);
      rebuild(store);
      expect(plain(answersOf(store, { sources, moments }))).toEqual(answers);
      store.close();
      expect(verifyStore(file)).toBeNull();
      if (version < schemaVersion) expect(log()).toContain('Migrated the store');
    });

    test('has the schema of a new store afterwards', () => {
      const file = join(written.unpack(), 'COL.sqlite');
      openAt(file, now).store.close();
      const sql = openDatabase(file);
      expect(primaryFingerprint(sql, indexNames(sql))).toBe(fingerprintOf(schemaVersion));
      sql.close();
    });

    test('is swept on: what is the same makes no version, and changes are counted on', () => {
      const file = join(written.unpack(), 'COL.sqlite');
      const { store, clock } = openAt(file, now);
      for (const { id, rows } of written.again) {
        const accepted = rows.filter((row) => row.kind === 'accepted');
        const { system } = sources.find((source) => source.id === id)!;
        const before = lastChange(store, sources);
        const held = store.history(id).held;
        sweep(store, clock, { id, system }, accepted);
        expect(lastChange(store, sources)).toBe(before + (held - accepted.length));

        const [first, ...others] = accepted;
        const { firstSeen } = store.byIds([first!.id])[0]!;
        const versions = store.versions(first!.id).length;
        const changed: AcceptedRow = { ...first!, original: { changed: true } };
        sweep(store, clock, { id, system }, [changed, ...others]);
        expect(store.versions(first!.id)).toHaveLength(versions + 1);
        expect(store.byIds([first!.id])[0]).toMatchObject({ firstSeen, missingSince: null });
        expect(lastChange(store, sources)).toBe(before + (held - accepted.length) + 1);
      }
      rebuild(store);
      store.close();
      expect(verifyStore(file)).toBeNull();
    });

    test('keeps a copy as it was, which its own version can open', () => {
      const folder = written.unpack();
      openAt(join(folder, 'COL.sqlite'), now).store.close();
      const copies = readdirSync(folder).filter((name) => name.startsWith('COL.sqlite.schema-'));
      if (version === schemaVersion) return expect(copies).toEqual([]);
      expect(copies).toEqual([expect.stringMatching(`^COL.sqlite.schema-${version}-`)]);
      const copy = new DatabaseSync(join(folder, copies[0]!), { readOnly: true });
      expect(copy.prepare('PRAGMA user_version').get()).toEqual({ user_version: version });
      copy.close();
    });

    test('restores from its backups, which are migrated when they are opened', () => {
      const folder = written.unpack();
      const restored = join(folder, 'restored.sqlite');
      const at = putBackNewest(join(folder, 'backups'), 'COL', restored);
      expect(at).toBe(now);
      const { store } = openAt(restored, now);
      expect(plain(answersOf(store, { sources, moments }))).toEqual(answers);
      store.close();
    });

    test('has a ledger that is whole, and tells the same outages', () => {
      const file = join(written.unpack(), 'COL.ledger.ndjson');
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      expect(verifyChain(lines)).toMatchObject({ broken: null, lines: lines.length });
      const ledger = openLedger(file, { clock: new SettableClock(), log: silent });
      const entries = [...ledger.entries()];
      ledger.close();
      expect(entries).toHaveLength(lines.length);
      const book = createOutageBook();
      for (const entry of entries) book.note(entry);
      expect(plain(book.all())).toMatchObject(written.outages);
    });

    test('has journals of walks that go on', () => {
      const [walk] = createJournals(join(written.unpack(), 'walks'), silent).readAll();
      expect(walk).toMatchObject({
        endedAt: null,
        findings: [{ sanctionId: 'COL.S3.x.1', otherId: 'COL.S2.x.1', band: 'STRONG' }],
        tasks: [{ state: 'COL', after: 'COL.S3.x.2' }, { targets: ['JAL'] }, { state: 'JAL' }],
      });
    });
  },
);

function sweep(
  store: Store,
  clock: SettableClock,
  { id, system }: Written['asked'][number],
  rows: AcceptedRow[],
): void {
  clock.advance(60);
  const open = store.beginSweep(id, system, 'FULL', clock.now().toISOString());
  open.writePage(rows);
  clock.advance(1);
  open.finish({
    ...{ finishedAt: clock.now().toISOString(), failure: null, retryAfter: null, asOf: null },
    ...{ reportedTotal: null, bookmark: null, repeated: false },
  });
}

function lastChange(store: Store, sources: Written['asked']): number {
  const changes = sources.flatMap(({ id }) => store.changes(id, 0, 10_000));
  return Math.max(...changes.map(({ change }) => change));
}

function replacementsIn(file: string): number {
  const database = new DatabaseSync(file);
  const row = database.prepare('SELECT count(*) AS count FROM replacements').get();
  database.close();
  return Number(row!['count']);
}

/** As JSON has it, which the fixtures are. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
