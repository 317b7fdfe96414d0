import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { selectsOfAltered } from './checksum.ts';
import { copyStore } from './copy-store.ts';
import { damageToldBy, StoreDamaged, type Damage } from './damage.ts';
import { openDatabase, openToVerify, removeDatabase, versionOf } from './database.ts';
import { fingerprintOf, versionWith } from './migrations/index.ts';
import { OtherVersion } from './other-version.ts';
import { indexNames, primaryFingerprint } from './primary-schema.ts';
import { schemaVersion } from './schema.ts';
import type { Sql } from './sql.ts';
import { verifyIndexes } from './verify-indexes.ts';

/**
 * Reads a store through and tells what is wrong with it, or null. What is not there is not damaged. One that an
 * earlier version wrote is copied, and the copy is migrated and read through.
 * @throws OtherVersion, or Error when the file cannot be read at all
 */
export function verifyStore(file: string): Damage | null {
  if (!existsSync(file)) return null;
  // Even a store without a record has its tables.
  if (statSync(file).size === 0) return 'NOT_A_DATABASE';
  try {
    const sql = openToVerify(file);
    let isCurrent: boolean;
    try {
      // Of one moment, also where a connector writes to it meanwhile.
      isCurrent = sql.reading(() => verify(sql, file));
    } finally {
      sql.close();
    }
    return isCurrent ? null : verifyMigrated(file);
  } catch (error) {
    const damage = damageToldBy(error);
    if (damage !== null) return damage;
    // Our statements are right, so one that SQLite does not understand speaks of a file that it does not.
    if ((error as { errcode?: number }).errcode === 1) return 'STRUCTURE';
    throw error;
  }
}

/** False where the store is of an earlier version and no more than its structure was looked at. */
function verify(sql: Sql, file: string): boolean {
  verifyHeader(sql, file);
  const { integrity_check: told } = sql.get<{ integrity_check: string }>(
    'PRAGMA integrity_check(1)',
  )!;
  if (told !== 'ok') throw new StoreDamaged('STRUCTURE');
  if (versionOf(sql) < schemaVersion) return false;
  for (const select of selectsOfAltered) {
    if (sql.get(select) !== undefined) throw new StoreDamaged('CHECKSUM');
  }
  if (sql.get(selectMiscounted) !== undefined) throw new StoreDamaged('COUNT');
  verifyIndexes(sql);
  return true;
}

function verifyMigrated(file: string): Damage | null {
  const copy = `${file}.verified-${process.pid}`;
  try {
    copyStore(file, copy);
    openDatabase(copy).close();
    return verifyStore(copy);
  } finally {
    removeDatabase(copy);
  }
}

/**
 * What stands at the head of the file: its formats for reading and writing, of which the one would make it read-only,
 * its version, and its primary tables. With the tables of one version, the number of another is a bit that flipped.
 * @throws OtherVersion where no known version has such tables
 */
function verifyHeader(sql: Sql, file: string): void {
  const [written, read] = headOf(file);
  const version = versionOf(sql);
  const fingerprint = primaryFingerprint(sql, indexNames(sql));
  const isKnown = fingerprintOf(version) !== undefined;
  if (!isKnown && versionWith(fingerprint) === undefined) throw new OtherVersion(file, version);
  const isSound = written === read && fingerprint === fingerprintOf(version);
  if (!isSound) throw new StoreDamaged('STRUCTURE');
}

/** Bytes 18 and 19 of https://www.sqlite.org/fileformat.html#the_database_header. */
function headOf(file: string): [number, number] {
  const head = Buffer.alloc(20);
  const fd = openSync(file, 'r');
  readSync(fd, head);
  closeSync(fd);
  return [head[18]!, head[19]!];
}

const selectMiscounted = `
  SELECT key FROM sources WHERE held IS NOT (
    SELECT count(*) FROM records WHERE source = sources.key AND missing_since IS NULL) LIMIT 1`;
