import {
  copyFileSync,
  readdirSync,
  renameSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { judgeReplica } from '../../../connectors/serve/judge.ts';
import {
  finishReplacing,
  replaceStore,
  type Replacement,
} from '../../../connectors/store/replace-store.ts';
import { openSoundStore } from '../../../connectors/store/sound-store.ts';
import type { Store } from '../../../connectors/store/store.ts';
import { verifyStore } from '../../../connectors/store/verify.ts';
import { buyerRow, quarantinedRow } from '../support/rows.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { openTestStore, spic } from '../support/stores.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeFolders);

const names = Array.from(
  { length: 40 },
  (_, i) => `Nombre${i} ${'Ñandú de la Luz '.repeat(i % 5)}`,
);
const rowsNow = names.map((nombres, i) =>
  buyerRow(String(i), { nombres, puesto: { nombre: 'Jefe', nivel: String(i) } }),
);

/** A store with versions, missing records and quarantined rows, in one file. */
function makeStore(): string {
  const test = openTestStore();
  test.sweep([rowsNow.map((row) => ({ ...row, original: { before: row.id } }))]);
  test.sweep([rowsNow.slice(0, 20), rowsNow.slice(20), [buyerRow('gone')]]);
  test.sweep([rowsNow, [quarantinedRow('x')]], { failure: 'ROWS_QUARANTINED' });
  test.sweep([rowsNow]);
  test.store.close();
  return test.file;
}

const sound = makeStore();
const clock = new SettableClock();
clock.advance(1000);

function everythingIn(store: Store): object {
  const query = (filter: object) => ({ system: 'S2', sourceIds: [spic.id], filter }) as const;
  const limit = { now: clock.now(), maxAgeSeconds: null, sweepEverySeconds: 3600 };
  return {
    page: store
      .page(query({}), { order: 'NAME', first: 1000, after: null })
      .rows.map(({ sortKey, stored }) => [
        sortKey,
        stored.record,
        stored.firstSeen,
        stored.lastSeen,
        stored.publicOriginal,
      ]),
    found: names.map((_, i) => store.counts(query({ nombres: `Nombre${i} ` })).get(spic.id)),
    versions: [...names.keys(), 'gone'].map((i) =>
      store
        .versions(`JAL.S2.spic.${i}`)
        .map(({ record, digest, lastSeen, missingSince }) => [
          record,
          digest,
          lastSeen,
          missingSince,
        ]),
    ),
    judged: judgeReplica(store.history(spic.id), limit),
    history: store.history(spic.id),
  };
}

function open(file: string, backup: string | null = null) {
  const replaced: Replacement[] = [];
  const store = openSoundStore({
    idKey: 'a key of the tests',
    file,
    clock,
    log: { info: () => undefined, error: () => undefined },
    putBack(place) {
      if (backup === null) return null;
      copyFileSync(backup, place);
      return '2026-11-22T10:00:00.000Z';
    },
    onReplaced: (replacement) => replaced.push(replacement),
  });
  return { store, replaced };
}

function copyOfSound(): string {
  const file = join(temporaryFolder(), 'JAL.sqlite');
  copyFileSync(sound, file);
  return file;
}

const truth = (() => {
  const { store } = open(copyOfSound());
  const everything = everythingIn(store);
  store.close();
  return everything;
})();

describe('A store that is whole', () => {
  test('is told to be, also while a connector writes to it', () => {
    const file = copyOfSound();
    expect(verifyStore(file)).toBeNull();
    const { store, replaced } = open(file);
    const sweep = store.beginSweep(spic.id, 'S2', 'FULL', clock.now().toISOString());
    sweep.writePage([buyerRow('new')]);
    expect(verifyStore(file)).toBeNull();
    store.close();
    expect(replaced).toEqual([]);
  });
});

