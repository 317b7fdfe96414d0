import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { selectsOfAltered } from './checksum.ts';
import { damageToldBy, StoreDamaged, type Damage } from './damage.ts';
import { checkVersion, openDatabase, openToVerify, schemaVersion, versionOf } from './database.ts';
import { selectAlteredPast } from './past-search.ts';
import { searchTables } from './search-tables.ts';
import type { Sql } from './sql.ts';
import { verifySearch } from './verify-search.ts';

/**
 * Reads a store through and tells what is wrong with it, or null. What is not there is not damaged.
 * @throws OtherVersion, or Error when the file cannot be read at all
 */
export function verifyStore(file: string): Damage | null {
  if (!existsSync(file)) return null;
  // Even a store without a record has its tables.
  if (statSync(file).size === 0) return 'NOT_A_DATABASE';
  try {
    const sql = openToVerify(file);
    try {
      // Of one moment, also where a connector writes to it meanwhile.
      sql.reading(() => verify(sql, file));
    } finally {
      sql.close();
    }
    return null;
  } catch (error) {
    const damage = damageToldBy(error);
    if (damage !== null) return damage;
    // Our statements are right, so one that SQLite does not understand speaks of a file that it does not.
    if ((error as { errcode?: number }).errcode === 1) return 'STRUCTURE';
    throw error;
  }
}

function verify(sql: Sql, file: string): void {
  verifyHeader(sql, file);
  const { integrity_check: told } = sql.get<{ integrity_check: string }>(
    'PRAGMA integrity_check(1)',
  )!;
  if (told !== 'ok') throw new StoreDamaged('STRUCTURE');
  for (const select of selectsOfAltered) {
    if (sql.get(select) !== undefined) throw new StoreDamaged('CHECKSUM');
  }
  if (sql.get(selectMiscounted) !== undefined) throw new StoreDamaged('COUNT');
  for (const [system, table] of Object.entries(searchTables)) {
    if (sql.get(selectAlteredPast(table)) !== undefined) throw new StoreDamaged('CHECKSUM');
    verifySearch(sql, system, table);
  }
}

/**
 * What stands at the head of the file: its formats for reading and writing, of which the one would make it read-only,
 * its version, and its tables, word by word. With our tables, another version is a bit that flipped.
 */
function verifyHeader(sql: Sql, file: string): void {
  const [written, read] = headOf(file);
  const isOurs = schemaOf(sql) === soundSchema();
  if (!isOurs) checkVersion(sql, file);
  const isSound = isOurs && written === read && versionOf(sql) === schemaVersion;
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

function schemaOf(sql: Sql): string {
  const select = 'SELECT type, name, tbl_name, sql FROM main.sqlite_schema ORDER BY name';
  return JSON.stringify(sql.all(select));
}

function soundSchema(): string {
  const fresh = openDatabase(':memory:');
  try {
    return schemaOf(fresh);
  } finally {
    fresh.close();
  }
}

const selectMiscounted = `
  SELECT key FROM sources WHERE held IS NOT (
    SELECT count(*) FROM records WHERE source = sources.key AND missing_since IS NULL) LIMIT 1`;
