import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { AcceptedRow } from '../../../connectors/records.ts';
import { openDatabase, openToVerify } from '../../../connectors/store/database.ts';
import type { Sql } from '../../../connectors/store/sql.ts';
import { openSoundStore } from '../../../connectors/store/sound-store.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import type { RecordQuery, Store } from '../../../connectors/store/store.ts';
import { verifyStore } from '../../../connectors/store/verify.ts';
import { answersOf } from '../../fixtures/stores/answers.ts';
import { buyerRow, sanctionRow } from '../support/rows.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { openTestStore, spic, ssancionados, type TestStore } from '../support/stores.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterEach(removeFolders);

type Kind = 'keys' | 'texts' | 'values';
type Definition = Record<Kind, Record<string, number>>;

/** As another version of the program would have defined the search indexes of a store. */
function redefine(file: string, change: (definition: Definition) => void): void {
  const sql = openDatabase(file);
  const rows = sql.all<{ key: number; definition: string }>(
    'SELECT key, definition FROM search_indexes',
  );
  for (const { key, definition } of rows) {
    const other = JSON.parse(definition) as Definition;
    change(other);
    const update = 'UPDATE search_indexes SET definition = ? WHERE key = ?';
    sql.run(update, JSON.stringify(other), key);
  }
  sql.close();
}

/** A column that says `something` in every record, and had another meaning in the program before. */
function withOtherMeaning(column: string): (definition: Definition) => void {
  return (definition) => {
    for (const kind of ['keys', 'texts', 'values'] as const) {
      if (column in definition[kind]) definition[kind][column] = 0;
    }
  };
}

const people = ['Ana', 'Eva', 'Leo', 'Noé'];
const rowsNow = people.map((nombres, i) => buyerRow(String(i), { nombres }));

function made(): TestStore {
  const test = openTestStore();
  test.sweep([[...rowsNow, buyerRow('gone', { nombres: 'Ida' })]]);
  test.sweep([rowsNow.map((row) => ({ ...row, original: { again: row.id } }))]);
  test.sweep([[sanctionRow('s', { primerApellido: 'Peña' })]], {}, ssancionados);
  return test;
}

const ofBuyers = (filter: object) =>
  ({ system: 'S2', sourceIds: [spic.id], filter }) as RecordQuery;

function namesIn(store: Store, filter: object): (string | null)[] {
  const { rows } = store.page(ofBuyers(filter), { order: 'NAME', first: 100, after: null });
  return rows.map(({ stored }) => (stored.record as { nombres: string | null }).nombres);
}

describe('A search index that another version of the program defined', () => {
  test('serves on, but what it lacks is not answered until it is built anew', () => {
    const { store, file, clock } = made();
    store.close();
    redefine(file, withOtherMeaning('nombres'));
    expect(verifyStore(file)).toBeNull();

    const opened = openStore(file, clock);
    expect(namesIn(opened, {})).toEqual(people);
    expect(opened.counts(ofBuyers({})).get(spic.id)).toBe(4);
    expect(opened.canAnswer(spic.id, ofBuyers({}))).toBe(true);
    expect(opened.canAnswer(spic.id, ofBuyers({ primerApellido: 'x' }))).toBe(false);
    for (const filter of [{ nombres: 'ana' }, { text: 'ana' }]) {
      expect(opened.canAnswer(spic.id, ofBuyers(filter))).toBe(false);
    }
    while (opened.rebuildStep());
    expect(opened.canAnswer(spic.id, ofBuyers({ nombres: 'ana' }))).toBe(true);
    expect(namesIn(opened, { nombres: 'ana' })).toEqual(['Ana']);
    opened.close();
    expect(verifyStore(file)).toBeNull();
  });

  test('that has not a column at all says so, too', () => {
    const { store, file, clock } = made();
    store.close();
    const sql = openDatabase(file);
    const { definition } = sql.get<{ definition: string }>(
      "SELECT definition FROM search_indexes WHERE system = 'S3'",
    )!;
    const other = JSON.parse(definition) as Definition;
    delete other.values['level'];
    for (const key of ['NAME', 'INSTITUTION', 'CAPTURED']) {
      sql.run(`DROP INDEX sanctions_by_${key}_KEY`);
    }
    for (const table of ['sanctions', 'sanctions_past']) {
      sql.run(`ALTER TABLE ${table} DROP COLUMN level`);
    }
    sql.run("UPDATE search_indexes SET definition = ? WHERE system = 'S3'", JSON.stringify(other));
    sql.close();
    expect(verifyStore(file)).toBeNull();

    const opened = openStore(file, clock);
    const sourceIds = [ssancionados.id];
    const query = { system: 'S3', sourceIds, filter: { level: 'ESTATAL' } } as RecordQuery;
    expect(opened.canAnswer(ssancionados.id, query)).toBe(false);
    expect(opened.page(query, { order: 'NAME', first: 9, after: null }).rows).toEqual([]);
    expect(opened.counts({ ...query, filter: {} }).get(ssancionados.id)).toBe(1);
    while (opened.rebuildStep());
    expect(opened.canAnswer(ssancionados.id, { ...query, filter: { primerApellido: 'p' } })).toBe(
      true,
    );
    opened.close();
    expect(verifyStore(file)).toBeNull();
  });

  test('is not built anew where nothing changed', () => {
    const { store, file, clock } = made();
    store.close();
    const opened = openStore(file, clock);
    expect(opened.rebuildStep()).toBeNull();
    opened.close();
  });

  test('is built on from where a program that ended had left it', () => {
    const { store, file, clock } = made();
    store.close();
    redefine(file, withOtherMeaning('nombres'));
    const first = openStore(file, clock);
    first.rebuildStep(2);
    first.rebuildStep(2);
    first.close();
    expect(verifyStore(file)).toBeNull();
    const second = openStore(file, clock);
    const { builtTo } = buildingIn(file);
    expect(builtTo).toBe(4);
    while (second.rebuildStep(2));
    expect(namesIn(second, { nombres: 'ana' })).toEqual(['Ana']);
    second.close();
    expect(tablesIn(file).filter((name) => /^(buyers|sanctions)/.test(name))).toHaveLength(
      tablesIn(freshFile()).filter((name) => /^(buyers|sanctions)/.test(name)).length,
    );
    expect(verifyStore(file)).toBeNull();
  });

  test('is built anew once more where the program changed again meanwhile', () => {
    const { store, file, clock } = made();
    store.close();
    redefine(file, withOtherMeaning('nombres'));
    const first = openStore(file, clock);
    first.rebuildStep(2);
    first.close();
    redefine(file, withOtherMeaning('puesto'));
    const second = openStore(file, clock);
    while (second.rebuildStep());
    expect(namesIn(second, { nombres: 'ana' })).toEqual(['Ana']);
    second.close();
    expect(verifyStore(file)).toBeNull();
  });

  test('fails what is published by it, which is asked for again later', () => {
    const { store, file, clock } = made();
    store.close();
    redefine(file, withOtherMeaning('institucion'));
    const opened = openStore(file, clock);
    const ask = () => opened.institutions({ system: 'S2', sourceIds: [spic.id] });
    expect(ask).toThrow('The search index is being built anew');
    while (opened.rebuildStep());
    expect(ask).not.toThrow();
    opened.close();
  });
});

