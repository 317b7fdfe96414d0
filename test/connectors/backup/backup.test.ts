import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { listBackups } from '../../../connectors/backup/backup-folder.ts';
import { keepBackups } from '../../../connectors/backup/keep-backups.ts';
import { makeBackup } from '../../../connectors/backup/make-backup.ts';
import { runBackup } from '../../../connectors/backup/program/run-backup.ts';
import { putBackNewest } from '../../../connectors/backup/put-back.ts';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import { copyStore } from '../../../connectors/store/copy-store.ts';
import { schemaVersion } from '../../../connectors/store/schema.ts';
import { openDatabase } from '../../../connectors/store/database.ts';
import { takeLock } from '../../../connectors/store/lock.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import { verifyStore } from '../../../connectors/store/verify.ts';
import { buyerRow } from '../support/rows.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { openTestStore, spic, type TestStore } from '../support/stores.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';

const backupProcess = fileURLToPath(
  new URL('../../../connectors/backup/backup-process.ts', import.meta.url),
);
const keep = { daily: 7, weekly: 4, monthly: 12 };
const now = () => new Date('2026-11-26T10:00:00.000Z');

let dataDir: string;
let folder: string;
let opened: TestStore;
const state = 'JAL';
const place = () =>
  ({
    state,
    store: join(dataDir, 'JAL.sqlite'),
    ledger: join(dataDir, 'JAL.ledger.ndjson'),
    folder,
  }) as const;

beforeEach(() => {
  dataDir = temporaryFolder();
  folder = join(dataDir, 'backups');
  opened = openTestStore(join(dataDir, 'JAL.sqlite'));
  opened.sweep([[buyerRow('1'), buyerRow('2')]]);
  writeFileSync(join(dataDir, 'JAL.ledger.ndjson'), '{"seq":1}\n');
});
afterAll(removeFolders);

function run(...args: string[]) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const settings = { dataDir, backups: { folder, everyHours: 24, keep } };
  const code = runBackup(args, { settings, terminal: { output, errors }, now });
  const text = (stream: PassThrough) => String((stream.read() as Buffer | null) ?? '');
  return { code, said: text(output) + text(errors) };
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function heldIn(file: string): number {
  const store = openStore(file, new SettableClock());
  const { held } = store.history(spic.id);
  store.close();
  return held;
}

