import { DatabaseSync } from 'node:sqlite';
import { buyerRow, quarantinedRow } from '../support/rows.ts';
import { openTestStore, spic, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

const one = buyerRow('1', { nombres: 'Ana' });
const two = buyerRow('2', { nombres: 'Eva' });
const everyone = { system: 'S2', sourceIds: ['JAL.spic'], filter: {} } as const;

afterAll(removeFolders);

function held({ store }: TestStore): string[] {
  const { rows } = store.page(everyone, { order: 'NAME', first: 100, after: null });
  return rows.map(({ stored }) => stored.providerId);
}

function missingSince({ store }: TestStore, providerId: string): string | null {
  return store.byIds([`JAL.S2.spic.${providerId}`])[0]!.missingSince;
}

function quarantine(file: string): Record<string, unknown>[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('SELECT * FROM quarantine ORDER BY key').all();
  database.close();
  return rows;
}

describe('Records that a source no longer publishes', () => {
  test('are marked after a whole sweep, kept, and no longer found', () => {
    const test = openTestStore();
    test.sweep([[one, two]]);
    test.sweep([[one]]);
    expect(held(test)).toEqual(['1']);
    expect(missingSince(test, '2')).toBe(test.store.history('JAL.spic').last!.finishedAt);
    expect(test.store.counts(everyone)).toEqual(new Map([['JAL.spic', 1]]));
    expect(test.store.history('JAL.spic').held).toBe(1);
  });

  test('are found again when they return, as the same version where nothing changed', () => {
    const test = openTestStore();
    for (const page of [[one, two], [one], [one, two]]) test.sweep([page]);
    expect(held(test)).toEqual(['1', '2']);
    expect(missingSince(test, '2')).toBeNull();
    expect(test.store.versions('JAL.S2.spic.2')).toHaveLength(1);
  });

  test('keep the moment at which they were missed first', () => {
    const test = openTestStore();
    test.sweep([[one, two]]);
    test.sweep([[one]]);
    const first = missingSince(test, '2');
    test.sweep([[one]]);
    expect(missingSince(test, '2')).toBe(first);
  });

  test.each(['TIMEOUT', 'INCONSISTENT', 'INTERRUPTED'] as const)(
    'are not marked by a sweep that ended with %s',
    (failure) => {
      const test = openTestStore();
      test.sweep([[one, two]]);
      test.sweep([[one]], { failure });
      expect(held(test)).toEqual(['1', '2']);
    },
  );

  test('are told from those whose row could not be accepted', () => {
    const test = openTestStore();
    test.sweep([[one, two]]);
    test.sweep([[one, quarantinedRow('2')]], { failure: 'ROWS_QUARANTINED' });
    expect(held(test)).toEqual(['1', '2']);
    test.sweep([[quarantinedRow('1')]], { failure: 'ROWS_QUARANTINED' });
    expect(held(test)).toEqual(['1']);
  });

  test('are not marked when a row came of which nobody knows the id: it may be theirs', () => {
    const test = openTestStore();
    test.sweep([[one, two]]);
    test.sweep([[one, quarantinedRow(null)]], { failure: 'ROWS_QUARANTINED' });
    expect(held(test)).toEqual(['1', '2']);
  });

  test('are of one source: another source of the state loses nothing', () => {
    const test = openTestStore();
    test.sweep([[one]]);
    test.sweep([[]], {}, { id: 'JAL.otra', system: 'S2' });
    expect(held(test)).toEqual(['1']);
  });
});

describe('An id that comes twice in one sweep', () => {
  test('with the same content is deduplicated', () => {
    const test = openTestStore();
    const tally = test.sweep([[one], [two, one]]);
    expect(tally).toMatchObject({ received: 3, stored: 2, deduplicated: 1, distinctIds: 2 });
  });

  test('with another content stays what it was first, and the second row is quarantined', () => {
    const test = openTestStore();
    const tally = test.sweep([[one, buyerRow('1', { nombres: 'Otra' })]]);
    expect(tally).toMatchObject({ received: 2, stored: 1, quarantined: 1, distinctIds: 1 });
    expect(test.store.versions('JAL.S2.spic.1')).toHaveLength(1);
    const [row] = quarantine(test.file);
    expect(row).toMatchObject({ record_id: 'JAL.S2.spic.1' });
    expect(row!['reasons']).toContain('DUPLICATE');
    expect(row!['original']).toContain('Otra');
  });

  test('is stored when only the first row could not be accepted', () => {
    const test = openTestStore();
    const tally = test.sweep([[quarantinedRow('1'), one]]);
    expect(tally).toMatchObject({ stored: 1, quarantined: 1, distinctIds: 1, unidentified: 0 });
    expect(held(test)).toEqual(['1']);
  });
});

describe('Quarantined rows', () => {
  test('are kept whole, with their reasons', () => {
    const test = openTestStore();
    const tally = test.sweep([[quarantinedRow('7', { fecha: 'ayer' }), quarantinedRow(null)]]);
    expect(tally).toMatchObject({ received: 2, quarantined: 2, distinctIds: 1, unidentified: 1 });
    const [row] = quarantine(test.file);
    expect(JSON.parse(String(row!['original']))).toEqual({ fecha: 'ayer' });
    expect(JSON.parse(String(row!['reasons']))).toEqual(quarantinedRow('7').reasons);
    expect(test.store.history('JAL.spic').last!.quarantined).toBe(2);
  });

  test('are kept of the last ten sweeps of their source', () => {
    const test = openTestStore();
    for (let i = 1; i <= 12; i++) test.sweep([[quarantinedRow(String(i))]]);
    const kept = quarantine(test.file).map((row) => row['record_id']);
    expect(kept).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((i) => `JAL.S2.spic.${i}`));
  });

  test('are kept once when the same row comes again', () => {
    const test = openTestStore();
    const row = quarantinedRow('7', { fecha: 'ayer' });
    const tally = test.sweep([[row, quarantinedRow('7', { fecha: 'hoy' })], [row]]);
    expect(tally).toMatchObject({ received: 3, quarantined: 2, deduplicated: 1, distinctIds: 1 });
    expect(quarantine(test.file)).toHaveLength(2);
  });

  test('may have an id that is no text at all, which names nothing', () => {
    const test = openTestStore();
    const tally = test.sweep([[quarantinedRow('\ud800')]]);
    expect(tally).toMatchObject({ quarantined: 1, unidentified: 1 });
  });
});

