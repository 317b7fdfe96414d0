import { checksumTriggers } from './checksum.ts';

/**
 * Counts up with every change of the primary schema. Each version has one file in `migrations`, and its
 * fingerprint there.
 */
export const schemaVersion = 5;

/**
 * The primary tables: what cannot be derived from anything else. What records are searched by is derived, and
 * stands in tables of its own: see `search-index.ts`.
 *
 * `records` is narrow because every sweep writes each of its rows; what is large is in `versions`, of which
 * `records.version` is the current one. `spans` holds when each version was published: a version that went
 * missing and came back has several.
 */
export const primarySchema = `
  CREATE TABLE sources (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    system TEXT NOT NULL,
    held INTEGER NOT NULL DEFAULT 0,
    settled INTEGER NOT NULL DEFAULT 0,
    checksum INTEGER
  ) STRICT;

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

  CREATE TABLE spans (
    key INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES records,
    version INTEGER NOT NULL REFERENCES versions,
    since TEXT NOT NULL,
    until TEXT,
    checksum INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX spans_open ON spans (record) WHERE until IS NULL;

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

  CREATE TABLE file_remarks (
    sweep INTEGER PRIMARY KEY REFERENCES sweeps,
    told TEXT,
    checksum INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE search_indexes (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    system TEXT NOT NULL,
    definition TEXT NOT NULL,
    state TEXT NOT NULL,
    built_to INTEGER NOT NULL DEFAULT 0,
    checksum INTEGER
  ) STRICT;
  ${checksumTriggers}
`;
