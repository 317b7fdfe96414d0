import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StartFailure } from '../../service/start-failure.ts';
import { checksumOf } from './checksum.ts';
import { StoreDamaged } from './damage.ts';
import { migrations, versionWith, type Migration } from './migrations/index.ts';
import { OtherVersion } from './other-version.ts';
import { indexNames, primaryFingerprint } from './primary-schema.ts';
import { primarySchema, schemaVersion } from './schema.ts';
import { planIndexes } from './search-index.ts';
import { Sql } from './sql.ts';

const busyTimeoutMs = 5_000;

/**
 * Opens the file of one state's store, and makes it where there is none. One that an earlier version of this
 * program wrote is migrated first: `migrateStore` does it with a copy and says so.
 * @throws OtherVersion, or StartFailure when the file is another program's
 */
export function openDatabase(file: string, onMigrated?: (migration: Migration) => void): Sql {
  return open(file, (sql) => {
    // FULL: what a page wrote outlasts a power cut, too. It waits for the disk once for each page of rows,
    // which costs less than can be measured. A checkpoint waits longer: 200 new rows change some thousand
    // pages of the file, the default's limit.
    sql.script(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA wal_autocheckpoint = 4000;
      PRAGMA foreign_keys = ON;
      PRAGMA cache_size = -4096;
    `);
    sql.transaction(() => {
      if (versionOf(sql) === 0) makeSchema(sql, file);
    });
    for (const migration of migrationsOf(sql, file)) {
      sql.transaction(() => {
        migration.run(sql);
        setVersion(sql, migration.to);
      });
      onMigrated?.(migration);
    }
    sql.transaction(() => planIndexes(sql));
  });
}

/** Opens the file of a store, whatever is in it, and writes nothing: who is writing to it need not wait. */
export function openToVerify(file: string): Sql {
  return open(file, () => undefined);
}

/** With what SQLite keeps beside a database. */
export function removeDatabase(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(file + part, { force: true });
}

export function versionOf(sql: Sql): number {
  return sql.get<{ user_version: number }>('PRAGMA user_version')!.user_version;
}

/** The version of the schema of a store. */
export function versionOfStore(file: string): number {
  const sql = openToVerify(file);
  try {
    return versionOf(sql);
  } finally {
    sql.close();
  }
}

function open(file: string, prepare: (sql: Sql) => void): Sql {
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  try {
    database.function('checksum', { varargs: true }, (...values) => checksumOf(values));
    const sql = new Sql(database);
    prepare(sql);
    return sql;
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeSchema(sql: Sql, file: string): void {
  if (sql.get('SELECT 1 FROM sqlite_schema')) {
    throw new StartFailure({
      message: `${file} is a database of another program, not a connector's store. Move it elsewhere.`,
      mensaje: `${file} es una base de datos de otro programa, no el almacén de un conector. Muévala a otra carpeta.`,
    });
  }
  sql.script(primarySchema);
  setVersion(sql, schemaVersion);
}

/**
 * What is to be done to a store of an earlier version.
 * @throws OtherVersion, StoreDamaged
 */
function migrationsOf(sql: Sql, file: string): Migration[] {
  const version = versionOf(sql);
  if (version === schemaVersion) return [];
  const first = migrations.findIndex(({ to }) => to === version + 1);
  if (first < 0) throw new OtherVersion(file, version);
  // A bit of its number has flipped: the tables are those of another version.
  const written = versionWith(primaryFingerprint(sql, indexNames(sql)));
  if (written !== undefined && written !== version) throw new StoreDamaged('STRUCTURE');
  return migrations.slice(first);
}

function setVersion(sql: Sql, version: number): void {
  sql.script(`PRAGMA user_version = ${version}`);
}
