import { join } from 'node:path';
import fc from 'fast-check';
import { openDatabase } from '../../../connectors/store/database.ts';
import { createStore } from '../../../connectors/store/sqlite-store.ts';
import type { Sql } from '../../../connectors/store/sql.ts';
import type { Store, SweepEnd } from '../../../connectors/store/store.ts';
import { judgeReplica } from '../../../connectors/serve/judge.ts';
import { buyerRow } from '../support/rows.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { spic } from '../support/stores.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';

const clock = new SettableClock();
const end: Omit<SweepEnd, 'finishedAt'> = {
  ...{ failure: null, retryAfter: null, reportedTotal: null, asOf: null, bookmark: null },
  repeated: false,
};

let sql: Sql;
let store: Store;
beforeEach(() => {
  sql = openDatabase(join(temporaryFolder(), 'JAL.sqlite'));
  store = createStore(sql, clock);
});
afterEach(() => {
  store.close();
  removeFolders();
});

/** SQLite itself refuses to grow beyond so many pages, as on a disk that is full. */
function leaveRoomFor(pages: number): void {
  const { page_count: used } = sql.get<{ page_count: number }>('PRAGMA page_count')!;
  sql.get(`PRAGMA max_page_count = ${used + pages}`);
}

function makeRoom(): void {
  sql.get('PRAGMA max_page_count = 4294967294');
}

/** Texts of which a page of the database holds few. */
const rowsOf = (ids: readonly string[], note: string) =>
  ids.map((id) => buyerRow(id, { nombres: id, observaciones: note.repeat(400) }));

function begin() {
  clock.advance(60);
  return store.beginSweep(spic.id, spic.system, 'FULL', clock.now().toISOString());
}

/** A whole sweep, which ends in any case. */
function sweep(ids: readonly string[], note = 'x'): void {
  const open = begin();
  const finishedAt = clock.now().toISOString();
  try {
    for (const id of ids) open.writePage(rowsOf([id], note));
  } catch (error) {
    open.finish({ ...end, failure: 'STORE_FAILED', finishedAt });
    throw error;
  }
  open.finish({ ...end, finishedAt });
}

function held(): string[] {
  return store
    .page(
      { system: 'S2', sourceIds: [spic.id], filter: {} },
      { order: 'NAME', first: 1000, after: null },
    )
    .rows.map(({ stored }) => stored.providerId);
}

function judged() {
  const limit = { now: clock.now(), maxAgeSeconds: null, sweepEverySeconds: 3600 };
  return judgeReplica(store.history(spic.id), limit);
}

const many = Array.from({ length: 40 }, (_, i) => `n${i}`);

describe('When the disk is full', () => {
  test('queries go on, and say that the last sweep could not be stored', () => {
    sweep(['a', 'b']);
    expect(judged()).toEqual({ status: 'ANSWERED', code: null });
    leaveRoomFor(5);
    const open = begin();
    expect(() => {
      for (const id of many) open.writePage(rowsOf([id], 'y'));
    }).toThrow('database or disk is full');
    expect(held()).toEqual(expect.arrayContaining(['a', 'b']));
    sql.get('PRAGMA max_page_count = 1');
    // Even the end of the sweep finds no room.
    const wide = { ...end, bookmark: 'z'.repeat(100_000), failure: 'STORE_FAILED' as const };
    expect(() => open.finish({ ...wide, finishedAt: clock.now().toISOString() })).toThrow('full');

    expect(judged()).toEqual({ status: 'STALE', code: 'STORE_FAILED' });
    expect(held()).toEqual(expect.arrayContaining(['a', 'b']));
  });

  test('a whole sweep whose end finds no room marks nothing as missing, and is no success', () => {
    sweep(many);
    const open = begin();
    open.writePage(rowsOf(['n1'], 'x'));
    sql.get('PRAGMA max_page_count = 1');
    const wide = { ...end, bookmark: 'z'.repeat(100_000) };
    expect(() => open.finish({ ...wide, finishedAt: clock.now().toISOString() })).toThrow('full');
    expect(held()).toHaveLength(many.length);
    expect(store.history(spic.id).held).toBe(many.length);
    expect(judged()).toEqual({ status: 'STALE', code: 'STORE_FAILED' });

    makeRoom();
    sweep(['n1']);
    expect(held()).toEqual(['n1']);
    expect(judged()).toEqual({ status: 'ANSWERED', code: null });
  });

  test('one that cannot even begin is the last one all the same', () => {
    sweep(['a']);
    sql.run(
      'CREATE TRIGGER full BEFORE INSERT ON sweeps BEGIN SELECT RAISE(ABORT, "disk full"); END',
    );
    expect(begin).toThrow('disk full');
    expect(judged()).toEqual({ status: 'STALE', code: 'STORE_FAILED' });
    sql.run('DROP TRIGGER full');
    sweep(['a']);
    expect(judged()).toEqual({ status: 'ANSWERED', code: null });
  });

  test('wherever it strikes, what is held in the end is what it would be without', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...many), { maxLength: 12 });
    const sweeps = fc.array(
      fc.record({ ids, note: fc.constantFrom('x', 'y', 'z'), room: fc.nat(40) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(sweeps, ids, (before, last) => {
        for (const { ids: read, note, room } of before) {
          leaveRoomFor(room);
          try {
            sweep(read, note);
          } catch (error) {
            expect(String(error)).toContain('full');
            expect(judged().status).not.toBe('ANSWERED');
          }
        }
        makeRoom();
        sweep(last, 'w');
        expect(held().toSorted()).toEqual(last.toSorted());
        expect(store.history(spic.id).held).toBe(last.length);
        expect(store.counts({ system: 'S2', sourceIds: [spic.id], filter: {} })).toEqual(
          new Map([[spic.id, last.length]]),
        );
        expect(sql.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
        for (const id of last) {
          const [current] = store.versions(`JAL.S2.spic.${id}`).slice(-1);
          expect(current!.record).toMatchObject({ observaciones: 'w'.repeat(400) });
        }
      }),
      { numRuns: 30 },
    );
  });
});
