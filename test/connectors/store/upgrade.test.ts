import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
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
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { fixtures, writtenStores, type Written } from './written.ts';

afterAll(removeFolders);

const silent = pino({ level: 'silent' });

function openAt(file: string, now: string) {
  const clock = new SettableClock();
  clock.advance((Date.parse(now) - clock.now().getTime()) / 1000);
  const replaced: unknown[] = [];
  const lines: string[] = [];
  const store = openSoundStore({
    idKey: 'a key of the tests',
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
  expect(writtenStores.map(({ version }) => version)).toEqual(expect.arrayContaining([3, 4]));
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

describe('A store of version 2, which had neither spans nor checksums', () => {
  test('answers what it knows, and is swept on without an outage of its past', () => {
    const file = join(temporaryFolder(), 'JAL.sqlite');
    writeFileSync(file, gunzipSync(readFileSync(join(fixtures, 'of-schema-2.sqlite.gz'))));
    expect(verifyStore(file)).toBeNull();
    const { store, clock, replaced, log } = openAt(file, '2026-11-22T11:00:00.000Z');
    expect(replaced).toEqual([]);
    expect(log()).toMatch(/Migrated the store[\s\S]*Migrated the store/);
    const query = (filter: object, asOf: string | null = null) =>
      ({ system: 'S2', sourceIds: ['JAL.spic'], filter, asOf }) as const;
    // Nothing is answered by a search index that does not hold anything yet.
    expect(store.canAnswer('JAL.spic', query({}))).toBe(false);
    rebuild(store);
    const namesOf = (filter: object, asOf: string | null = null) =>
      store
        .page(query(filter, asOf), { order: 'NAME', first: 9, after: null })
        .rows.map(({ stored }) => (stored.record as { nombres: string }).nombres);
    expect(namesOf({})).toEqual(['Ana María', 'Eva']);
    expect(namesOf({ nombres: 'maria' })).toEqual(['Ana María']);
    expect(namesOf({}, '2026-11-22T10:01:30.000Z')).toEqual(['Ana', 'Eva', 'Leo']);
    expect(store.versions('JAL.S2.spic.1')).toHaveLength(2);
    expect(store.byIds(['JAL.S2.spic.3'])[0]).toMatchObject({
      firstSeen: '2026-11-22T10:01:01.000Z',
      missingSince: '2026-11-22T10:02:04.000Z',
    });
    expect(store.changes('JAL.spic', 0, 9).map(({ change }) => change)).toEqual([2, 4, 5]);
    expect(store.accounts.next('JAL.spic')).toBeNull();
    sweep(store, clock, { id: 'JAL.spic', system: 'S2' }, []);
    expect(store.accounts.next('JAL.spic')).toMatchObject({ held: 0 });
    store.close();
    expect(verifyStore(file)).toBeNull();
  });
});

describe('A store that cannot be migrated', () => {
  test('of a newer version is refused with what to do, in both languages, and left as it is', () => {
    const file = join(writtenStores[0]!.unpack(), 'COL.sqlite');
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99; CREATE TABLE of_then (x)');
    database.close();
    const before = digestOfFile(file);
    expect(() => openAt(file, writtenStores[0]!.now)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/99 .*run the newer connector .* restore a backup/),
        mensaje: expect.stringMatching(/99 .*el conector más nuevo .* restaure un respaldo/),
      }),
    );
    expect(digestOfFile(file)).toBe(before);
  });

  test('because its tables are not those of its version is damaged, and set aside whole', () => {
    const folder = writtenStores[0]!.unpack();
    const file = join(folder, 'COL.sqlite');
    const database = new DatabaseSync(file);
    database.exec('ALTER TABLE quarantine RENAME COLUMN reasons TO seasons');
    database.close();
    expect(verifyStore(file)).toBe('STRUCTURE');
    const { store, replaced } = openAt(file, writtenStores[0]!.now);
    expect(replaced).toHaveLength(1);
    expect(readdirSync(folder)).toContainEqual(expect.stringContaining('.aside-'));
    store.close();
  });
});

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