describe('A page', () => {
  test('is stored whole or not at all', () => {
    const test = openTestStore();
    const sweep = test.store.beginSweep('JAL.spic', 'S2', 'FULL', test.clock.now().toISOString());
    sweep.writePage([one]);
    const unwritable = { ...two, notes: 1n as never };
    expect(() => sweep.writePage([two, unwritable])).toThrow(TypeError);
    expect(sweep.tally()).toMatchObject({ received: 1, stored: 1, distinctIds: 1 });
    expect(held(test)).toEqual(['1']);
    expect(test.store.history('JAL.spic').held).toBe(1);
    expect(sweep.writePage([two])).toMatchObject({ received: 1, stored: 1 });
    expect(held(test)).toEqual(['1', '2']);
  });
});

describe('The history of a source', () => {
  const nothing = {
    ...{ asOf: null, lastSuccessAt: null, interrupted: false, last: null, held: 0 },
    ...{ bookmark: null, lastFullAt: null, isRestored: false },
  };

  test('is empty before it is read', () => {
    expect(openTestStore().store.history('JAL.spic')).toEqual({ sourceId: 'JAL.spic', ...nothing });
  });

  test('is not that of an interrupted sweep while the first one is under way', () => {
    const { store } = openTestStore();
    const sweep = store.beginSweep('JAL.spic', 'S2', 'FULL', '2026-11-22T10:00:00.000Z');
    sweep.writePage([one]);
    expect(store.history('JAL.spic')).toEqual({ sourceId: 'JAL.spic', ...nothing, held: 1 });
  });

  test('tells the last whole reading beside a later failure', () => {
    const test = openTestStore();
    test.sweep([[one]], { reportedTotal: 1 });
    const retryAfter = '2026-11-22T11:00:00.000Z';
    test.sweep([], { failure: 'RATE_LIMITED', retryAfter });
    expect(test.store.history('JAL.spic')).toEqual({
      sourceId: 'JAL.spic',
      last: {
        startedAt: '2026-11-22T10:02:02.000Z',
        finishedAt: '2026-11-22T10:02:03.000Z',
        failure: 'RATE_LIMITED',
        retryAfter,
        reportedTotal: null,
        asOf: '2026-11-22T10:02:02.000Z',
        bookmark: null,
        quarantined: 0,
      },
      asOf: '2026-11-22T10:01:00.000Z',
      lastSuccessAt: '2026-11-22T10:01:02.000Z',
      isRestored: false,
      interrupted: false,
      held: 1,
      bookmark: null,
      lastFullAt: '2026-11-22T10:01:00.000Z',
    });
  });

  test('takes a sweep with quarantined rows for whole, and not for a success', () => {
    const test = openTestStore();
    test.sweep([[one, quarantinedRow('2')]], { failure: 'ROWS_QUARANTINED' });
    const { asOf, lastSuccessAt } = test.store.history('JAL.spic');
    expect({ asOf, lastSuccessAt }).toEqual({
      asOf: '2026-11-22T10:01:00.000Z',
      lastSuccessAt: null,
    });
  });

  test('tells of a sweep that was interrupted, until a later one has finished', () => {
    const { store, file } = openTestStore();
    store.beginSweep('JAL.spic', 'S2', 'FULL', '2026-11-22T10:00:00.000Z').writePage([one]);
    store.close();
    const reopened = openTestStore(file);
    expect(reopened.store.history('JAL.spic')).toMatchObject({ interrupted: true, held: 1 });
    reopened.sweep([[one]]);
    expect(reopened.store.history('JAL.spic').interrupted).toBe(false);
  });
});

