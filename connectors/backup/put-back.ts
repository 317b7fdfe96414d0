import { copyFileSync, existsSync, rmSync } from 'node:fs';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
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
  const { store } = filesOf(folder, state, at);
  if (!existsSync(store)) return false;
  copyFileSync(store, place);
  if (digestOfFile(place) === digest && verifyStore(place) === null) return true;
  for (const part of ['', '-wal', '-shm']) rmSync(place + part, { force: true });
  return false;
}
