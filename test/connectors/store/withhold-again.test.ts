import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { openSoundStore } from '../../../connectors/store/sound-store.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import type { SweepEnd } from '../../../connectors/store/store.ts';
import { buyerRow, sanctionRow } from '../support/rows.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { SettableClock } from '../support/settable-clock.ts';

// Synthetic: nobody has these identifiers.
const curp = 'GOML800101HDFRRN05';
const clock = new SettableClock();
const end: SweepEnd = {
  ...{ finishedAt: '2026-11-22T10:00:00.000Z', failure: null, retryAfter: null },
  ...{ reportedTotal: null, asOf: null, bookmark: null, repeated: false },
};
const reading = { idKey: 'a key of the tests', putBack: () => null, onReplaced: () => undefined };
const log = { info: () => undefined, error: () => undefined };

afterAll(removeFolders);

/** A store as an earlier version left it, which took nothing for private by its content. */
function earlierStore(): string {
  const file = join(temporaryFolder(), 'JAL.sqlite');
  const store = openStore(file, clock);
  for (const observaciones of ['Primera', `Segunda, CURP ${curp}`, `Tel. 33 1234 5678`]) {
    const sweep = store.beginSweep('JAL.spic', 'S2', 'FULL', end.finishedAt);
    sweep.writePage([
      buyerRow(curp, { nombres: 'Ana', observaciones }),
      buyerRow('2', { nombres: 'Eva', puesto: { nombre: 'ana@correo.example', nivel: null } }),
    ]);
    sweep.finish(end);
  }
  const sweep = store.beginSweep('JAL.ssancionados', 'S3', 'FULL', end.finishedAt);
  sweep.writePage([
    sanctionRow('1', {
      ...{ gravedad: 'NO_GRAVE', nombres: 'Ana', primerApellido: 'Cervantes' },
      puesto: { nombre: 'Chofer de Ana Cervantes', nivel: null },
    }),
  ]);
  sweep.finish(end);
  store.close();
  return file;
}

function everythingIn(file: string): string {
  const store = openStore(file, clock);
  const shown = ['JAL.spic', 'JAL.ssancionados']
    .flatMap((source) => store.changes(source, 0, 100))
    .flatMap(({ stored }) => store.versions(stored.record.id))
    .map(({ record, notes, publicOriginal, withheld, providerId }) => {
      return JSON.stringify({ record, notes, publicOriginal, withheld, providerId });
    });
  store.close();
  return shown.join('\n');
}

describe('A store of an earlier version', () => {
  test('is gone through once: nothing private is shown of any version, and no version is lost', () => {
    const file = earlierStore();
    expect(everythingIn(file)).toContain(curp);
    openSoundStore({ ...reading, file, clock, log }).close();
    const shown = everythingIn(file);
    expect(shown.split('\n')).toHaveLength(3 + 1 + 1);
    for (const secret of [curp, '1234 5678', 'ana@correo', 'Cervantes']) {
      expect(shown).not.toContain(secret);
    }
    openSoundStore({ ...reading, file, clock, log }).close();
    expect(everythingIn(file)).toBe(shown);
  });

  test('has its records under digests, which its service is asked by their own ids for', () => {
    const file = earlierStore();
    const store = openSoundStore({ ...reading, file, clock, log });
    const found = store.changes('JAL.spic', 0, 10).map(({ stored }) => stored);
    const renamed = found.find(({ providerId }) => providerId !== '2')!;
    expect(renamed.providerId).toMatch(/^reservado-[0-9a-f]{32}$/);
    expect(renamed.ownId).toBe(curp);
    expect(store.byIds([renamed.record.id])[0]!.record).toMatchObject({ nombres: 'Ana' });
    expect(store.byIds([`JAL.S2.spic.${curp}`])).toEqual([null]);
    expect(store.history('JAL.spic').held).toBe(2);
    store.close();
  });

  test('finds nothing by what is withheld now', () => {
    const file = earlierStore();
    const store = openSoundStore({ ...reading, file, clock, log });
    const count = (sourceIds: string[], system: 'S2' | 'S3', text: string) =>
      [...store.counts({ sourceIds, system, filter: { text } }).values()][0];
    expect(count(['JAL.spic'], 'S2', 'correo')).toBe(0);
    expect(count(['JAL.spic'], 'S2', 'Eva')).toBe(1);
    expect(count(['JAL.ssancionados'], 'S3', 'Cervantes')).toBe(0);
    expect(count(['JAL.ssancionados'], 'S3', 'Chofer')).toBe(1);
    store.close();
  });

  test('is marked as gone through in the file itself, so that a copy of it is, too', () => {
    const file = earlierStore();
    openSoundStore({ ...reading, file, clock, log }).close();
    const database = new DatabaseSync(file);
    expect(database.prepare('PRAGMA application_id').get()).toEqual({ application_id: 1 });
    database.close();
  });
});