describe('A search index that was damaged', () => {
  test('is built anew from the records before anything is answered: no history is lost by it', () => {
    const { store, file, clock } = made();
    const sources = [spic, ssancionados];
    const before = answersOf(store, { sources, moments: [] });
    store.close();
    const sql = openToVerify(file);
    sql.run("UPDATE buyers SET nombres = 'x' WHERE key = 1");
    sql.close();
    expect(verifyStore(file)).toBe('SEARCH');
    const replaced: unknown[] = [];
    const opened = openSoundStore({
      idKey: 'a key of the tests',
      ...{ file, clock, putBack: () => null },
      log: { info: () => undefined, error: () => undefined },
      onReplaced: (replacement) => replaced.push(replacement),
    });
    expect(replaced).toEqual([]);
    expect(answersOf(opened, { sources, moments: [] })).toEqual(before);
    opened.close();
  });
});

describe('Sweeps while a search index is built anew', () => {
  /** What a register publishes: the content of each of its records, or nothing; and how it is read. */
  const published = fc.record({
    rows: fc.array(fc.option(fc.constantFrom('a', 'b'), { nil: null }), {
      minLength: 6,
      maxLength: 6,
    }),
    mapping: fc.constantFrom('Jefa', 'Director'),
    steps: fc.nat(4),
  });

  test('leave what a store has that was never built anew', () => {
    fc.assert(
      fc.property(
        fc.array(published, { minLength: 2, maxLength: 6 }),
        fc.nat(3),
        (sweeps, rebuiltAfter) => {
          const [plain, rebuilt] = [true, false].map((isPlain) => {
            let test = openTestStore(join(temporaryFolder(), 'JAL.sqlite'));
            const moments: string[] = [];
            for (const [i, { rows, mapping, steps }] of sweeps.entries()) {
              test.sweep([rowsOf(rows, mapping)]);
              moments.push(test.clock.now().toISOString());
              if (isPlain) continue;
              if (i === rebuiltAfter) test = reopened(test);
              for (let step = 0; step < steps; step++) test.store.rebuildStep(3);
            }
            while (test.store.rebuildStep(3));
            const answers = answersOf(test.store, { sources: [spic], moments });
            test.store.close();
            expect(verifyStore(test.file)).toBeNull();
            return answers;
          });
          expect(rebuilt).toEqual(plain);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  function rowsOf(rows: (string | null)[], mapping: string): AcceptedRow[] {
    return rows.flatMap((content, i) =>
      content === null
        ? []
        : [
            {
              ...buyerRow(String(i), { puesto: { nombre: mapping, nivel: '1' } }),
              original: { content },
            },
          ],
    );
  }

  function reopened(test: TestStore): TestStore {
    test.store.close();
    redefine(test.file, withOtherMeaning('puesto'));
    const again = openTestStore(test.file);
    again.clock.advance((test.clock.now().getTime() - again.clock.now().getTime()) / 1000);
    return again;
  }
});

function buildingIn(file: string): { builtTo: number } {
  const sql = openToVerify(file);
  const select = "SELECT max(built_to) AS builtTo FROM search_indexes WHERE state = 'BUILDING'";
  const row = sql.get<{ builtTo: number }>(select)!;
  sql.close();
  return row;
}

function freshFile(): string {
  const file = join(temporaryFolder(), 'fresh.sqlite');
  openStore(file, new SettableClock()).close();
  return file;
}

function tablesIn(file: string): string[] {
  const copy = join(temporaryFolder(), 'copy.sqlite');
  copyFileSync(file, copy);
  const sql: Sql = openToVerify(copy);
  const rows = sql.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
  sql.close();
  return rows.map(({ name }) => name);
}