describe('A bit that flips in the file of a store', () => {
  test('changes no answer: either all is as it was, or the store is set aside and nothing is answered', () => {
    const bytes = readFileSync(sound);
    // The head of the file is small, and much hangs on it, most of all on the version of the schema.
    const anyOffset = fc.oneof(
      fc.nat(bytes.length - 1),
      fc.nat(100),
      fc.constantFrom(60, 61, 62, 63),
    );
    fc.assert(
      fc.property(anyOffset, fc.nat(7), (offset, bit) => {
        const file = join(temporaryFolder(), 'JAL.sqlite');
        const flipped = Buffer.from(bytes);
        flipped[offset]! ^= 1 << bit;
        writeFileSync(file, flipped);
        const { store, replaced } = open(file);
        try {
          if (replaced.length > 0) {
            expect(store.history(spic.id)).toMatchObject({ asOf: null, held: 0 });
            expect(readFileSync(join(dirname(file), replaced[0]!.file))).toHaveLength(bytes.length);
          } else expect(everythingIn(store)).toEqual(truth);
        } finally {
          store.close();
        }
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});

describe('A damaged store', () => {
  const damages: [string, string, (database: DatabaseSync) => void][] = [
    [
      'a row that is another',
      'CHECKSUM',
      (db) => db.exec("UPDATE versions SET normalised = replace(normalised, 'Jefe', 'Jefa')"),
    ],
    [
      'an original that is another',
      'CHECKSUM',
      (db) => db.exec("UPDATE versions SET original = '{}' WHERE key = 3"),
    ],
    [
      'a version that is not there',
      'SEARCH',
      (db) =>
        db.exec(
          'PRAGMA foreign_keys = OFF; DELETE FROM versions WHERE key = (SELECT max(key) FROM versions WHERE record = 5)',
        ),
    ],
    ['a record that is not found', 'SEARCH', (db) => db.exec('DELETE FROM buyers WHERE key = 5')],
    [
      'a record that is found by another name',
      'SEARCH',
      (db) => db.exec("UPDATE buyers SET nombres = 'X' WHERE key = 5"),
    ],
    [
      'a record that is not in the index of texts',
      'SEARCH',
      (db) => db.exec('DELETE FROM buyers_text WHERE rowid = 5'),
    ],
    ['a count that is another', 'COUNT', (db) => db.exec('UPDATE sources SET held = held - 1')],
  ];

  test.each(damages)('%s is told: %s', (_, damage, harm) => {
    const file = copyOfSound();
    const database = new DatabaseSync(file);
    // As a disk would: without the triggers that keep checksums.
    const triggers = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    const kept = triggers.all() as { name: string; sql: string }[];
    for (const { name } of kept) database.exec(`DROP TRIGGER ${name}`);
    harm(database);
    for (const { sql } of kept) database.exec(sql);
    database.close();
    expect(verifyStore(file)).toBe(damage);
  });

  test.each([
    ['empty', (file: string) => truncateSync(file, 0)],
    ['something else', (file: string) => writeFileSync(file, 'x'.repeat(10_000))],
  ])('a file that is %s is no database', (_, harm) => {
    const file = copyOfSound();
    harm(file);
    expect(verifyStore(file)).toBe('NOT_A_DATABASE');
  });

  test('one that is cut is told', () => {
    const file = copyOfSound();
    truncateSync(file, 3 * 4096);
    expect(verifyStore(file)).toBe('STRUCTURE');
  });

  test('gives way to the newest backup, is kept beside it, and the sources are STALE until they are read whole', () => {
    const file = copyOfSound();
    truncateSync(file, 3 * 4096);
    const { store, replaced } = open(file, sound);
    expect(replaced).toEqual([
      {
        at: clock.now().toISOString(),
        file: expect.stringMatching(/^JAL\.sqlite\.aside-2026-/),
        backupAt: '2026-11-22T10:00:00.000Z',
      },
    ]);
    expect(readdirSync(dirname(file))).toContain(replaced[0]!.file);
    expect(everythingIn(store)).toMatchObject({
      judged: { status: 'STALE', code: 'STORE_RESTORED' },
    });
    clock.advance(60);
    const sweep = store.beginSweep(spic.id, 'S2', 'FULL', clock.now().toISOString());
    sweep.writePage(rowsNow);
    const end = {
      failure: null,
      retryAfter: null,
      reportedTotal: null,
      asOf: null,
      bookmark: null,
    };
    sweep.finish({ ...end, repeated: false, finishedAt: clock.now().toISOString() });
    expect(everythingIn(store)).toMatchObject({ judged: { status: 'ANSWERED' } });
    store.close();
  });

  test('is replaced by one or left by the other, wherever the program is killed', () => {
    const replace = (file: string) =>
      replaceStore(file, clock.now(), (place) => {
        copyFileSync(sound, place);
        return '2026-11-22T10:00:00.000Z';
      });
    const pathsOf = (file: string) => [file, `${file}.next`, `${file}-wal`] as const;

    // Before the old one was moved: it is still there, and the replacement is forgotten.
    const before = copyOfSound();
    copyFileSync(sound, pathsOf(before)[1]);
    finishReplacing(before);
    expect(readdirSync(dirname(before))).toEqual(['JAL.sqlite']);

    // After it: the replacement comes in, and what is left of the old one's log does not meet it.
    const after = copyOfSound();
    replace(after);
    const [file, next, log] = pathsOf(after);
    renameSync(file, next);
    writeFileSync(log, 'x'.repeat(10_000));
    const { store, replaced } = open(after);
    expect(replaced).toMatchObject([{ backupAt: '2026-11-22T10:00:00.000Z' }]);
    expect(store.history(spic.id)).toMatchObject({ held: 40, isRestored: true });
    store.close();
  });

  test('is set aside with what was not moved into it yet', () => {
    const file = copyOfSound();
    const { store } = open(file);
    store
      .beginSweep(spic.id, 'S2', 'CHANGES', clock.now().toISOString())
      .writePage([buyerRow('late')]);
    // As a kill leaves it: the log is not moved into the database.
    const killed = join(temporaryFolder(), 'JAL.sqlite');
    for (const part of ['', '-wal']) copyFileSync(file + part, killed + part);
    store.close();
    const { file: aside } = replaceStore(killed, clock.now(), () => null);
    const kept = open(join(dirname(killed), aside)).store;
    expect(kept.byIds(['JAL.S2.spic.late'])[0]).not.toBeNull();
    kept.close();
  });

  test('while it is open: what was asked fails, the next answer comes from what took its place', () => {
    const file = copyOfSound();
    const { store, replaced } = open(file, sound);
    const beside = new DatabaseSync(file);
    beside.exec("UPDATE versions SET normalised = replace(normalised, 'Jefe', 'Jefa')");
    beside.close();
    const ask = () =>
      store.page(
        { system: 'S2', sourceIds: [spic.id], filter: {} },
        { order: 'NAME', first: 5, after: null },
      );
    expect(ask).toThrow('The store is damaged: CHECKSUM');
    expect(replaced).toHaveLength(1);
    expect(ask().rows).toHaveLength(5);
    expect(store.history(spic.id).isRestored).toBe(true);
    store.close();
  });

  test('while a sweep is open: that sweep fails and leaves the new store alone', () => {
    const file = copyOfSound();
    const { store, replaced } = open(file, sound);
    const sweep = store.beginSweep(spic.id, 'S2', 'FULL', clock.now().toISOString());
    const beside = new DatabaseSync(file);
    beside.exec("UPDATE versions SET normalised = 'x'");
    beside.close();
    expect(() => store.versions('JAL.S2.spic.1')).toThrow('CHECKSUM');
    expect(() => sweep.writePage(rowsNow)).toThrow();
    expect(replaced).toHaveLength(1);
    expect(store.versions('JAL.S2.spic.1')).toHaveLength(2);
    store.close();
  });
});
