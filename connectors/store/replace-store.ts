import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { openDatabase, removeDatabase } from './database.ts';

/** One store that took the place of another. */
export interface Replacement {
  /** When that was. */
  at: string;
  /** The name that the other one has now, beside the store. Nothing of it was deleted. */
  file: string;
  /** When the backup was made that took its place; null where an empty store did. */
  backupAt: string | null;
}

/**
 * Puts a backup, or an empty store, in the place of a store that nobody has open. The one that was there is
 * renamed, never deleted. Whenever the program is killed in its midst, `finishReplacing` leaves one of both
 * whole in its place, and the new one says what it is.
 * @param putBack puts a backup at a path and tells when it was made, or null where there is none.
 */
export function replaceStore(
  file: string,
  now: Date,
  putBack: (place: string) => string | null,
): Replacement {
  const next = nextOf(file);
  removeDatabase(next);
  const backupAt = putBack(next);
  const aside = freeName(`${file}.aside-${now.toISOString().replaceAll(':', '-')}`);
  const replacement = { at: now.toISOString(), file: basename(aside), backupAt };
  noteIn(next, replacement);
  // What was not moved into the database yet is a part of it. A copy: SQLite would write to the one in place.
  if (existsSync(`${file}-wal`)) {
    copyFileSync(`${file}-wal`, `${aside}-wal`);
    sync(`${aside}-wal`);
  }
  if (existsSync(file)) renameSync(file, aside);
  finishReplacing(file);
  return replacement;
}

/** Ends what a program that was killed had begun. */
export function finishReplacing(file: string): void {
  const next = nextOf(file);
  // Where the old one is still there, nothing has been moved, and it is done again from the beginning.
  if (existsSync(file)) removeDatabase(next);
  else if (existsSync(next)) {
    removeDatabase(file);
    renameSync(next, file);
    sync(dirname(file));
  }
}

function nextOf(file: string): string {
  return `${file}.next`;
}

/** The name, or one with a number where it is taken. */
export function freeName(wanted: string): string {
  for (let name = wanted, i = 2; ; name = `${wanted}-${i++}`) if (!existsSync(name)) return name;
}

function noteIn(file: string, { at, file: aside, backupAt }: Replacement): void {
  const sql = openDatabase(file);
  const insert = 'INSERT INTO replacements (at, file, backup_at) VALUES (?, ?, ?)';
  sql.run(insert, at, aside, backupAt);
  sql.close();
  sync(file);
}

/** What a file or a folder holds is on the disk when it returns. */
export function sync(path: string): void {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