test('A source id cannot change its system: its records would be mixed', () => {
  const { store, sweep } = openTestStore();
  sweep([[one]]);
  expect(() => store.beginSweep(spic.id, 'S3', 'FULL', '2026-11-22T10:00:00.000Z')).toThrow(
    'JAL.spic is a source of S2 in this store, not of S3.',
  );
});

describe('Two records that an earlier version made of one row without an id', () => {
  const digest = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
  const twin = (id: string) => ({ ...buyerRow(id), original: { nombres: 'Ana' } });

  test('become one, and no record counts as lost', () => {
    const test = openTestStore();
    test.sweep([[twin(digest), twin(`${digest}-2`), one]]);
    test.sweep([[twin(digest), twin(digest), one]]);
    expect(held(test)).toHaveLength(2);
    const { startedAt, finishedAt: to } = test.store.history('JAL.spic').last!;
    const lost = (from: string) => test.store.accounts.countLost('JAL.spic', { from, to });
    expect([lost(to), lost(startedAt)]).toEqual([0, 0]);
    expect(test.store.versions(`JAL.S2.spic.${digest}-2`)).toHaveLength(1);
  });

  test('are told as lost where the row is gone altogether, or the second was another', () => {
    const test = openTestStore();
    test.sweep([[twin(digest), buyerRow(`${digest}-2`, { nombres: 'Eva' }), one]]);
    test.sweep([[twin(digest), one]]);
    const { finishedAt } = test.store.history('JAL.spic').last!;
    const time = { from: finishedAt, to: finishedAt };
    expect(test.store.accounts.countLost('JAL.spic', time)).toBe(1);
  });
});
