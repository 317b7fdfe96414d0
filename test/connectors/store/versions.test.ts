import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { StoredRecord } from '../../../connectors/records.ts';
import { digestOf } from '../../../specs/canonical.ts';
import { buyerRow } from '../support/rows.ts';
import { openTestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

const id = 'JAL.S2.spic.1';

afterAll(removeFolders);

describe('The versions of a record', () => {
  test('A content that is read again is the same version, seen later', () => {
    const { store, sweep } = openTestStore();
    sweep([[buyerRow('1', { nombres: 'Ana' })]]);
    const [before] = store.versions(id);
    sweep([[buyerRow('1', { nombres: 'Ana' })]]);
    const [after, ...others] = store.versions(id);
    expect(others).toEqual([]);
    expect(after!.retrievedAt).toBe(before!.retrievedAt);
    expect(after!.lastSeen > before!.lastSeen).toBe(true);
  });

  test('A content that comes back is a new version, and each keeps the times it was seen', () => {
    const { store, sweep } = openTestStore();
    for (const nombres of ['Ana', 'Eva', 'Eva', 'Ana']) sweep([[buyerRow('1', { nombres })]]);
    const versions = store.versions(id);
    expect(versions.map(({ record }) => (record as { nombres: string }).nombres)).toEqual([
      'Ana',
      'Eva',
      'Ana',
    ]);
    const times = versions.flatMap(({ retrievedAt, lastSeen }) => [retrievedAt, lastSeen]);
    expect(times).toEqual([
      '2026-11-22T10:01:01.000Z',
      '2026-11-22T10:01:01.000Z',
      '2026-11-22T10:02:03.000Z',
      '2026-11-22T10:03:05.000Z',
      '2026-11-22T10:04:07.000Z',
      '2026-11-22T10:04:07.000Z',
    ]);
    expect(new Set(versions.map(({ firstSeen }) => firstSeen))).toEqual(
      new Set(['2026-11-22T10:01:01.000Z']),
    );
    expect(store.byIds([id])[0]!.digest).toBe(versions[2]!.digest);
  });

  test('A new mapping of the same original rewrites the version: the source did nothing', () => {
    const { store, sweep } = openTestStore();
    const original = { nombre: 'ANA' };
    const told = { code: 'OTHER_SPELLING', message: 'case', mensaje: 'caja' };
    const note = { path: '/nombre', action: 'CHANGED', ...told } as const;
    sweep([[buyerRow('1', { nombres: 'ANA' }, { original })]]);
    sweep([[buyerRow('1', { nombres: 'Ana' }, { original, notes: [note] })]]);
    const [version, ...others] = store.versions(id);
    expect(others).toEqual([]);
    expect(version!.record).toMatchObject({ nombres: 'Ana' });
    expect(version!.notes).toEqual([note]);
    expect(version!.retrievedAt).toBe('2026-11-22T10:01:01.000Z');
    const found = store.page(
      { system: 'S2', sourceIds: ['JAL.spic'], filter: { nombres: 'ana' } },
      { order: 'NAME', first: 5, after: null },
    );
    expect(found.rows).toHaveLength(1);
  });

  test('They survive the end of the program', () => {
    const { store, sweep, file } = openTestStore();
    sweep([[buyerRow('1', { nombres: 'Ana' })]]);
    sweep([[buyerRow('1', { nombres: 'Eva' })]]);
    const before = store.versions(id).map(({ digest }) => digest);
    store.close();
    const reopened = openTestStore(file);
    expect(reopened.store.versions(id).map(({ digest }) => digest)).toEqual(before);
    reopened.sweep([[buyerRow('1', { nombres: 'Eva' })]]);
    expect(reopened.store.versions(id)).toHaveLength(2);
  });
});

describe('What the public may not see', () => {
  const reserved = (rfc: string) =>
    buyerRow(
      '1',
      { nombres: 'Ana' },
      { original: { nombre: 'Ana', rfc, jefe: [{ curp: 'GAPA800101MJCRRN01' }] } },
    );
  const withheld = ['/rfc', '/jefe/0/curp'];

  test('is in no published original, and the digest is of what is published', () => {
    const { store, sweep } = openTestStore();
    sweep([[{ ...reserved('GAPA800101AB1'), withheld }]]);
    const [stored] = store.byIds([id]);
    expect(stored!.publicOriginal).toEqual({ nombre: 'Ana', jefe: [{}] });
    expect(stored!.withheld).toEqual(withheld);
    expect(stored!.digest).toBe(digestOf({ nombre: 'Ana', jefe: [{}] }));
  });

  test('is noticed when it changes: a new version with the same published original', () => {
    const { store, sweep } = openTestStore();
    sweep([[{ ...reserved('GAPA800101AB1'), withheld }]]);
    sweep([[{ ...reserved('GAPA800101AB2'), withheld }]]);
    const [first, second] = store.versions(id);
    expect(second!.digest).toBe(first!.digest);
    expect(second!.retrievedAt > first!.retrievedAt).toBe(true);
  });

  const apart = {
    ...{ rfc: 'GAPA800101AB1', curp: 'GAPA800101MJCRRN01' },
    ...{ superiorRfc: null, superiorCurp: null },
  };

  /** All that is served of a version, what is read only when it is asked for among it. */
  function servedOf(stored: StoredRecord): string {
    const { record, notes, publicOriginal } = stored;
    return JSON.stringify([stored, record, notes, stored.withheld, publicOriginal]);
  }

  test('is kept beside the public part of each version, which never holds it', () => {
    const { store, sweep, file } = openTestStore();
    const row = buyerRow('1', { nombres: 'Ana' }, { reserved: apart });
    sweep([[row]]);
    sweep([[{ ...row, reserved: { ...apart, superiorRfc: 'LOEA800101AB2' } }]]);
    const told = [
      ...store.versions(id),
      ...store.changes('JAL.spic', 0, 9).map(({ stored }) => stored),
    ];
    expect(told).toHaveLength(2);
    for (const stored of told) expect(servedOf(stored)).not.toMatch(/GAPA800101|LOEA800101/);
    store.close();
    const database = new DatabaseSync(file, { readOnly: true });
    const versions = database.prepare('SELECT reserved, normalised FROM versions').all();
    database.close();
    expect(versions).toHaveLength(1);
    expect(JSON.parse(String(versions[0]!['reserved']))).toEqual({
      ...apart,
      superiorRfc: 'LOEA800101AB2',
    });
    expect(versions[0]!['normalised']).not.toMatch(/rfc|curp/i);
  });

  test('is kept in the file all the same, for the original is never lost', () => {
    const { store, sweep, file } = openTestStore();
    sweep([[{ ...reserved('GAPA800101AB1'), withheld }]]);
    store.close();
    expect(readFileSync(file, 'latin1')).toContain('GAPA800101AB1');
  });
});
