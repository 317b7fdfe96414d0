import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { checksumOf, checksumTriggers } from './checksum.ts';
import { Sql } from './sql.ts';
import { createPastTable } from './past-search.ts';
import { searchTables } from './search-tables.ts';
import { createSearchTable } from './search.ts';

/** Counts up with every change that an older program could not read. */
export const schemaVersion = 3;

const busyTimeoutMs = 5_000;

// `records` is narrow because every sweep writes each of its rows; what is large is in `versions`, of
// which `records.version` is the current one.
const schema = `
  CREATE TABLE sources (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    system TEXT NOT NULL,
    held INTEGER NOT NULL DEFAULT 0,
    settled INTEGER NOT NULL DEFAULT 0,
    checksum INTEGER
  ) STRICT;

  CREATE TABLE published (
    source INTEGER NOT NULL REFERENCES sources,
    field TEXT NOT NULL,
    PRIMARY KEY (source, field)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sweeps (
    key INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES sources,
    kind TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    as_of TEXT,
    bookmark TEXT,
    failure TEXT,
    retry_after TEXT,
    reported_total INTEGER,
    received INTEGER NOT NULL DEFAULT 0,
    stored INTEGER NOT NULL DEFAULT 0,
    quarantined INTEGER NOT NULL DEFAULT 0,
    deduplicated INTEGER NOT NULL DEFAULT 0,
    repeated INTEGER NOT NULL DEFAULT 0,
    held INTEGER,
    last_record INTEGER,
    checksum INTEGER
  ) STRICT;
  CREATE INDEX sweeps_by_source ON sweeps (source, key);
  CREATE INDEX sweeps_by_start ON sweeps (source, started_at);

  CREATE TABLE records (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source INTEGER NOT NULL REFERENCES sources,
    provider_id TEXT NOT NULL,
    version INTEGER,
    content TEXT NOT NULL,
    mapping TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    missing_since TEXT,
    stored_in INTEGER NOT NULL,
    sighted_in INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    recovered_from TEXT,
    checksum INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX records_by_change ON records (source, changed);
  CREATE INDEX records_missing ON records (source, missing_since, id) WHERE missing_since IS NOT NULL;
  CREATE INDEX records_recovered ON records (recovered_from) WHERE recovered_from IS NOT NULL;

  CREATE TABLE versions (
    key INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES records,
    retrieved_at TEXT NOT NULL,
    last_seen TEXT,
    last_seen_checksum INTEGER,
    digest TEXT NOT NULL,
    fecha_captura TEXT,
    normalised TEXT NOT NULL,
    reserved TEXT NOT NULL,
    notes TEXT NOT NULL,
    withheld TEXT NOT NULL,
    original TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    rest_checksum INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX versions_by_record ON versions (record, key);

  CREATE TABLE replacements (
    key INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    file TEXT NOT NULL,
    backup_at TEXT,
    told INTEGER NOT NULL DEFAULT 0,
    checksum INTEGER
  ) STRICT;

  CREATE TABLE quarantine (
    key INTEGER PRIMARY KEY,
    sweep INTEGER NOT NULL REFERENCES sweeps,
    record_id TEXT,
    digest TEXT NOT NULL,
    reasons TEXT NOT NULL,
    original TEXT NOT NULL
  ) STRICT;
  CREATE INDEX quarantine_by_record ON quarantine (sweep, record_id);
  ${checksumTriggers}
`;

/**
 * Opens the file of one state's store, and makes it where there is none.
 * @throws OtherVersion, or Error when the file is another program's
 */
export function openDatabase(file: string): Sql {
  return open(file, (database, sql) => {
    // FULL: what a page wrote outlasts a power cut, too. It waits for the disk once for each page of rows,
    // which costs less than can be measured. A checkpoint waits longer: 200 new rows change some thousand
    // pages of the file, the default's limit.
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA wal_autocheckpoint = 4000;
      PRAGMA foreign_keys = ON;
      PRAGMA cache_size = -4096;
    `);
    sql.transaction(() => {
      if (versionOf(sql) === 0) makeSchema(database, file);
      else checkVersion(sql, file);
    });
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

function open(file: string, prepare: (database: DatabaseSync, sql: Sql) => void): Sql {
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  try {
    database.function('checksum', { varargs: true }, (...values) => checksumOf(values));
    const sql = new Sql(database);
    prepare(database, sql);
    return sql;
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeSchema(database: DatabaseSync, file: string): void {
  if (database.prepare('SELECT 1 FROM sqlite_schema').get()) {
    throw new Error(`${file} is a database of another program, not a connector's store.`);
  }
  database.exec(`${schema}; PRAGMA user_version = ${schemaVersion}`);
  for (const table of Object.values(searchTables)) {
    database.exec(createSearchTable(table));
    database.exec(createPastTable(table));
  }
}

export function versionOf(sql: Sql): number {
  return sql.get<{ user_version: number }>('PRAGMA user_version')!.user_version;
}

/** The file was written by another version of the program, or by another program. */
export class OtherVersion extends Error {
  override readonly name = 'OtherVersion';
  readonly version: number;

  constructor(file: string, version: number) {
    super(
      `${file} has schema version ${version} and this connector knows ${schemaVersion}: ` +
        (version > schemaVersion
          ? 'run the newer connector that wrote it.'
          : 'keep it elsewhere, and the sources are read anew.'),
    );
    this.version = version;
  }
}

/** @throws OtherVersion */
export function checkVersion(sql: Sql, file: string): void {
  const version = versionOf(sql);
  if (version !== schemaVersion) throw new OtherVersion(file, version);
}
