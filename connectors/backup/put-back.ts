import { copyFileSync } from 'node:fs';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import { openToVerify, removeDatabase } from '../store/database.ts';
import { OtherVersion } from '../store/other-version.ts';
import { verifyStore } from '../store/verify.ts';
import { filesOf, listBackups, type Backup } from './backup-folder.ts';
import { digestOfFile } from './digest-of-file.ts';

/**
 * Puts the newest backup that is good at a path: one that is as it was made, and whole when it is read through.
 * @returns when it was made; null where there is none.
 */
export function putBackNewest(folder: string, state: StateCode, place: string): string | null {
  for (const backup of listBackups(folder, state)) {
    if (putBack(folder, state, backup, place)) return backup.at;
  }
  return null;
}

function putBack(folder: string, state: StateCode, { at, digest }: Backup, place: string): boolean {
  copyFileSync(filesOf(folder, state, at).store, place);
  if (digestOfFile(place) === digest && isSound(place)) return true;
  removeDatabase(place);
  return false;
}

/**
 * Puts a file of somebody's own at a path.
 * @returns the end of the last sweep in it, null where there is none, and undefined where it is no good store,
 * which is not left there.
 * @throws OtherVersion where a version wrote it that this one does not follow
 */
export function putBackFile(file: string, place: string): string | null | undefined {
  copyFileSync(file, place);
  try {
    if (verifyStore(place) === null) return lastSweepIn(place);
  } catch (error) {
    removeDatabase(place);
    throw error;
  }
  removeDatabase(place);
  return undefined;
}

function lastSweepIn(file: string): string | null {
  const sql = openToVerify(file);
  try {
    return sql.get<{ at: string | null }>('SELECT max(finished_at) AS at FROM sweeps')!.at;
  } finally {
    sql.close();
  }
}

function isSound(file: string): boolean {
  try {
    return verifyStore(file) === null;
  } catch (error) {
    if (error instanceof OtherVersion) return false;
    throw error;
  }
}
