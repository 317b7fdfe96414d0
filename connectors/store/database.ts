import { DatabaseSync } from 'node:sqlite';
import { Sql } from './sql.ts';
import { searchTables } from './search-tables.ts';
import { createSearchTable } from './search.ts';

/** Counts up with every change that an older program could not read. */
const schemaVersion = 3;

const busyTimeoutMs = 5_000;

// `records` is narrow because every sweep writes each of its rows; what is large is in `versions`, of
// which `records.version` is the current one.
const schema = `
  CREATE TABLE sources (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    system TEXT NOT NULL,
    held INTEGER NOT NULL DEFAULT 0,
    settled INTEGER NOT NULL DEFAULT 0
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
    last_record INTEGER
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
    recovered_from TEXT
  ) STRICT;
  CREATE UNIQUE INDEX records_by_change ON records (source, changed);
  CREATE INDEX records_missing ON records (source, missing_since, id) WHERE missing_since IS NOT NULL;
  CREATE INDEX records_recovered ON records (recovered_from) WHERE recovered_from IS NOT NULL;

  CREATE TABLE versions (
    key INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES records,
    retrieved_at TEXT NOT NULL,
    last_seen TEXT,
    digest TEXT NOT NULL,
    fecha_captura TEXT,
    normalised TEXT NOT NULL,
    reserved TEXT NOT NULL,
    notes TEXT NOT NULL,
    withheld TEXT NOT NULL,
    original TEXT NOT NULL
  ) STRICT;
  CREATE INDEX versions_by_record ON versions (record, key);

  CREATE TABLE quarantine (
    key INTEGER PRIMARY KEY,
    sweep INTEGER NOT NULL REFERENCES sweeps,
    record_id TEXT,
    digest TEXT NOT NULL,
    reasons TEXT NOT NULL,
    original TEXT NOT NULL
  ) STRICT;
  CREATE INDEX quarantine_by_record ON quarantine (sweep, record_id);
`;

/**
 * Opens the file of one state's store, and makes it where there is none.
 * @throws Error when the file belongs to a newer program, or to another one.
 */
export function openDatabase(file: string): Sql {
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  try {
    // With a write-ahead log, NORMAL can lose the last pages on a power cut but never a part of one,
    // and what is lost is read from the source again; FULL would wait for the disk at every page. So
    // does a checkpoint: 200 new rows change some thousand pages of the file, the default's limit.
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA wal_autocheckpoint = 4000;
      PRAGMA foreign_keys = ON;
      PRAGMA cache_size = -4096;
    `);
    const sql = new Sql(database);
    sql.transaction(() => prepareSchema(database, file));
    return sql;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareSchema(database: DatabaseSync, file: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()!['user_version']);
  if (version === 0) {
    if (database.prepare('SELECT 1 FROM sqlite_schema').get()) {
      throw new Error(`${file} is a database of another program, not a connector's store.`);
    }
    database.exec(`${schema}; PRAGMA user_version = ${schemaVersion}`);
  } else if (version !== schemaVersion) {
    throw new Error(
      `${file} has schema version ${version} and this connector knows ${schemaVersion}: ` +
        (version > schemaVersion
          ? 'run the newer connector that wrote it.'
          : 'keep it elsewhere, and the sources are read anew.'),
    );
  }
  for (const table of Object.values(searchTables)) database.exec(createSearchTable(table));
}