describe('A backup', () => {
  test('is made while a sweep writes, is whole, and has what was stored by then, with the ledger', () => {
    const sweep = opened.store.beginSweep(spic.id, 'S2', 'CHANGES', now().toISOString());
    sweep.writePage([buyerRow('3')]);
    const made = makeBackup(place(), now());
    sweep.writePage([buyerRow('4')]);
    expect(made).toMatchObject({
      at: now().toISOString(),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(listBackups(folder, state)).toEqual([made]);
    const copy = join(dataDir, 'copy.sqlite');
    expect(putBackNewest(folder, state, copy)).toBe(now().toISOString());
    expect(heldIn(copy)).toBe(3);
    const ledger = readdirSync(folder).find((name) => name.endsWith('.ledger.ndjson'));
    expect(readFileSync(join(folder, ledger!), 'utf8')).toBe('{"seq":1}\n');
  });

  test('of a damaged store is none, and nothing of it is left', () => {
    opened.store.close();
    truncateSync(join(dataDir, 'JAL.sqlite'), 3 * 4096);
    expect(makeBackup(place(), now())).toBe('STORE_DAMAGED');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('into what is no folder is told', () => {
    writeFileSync(folder, 'a file');
    expect(makeBackup(place(), now())).toBe('NOT_WRITABLE');
  });

  test('that was killed in its midst does not count', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) =>
      buyerRow(`r${i}`, { nombres: `Nombre ${i}` }),
    );
    opened.sweep([rows]);
    const asked = JSON.stringify({ ...place(), at: now().toISOString() });
    const child = spawn(process.execPath, [backupProcess, asked], { stdio: 'ignore' });
    while (!existsSync(folder) || readdirSync(folder).length === 0) await sleep(2);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(listBackups(folder, state)).toEqual([]);
    expect(putBackNewest(folder, state, join(dataDir, 'x.sqlite'))).toBeNull();
  });

  test('clears away what was left of one that was killed, and nothing else', () => {
    makeBackup(place(), new Date('2026-11-24T10:00:00.000Z'));
    const kept = readdirSync(folder);
    const leave = ['JAL-notes.txt', 'ZAC-2026-11-25T10-00-00.000Z.sqlite'];
    for (const part of ['sqlite', 'sqlite-journal', 'ledger.ndjson', 'json.part']) {
      writeFileSync(join(folder, `JAL-2026-11-25T10-00-00.000Z.${part}`), 'a part');
    }
    for (const name of leave) writeFileSync(join(folder, name), 'of somebody else');
    makeBackup(place(), now());
    const made = readdirSync(folder).filter((name) => name.startsWith('JAL-2026-11-26'));
    expect(readdirSync(folder).toSorted()).toEqual([...kept, ...leave, ...made].toSorted());
  });

  test('is not begun while another is being made, whose files it would clear away', () => {
    const lock = takeLock(`${place().store}.backup-lock`);
    expect(makeBackup(place(), now())).toBe('BEING_MADE');
    lock.release();
  });

  test('that finds no room is told, and nothing of it is left', () => {
    const script = `mount -t tmpfs -o size=64k tmpfs "$1" && "$2" "$3" "$4" && ls "$1" >&2`;
    mkdirSync(folder);
    const asked = JSON.stringify({ ...place(), at: now().toISOString() });
    const args = ['-c', script, 'sh', folder, process.execPath, backupProcess, asked];
    const { stdout, stderr } = spawnSync('unshare', ['--map-root-user', '--mount', 'sh', ...args]);
    expect({ said: String(stdout), left: String(stderr) }).toEqual({
      said: '"NO_SPACE"',
      left: '',
    });
  });

  const manifest = () => join(folder, 'JAL-2026-11-26T10-00-00.000Z.json');
  test.each([
    ['its store is not there', () => rmSync(manifest().replace('.json', '.sqlite'))],
    ['its store is cut short', () => truncateSync(manifest().replace('.json', '.sqlite'), 4096)],
    [
      'its date is none',
      () => writeFileSync(manifest(), read(manifest()).replace('2026-11-26', '2026-91-26')),
    ],
    [
      'its date is that of another',
      () => writeFileSync(manifest(), read(manifest()).replace('2026-11-26', '2026-11-27')),
    ],
  ])('does not count when %s', (_, spoil) => {
    makeBackup(place(), now());
    spoil();
    expect(listBackups(folder, state)).toEqual([]);
  });

  test('that was damaged since is passed over for the one before', () => {
    makeBackup(place(), new Date('2026-11-24T10:00:00.000Z'));
    opened.sweep([[buyerRow('1'), buyerRow('2'), buyerRow('3')]]);
    makeBackup(place(), new Date('2026-11-25T10:00:00.000Z'));
    const newest = join(folder, 'JAL-2026-11-25T10-00-00.000Z.sqlite');
    const bytes = readFileSync(newest);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(newest, bytes);
    const copy = join(dataDir, 'copy.sqlite');
    expect(putBackNewest(folder, state, copy)).toBe('2026-11-24T10:00:00.000Z');
    expect(heldIn(copy)).toBe(2);
    expect(verifyStore(copy)).toBeNull();
  });
});

describe('npm run restore', () => {
  test('puts the newest good backup in place, sets the store aside, and labels what it restored', () => {
    expect(run('backup', 'JAL').code).toBe(0);
    opened.sweep([[]]);
    opened.store.close();
    const { code, said } = run('restore', 'JAL');
    expect({ code, said }).toMatchObject({
      code: 0,
      said: expect.stringContaining('JAL: restaurado del respaldo de 2026-11-26'),
    });
    expect(readdirSync(dataDir).some((name) => name.startsWith('JAL.sqlite.aside-'))).toBe(true);
    const store = openStore(join(dataDir, 'JAL.sqlite'), new SettableClock());
    expect(store.history(spic.id)).toMatchObject({ held: 2, isRestored: true });
    store.close();
  });

  test('is refused while the connector has the files, where there is no backup, and from what is none', () => {
    opened.store.close();
    expect(run('restore', 'JAL')).toMatchObject({
      code: 1,
      said: expect.stringContaining('no hay ningún respaldo'),
    });
    const other = join(dataDir, 'other.txt');
    writeFileSync(other, 'hello');
    expect(run('restore', 'JAL', '--from', other)).toMatchObject({ code: 1 });
    makeBackup(place(), now());
    const lock = takeLock(join(dataDir, 'JAL.lock'));
    expect(run('restore', 'JAL')).toMatchObject({
      code: 1,
      said: expect.stringContaining('está en marcha'),
    });
    lock.release();
    expect(heldIn(join(dataDir, 'JAL.sqlite'))).toBe(2);
  });

  test('of a file tells up to when it knows, and not when it was made', () => {
    const other = join(dataDir, 'other.sqlite');
    copyStore(place().store, other);
    opened.store.close();
    const { code, said } = run('restore', 'JAL', '--from', other);
    expect(code).toBe(0);
    expect(said).toContain(`de ${other}, cuya última lectura es de `);
    expect(said).not.toContain(now().toISOString());
    expect(heldIn(join(dataDir, 'JAL.sqlite'))).toBe(2);
  });

  test('first ends what was killed between its two renames, whose store would be lost else', () => {
    opened.store.close();
    renameSync(join(dataDir, 'JAL.sqlite'), join(dataDir, 'JAL.sqlite.next'));
    expect(run('restore', 'JAL')).toMatchObject({ code: 1 });
    expect(heldIn(join(dataDir, 'JAL.sqlite'))).toBe(2);
  });

  test('passes over a backup of another version of the program', () => {
    makeBackup(place(), new Date('2026-11-24T10:00:00.000Z'));
    const sql = openDatabase(place().store);
    opened.store.close();
    sql.run('PRAGMA user_version = 99');
    sql.run('CREATE TABLE of_then (x)');
    sql.close();
    expect(run('verify', 'JAL')).toMatchObject({
      code: 1,
      said: expect.stringContaining(
        `otra versión de este programa (esquema 99; ésta conoce hasta el ${schemaVersion})`,
      ),
    });
    expect(run('backup', 'JAL')).toMatchObject({
      code: 1,
      said: expect.stringContaining('otra versión'),
    });
    expect(run('restore', 'JAL', '--from', place().store)).toMatchObject({
      code: 1,
      said: expect.stringContaining('el almacén es de otra versión de este programa'),
    });
    expect(run('restore', 'JAL')).toMatchObject({
      code: 0,
      said: expect.stringContaining('respaldo de 2026-11-24'),
    });
  });

  test.each([
    [['restore']],
    [['restore', 'JAL', '--from']],
    [['restore', 'NARNIA']],
    [['backup', '--fast']],
    [['verify', '--from', 'x']],
  ])('%j is not understood, and says what there is', (args) => {
    expect(run(...args)).toMatchObject({
      code: 2,
      said: expect.stringContaining('npm run restore -- JAL'),
    });
  });
});

describe('npm run verify', () => {
  test('reads the stores through, while they are in use too, and names what is wrong', () => {
    expect(run('verify')).toEqual({ code: 0, said: 'JAL: en buen estado.\n' });
    opened.store.close();
    truncateSync(join(dataDir, 'JAL.sqlite'), 3 * 4096);
    expect(run('verify', 'JAL', '--lang', 'en')).toEqual({
      code: 1,
      said: 'JAL: DAMAGED: its pages contradict each other.\n',
    });
  });

  test('says when there is nothing to read', () => {
    dataDir = temporaryFolder();
    mkdirSync(dataDir, { recursive: true });
    expect(run('verify')).toMatchObject({ code: 2 });
  });
});

describe('A running connector', () => {
  test('makes a backup when it is due, enters it, and an alert tells when none is young enough', async () => {
    const clock = new SettableClock();
    const log = pino({ level: 'silent' });
    const ledger = openLedger(join(dataDir, 'JAL.ledger.ndjson'), { clock, log });
    const stop = new AbortController();
    const keeper = keepBackups({
      plan: { folder, everyHours: 24, keep },
      place: place(),
      ...{ ledger, log, clock, signal: stop.signal },
    });
    const isEntered = () => [...ledger.entries()].some(({ kind }) => kind === 'BACKUP_MADE');
    for (let tries = 0; !isEntered(); tries++) {
      expect(tries).toBeLessThan(500);
      await sleep(20);
    }
    stop.abort();
    await keeper.ended;
    const made = Date.parse(keeper.newestAt()!);
    expect(keeper.current(new Date(made + 24 * 3_600_000))).toEqual([]);
    expect(keeper.current(new Date(made + 31 * 3_600_000))).toMatchObject([
      { kind: 'BACKUP_OVERDUE', facts: { hours: 31 } },
    ]);
    ledger.close();
  }, 20_000);

  test('refuses to share its files with another', () => {
    const file = join(dataDir, 'JAL.lock');
    const lock = takeLock(file);
    expect(() => takeLock(file)).toThrow('is held by another program');
    lock.release();
    takeLock(file).release();
  });
});
