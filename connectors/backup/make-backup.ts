import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import { copyStore } from '../store/copy-store.ts';
import { damageToldBy } from '../store/damage.ts';
import { removeDatabase } from '../store/database.ts';
import { OtherVersion } from '../store/other-version.ts';
import { Locked, takeLock } from '../store/lock.ts';
import { verifyStore } from '../store/verify.ts';
import { filesOf, removeUnfinished, type Backup } from './backup-folder.ts';
import { digestOfFile } from './digest-of-file.ts';

/** Why there is no backup. */
export type BackupFailure =
  'STORE_DAMAGED' | 'OTHER_VERSION' | 'NO_SPACE' | 'NOT_WRITABLE' | 'BEING_MADE' | 'FAILED';

export interface BackupPlace {
  state: StateCode;
  /** What is backed up. */
  store: string;
  ledger: string;
  /** Where it goes. */
  folder: string;
}

/**
 * Copies a store and its ledger, also while a connector writes to them, and reads the copy through before it
 * counts as a backup.
 * @returns why there is none, where something went wrong; nothing of it is left then.
 */
export function makeBackup(place: BackupPlace, now: Date): Backup | BackupFailure {
  let lock: ReturnType<typeof takeLock>;
  try {
    lock = takeLock(`${place.store}.backup-lock`);
  } catch (error) {
    return error instanceof Locked ? 'BEING_MADE' : failureOf(error);
  }
  try {
    return copy(place, now.toISOString());
  } finally {
    lock.release();
  }
}

function copy(place: BackupPlace, at: string): Backup | BackupFailure {
  const files = filesOf(place.folder, place.state, at);
  try {
    mkdirSync(place.folder, { recursive: true, mode: 0o700 });
    removeUnfinished(place.folder, place.state);
    copyStore(place.store, files.store);
    if (verifyStore(files.store) !== null) throw new CopyDamaged();
    if (existsSync(place.ledger)) copyFileSync(place.ledger, files.ledger);
    const backup = { at, bytes: statSync(files.store).size, digest: digestOfFile(files.store) };
    for (const file of [files.store, files.ledger]) if (existsSync(file)) sync(file);
    writeFileSync(`${files.manifest}.part`, `${JSON.stringify(backup)}\n`, { mode: 0o600 });
    sync(`${files.manifest}.part`);
    renameSync(`${files.manifest}.part`, files.manifest);
    sync(place.folder);
    return backup;
  } catch (error) {
    removeAll(files);
    return failureOf(error);
  }
}

class CopyDamaged extends Error {}

function failureOf(error: unknown): BackupFailure {
  if (error instanceof OtherVersion) return 'OTHER_VERSION';
  if (error instanceof CopyDamaged || damageToldBy(error) !== null) return 'STORE_DAMAGED';
  const { code = '', errcode = 0 } = error as { code?: string; errcode?: number };
  // SQLITE_FULL is 13; SQLITE_CANTOPEN 14 and SQLITE_READONLY 8.
  if (code === 'ENOSPC' || code === 'EDQUOT' || (errcode & 0xff) === 13) return 'NO_SPACE';
  const isRefused = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code);
  return isRefused || [8, 14].includes(errcode & 0xff) ? 'NOT_WRITABLE' : 'FAILED';
}

function removeAll({ store, ledger, manifest }: ReturnType<typeof filesOf>): void {
  try {
    removeDatabase(store);
    for (const file of [ledger, `${manifest}.part`]) rmSync(file, { force: true });
  } catch {
    // Its folder is no folder: nothing is left in it.
  }
}

function sync(path: string): void {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
