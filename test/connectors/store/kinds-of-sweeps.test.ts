import { buyerRow, quarantinedRow } from '../support/rows.ts';
import { openTestStore, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

const one = buyerRow('1', { nombres: 'Ana' });
const two = buyerRow('2', { nombres: 'Eva' });
const other = { ...one, id: 'JAL.S2.otra.1' };
const everyone = { system: 'S2', sourceIds: ['JAL.spic'], filter: {} } as const;

afterAll(removeFolders);

function found({ store }: TestStore): string[] {
  const { rows } = store.page(everyone, { order: 'NAME', first: 100, after: null });
  return rows.map(({ stored }) => stored.providerId);
}

function missingSince({ store }: TestStore, id: string): string | null {
  return store.byIds([id])[0]!.missingSince;
}

function changesOf({ store }: TestStore, sourceId = 'JAL.spic'): string[] {
  return store.changes(sourceId, 0, 100).map(({ stored }) => stored.providerId);
}

describe('A reading of changes', () => {
  test('marks nothing as missing that it does not bring, however whole it was', () => {
    const test = openTestStore();
    test.sweep([[one, two]]);
    test.sweepChanges([]);
    test.sweepChanges([buyerRow('3')]);
    expect(found(test)).toEqual(['1', '2', '3']);
    expect(test.store.history('JAL.spic').held).toBe(3);
  });

  test('marks as missing what its source says is gone, at once and once', () => {
    const test = openTestStore();
    test.sweep([[one, two]]);
    test.sweepChanges([], ['2'], { failure: 'TIMEOUT' });
    expect(found(test)).toEqual(['1']);
    const since = missingSince(test, 'JAL.S2.spic.2');
    expect(since).toBe('2026-11-22T10:02:03.000Z');
    test.sweepChanges([], ['2', '2']);
    expect(missingSince(test, 'JAL.S2.spic.2')).toBe(since);
    expect(test.store.history('JAL.spic').held).toBe(1);
    expect(test.store.counts(everyone)).toEqual(new Map([['JAL.spic', 1]]));
    expect(changesOf(test)).toEqual(['1', '2']);
  });

  test('takes no notice of ids that name nothing, or a record of another source', () => {
    const test = openTestStore();
    test.sweep([[one]]);
    test.sweep([[other]], {}, { id: 'JAL.otra', system: 'S2' });
    test.sweepChanges([], ['9', '', '\ud800', 'JAL.S2.otra.1']);
    expect(found(test)).toEqual(['1']);
    expect(missingSince(test, 'JAL.S2.otra.1')).toBeNull();
    expect(test.store.history('JAL.otra').held).toBe(1);
  });

  test('brings back what was gone, as the same version where nothing changed', () => {
    const test = openTestStore();
    test.sweep([[one, two]]);
    test.sweepChanges([], ['2']);
    test.sweepChanges([two]);
    expect(found(test)).toEqual(['1', '2']);
    expect(test.store.versions('JAL.S2.spic.2')).toHaveLength(1);
  });

  test('is stored page by page, rows and removals, all or nothing', () => {
    const test = openTestStore();
    test.sweep([[one, two]]);
    const { store, clock } = test;
    const sweep = store.beginSweep('JAL.spic', 'S2', 'CHANGES', clock.now().toISOString());
    const unwritable = [{ ...buyerRow('3'), notes: 1n as never }];
    expect(() => sweep.writePage([buyerRow('4'), ...unwritable], ['1'])).toThrow(TypeError);
    expect(found(test)).toEqual(['1', '2']);
    expect(sweep.writePage([buyerRow('4')], ['1'])).toMatchObject({ received: 1, stored: 1 });
    expect(found(test)).toEqual(['2', '4']);
    expect(changesOf(test)).toEqual(['2', '4', '1']);
  });
});

describe('The numbers of changes', () => {
  test('are of one source', () => {
    const test = openTestStore();
    test.sweep([[one]]);
    test.sweep([[other]], {}, { id: 'JAL.otra', system: 'S2' });
    test.sweep([[one, two]]);
    expect(changesOf(test)).toEqual(['1', '2']);
    expect(changesOf(test, 'JAL.otra')).toEqual(['1']);
    expect(changesOf(test, 'JAL.nada')).toEqual([]);
  });

  test('count a new mapping of the same original: whoever follows has to learn of it', () => {
    const test = openTestStore();
    const original = { nombre: 'ANA' };
    test.sweep([[buyerRow('1', { nombres: 'ANA' }, { original }), two]]);
    test.sweep([[buyerRow('1', { nombres: 'Ana' }, { original }), two]]);
    expect(changesOf(test)).toEqual(['2', '1']);
  });

  test('count no reading that found all as it was, nor a row that was not accepted', () => {
    const test = openTestStore();
    test.sweep([[one, two]]);
    const [, last] = test.store.changes('JAL.spic', 0, 100);
    test.sweep([[quarantinedRow('1'), two]], { failure: 'ROWS_QUARANTINED' });
    expect(test.store.changes('JAL.spic', last!.change, 100)).toEqual([]);
  });
});

describe('The history of a source', () => {
  test('tells where the last reading without fault left off, whichever kind it was', () => {
    const test = openTestStore();
    const bookmark = () => test.store.history('JAL.spic').bookmark;
    test.sweep([[one]], { bookmark: 'b1' });
    expect(bookmark()).toBe('b1');
    test.sweepChanges([two], [], { bookmark: 'b2' });
    expect(bookmark()).toBe('b2');
    test.sweepChanges([], [], { bookmark: 'b3', failure: 'TIMEOUT' });
    test.sweep([[one]], { bookmark: 'b4', failure: 'ROWS_QUARANTINED' });
    expect(bookmark()).toBe('b2');
    test.sweep([[one]]);
    expect(bookmark()).toBeNull();
  });

  test('tells when the last whole reading without fault began, and not one of changes', () => {
    const test = openTestStore();
    const lastFullAt = () => test.store.history('JAL.spic').lastFullAt;
    test.sweep([[one]], { failure: 'INCONSISTENT' });
    expect(lastFullAt()).toBeNull();
    test.sweep([[one]]);
    expect(lastFullAt()).toBe('2026-11-22T10:02:02.000Z');
    test.sweepChanges([two]);
    test.sweep([[one]], { failure: 'ROWS_QUARANTINED' });
    expect(lastFullAt()).toBe('2026-11-22T10:02:02.000Z');
  });

  test('tells for which moment the rows are true: when the reading began, or what it says itself', () => {
    const test = openTestStore();
    const asOf = () => test.store.history('JAL.spic').asOf;
    const told = '2026-11-22T08:00:00.000Z';
    test.sweep([[one]], { asOf: told });
    expect(asOf()).toBe(told);
    test.sweepChanges([two], [], { asOf: '2026-11-22T09:00:00.000Z', failure: 'TIMEOUT' });
    expect(asOf()).toBe(told);
    test.sweepChanges([two]);
    expect(asOf()).toBe('2026-11-22T10:03:04.000Z');
  });

  test('is the same after the program was started again', () => {
    const test = openTestStore();
    test.sweep([[one]], { bookmark: 'b1', asOf: '2026-11-22T08:00:00.000Z' });
    const before = test.store.history('JAL.spic');
    test.store.close();
    expect(openTestStore(test.file).store.history('JAL.spic')).toEqual(before);
  });
});
