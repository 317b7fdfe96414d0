import type { Migration } from './migration.ts';

/**
 * Version 3 brought the ledger of outages, checksums, and when each version was published. Of the time before:
 *
 * - A version is published from when it was first retrieved until the next one was, or until its record went
 *   missing. That a record was missing for some time and came back is not known.
 * - The ledger begins with the next sweep. How many records a source held is known of its last whole reading alone.
 * - Search tables are made empty but for these times, and are built anew from the records.
 */
export const toSchema3: Migration = {
  to: 3,
  from: 'bf3c010f9175588b8b58af7bb819e30b38919d56400bbd1a7e2769e7a4c1f5e8',
  what: 'sweeps are accounted for, rows have checksums, and each version has its time of publication',
  run(sql) {
    sql.script(`
      ALTER TABLE sources ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE sources ADD COLUMN checksum INTEGER;
      ALTER TABLE sweeps ADD COLUMN repeated INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE sweeps ADD COLUMN held INTEGER;
      ALTER TABLE sweeps ADD COLUMN last_record INTEGER;
      ALTER TABLE sweeps ADD COLUMN checksum INTEGER;
      CREATE INDEX sweeps_by_start ON sweeps (source, started_at);
      ALTER TABLE records ADD COLUMN recovered_from TEXT;
      ALTER TABLE records ADD COLUMN checksum INTEGER;
      CREATE INDEX records_missing ON records (source, missing_since, id)
        WHERE missing_since IS NOT NULL;
      CREATE INDEX records_recovered ON records (recovered_from) WHERE recovered_from IS NOT NULL;

      ALTER TABLE versions RENAME TO versions_of_2;
      DROP INDEX versions_by_record;
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
      INSERT INTO versions
        SELECT key, record, retrieved_at, last_seen,
          iif(last_seen IS NULL, NULL, checksum(last_seen)), digest, fecha_captura, normalised,
          reserved, notes, withheld, original,
          checksum(record, retrieved_at, digest, fecha_captura, normalised, notes, withheld),
          checksum(reserved, original)
        FROM versions_of_2;
      DROP TABLE versions_of_2;

      CREATE TABLE replacements (
        key INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        file TEXT NOT NULL,
        backup_at TEXT,
        told INTEGER NOT NULL DEFAULT 0,
        checksum INTEGER
      ) STRICT;
      ${Object.entries(checked)
        .map(([table, columns]) => triggersOf(table, columns))
        .join('')}

      UPDATE sources SET settled =
        (SELECT coalesce(max(key), 0) FROM sweeps WHERE source = sources.key AND finished_at IS NOT NULL);
      UPDATE sweeps SET repeated = 0;
      UPDATE sweeps SET last_record = (SELECT coalesce(max(key), 0) FROM records),
        held = (SELECT held FROM sources WHERE sources.key = sweeps.source)
      WHERE key IN (
        SELECT max(key) FROM sweeps WHERE finished_at IS NOT NULL
          AND (failure IS NULL OR failure = 'ROWS_QUARANTINED') GROUP BY source);
      UPDATE records SET recovered_from = NULL;`);
    for (const [system, name] of [
      ['S2', 'buyers'],
      ['S3', 'sanctions'],
    ] as const) {
      const ofSystem = `r.source IN (SELECT key FROM sources WHERE system = '${system}')`;
      sql.script(`
        DROP TABLE ${name}_text;
        DROP TABLE ${name};
        CREATE TABLE ${name} (
          key INTEGER PRIMARY KEY REFERENCES records,
          source INTEGER NOT NULL REFERENCES sources,
          version INTEGER NOT NULL,
          since TEXT NOT NULL,
          span_checksum INTEGER NOT NULL,
          unknown TEXT
        ) STRICT;
        CREATE VIRTUAL TABLE ${name}_text USING fts5(
          unknown, content = '', contentless_delete = 1
        );
        CREATE TABLE ${name}_past (
          key INTEGER PRIMARY KEY,
          record INTEGER NOT NULL REFERENCES records,
          version INTEGER NOT NULL REFERENCES versions,
          since TEXT NOT NULL,
          until TEXT NOT NULL,
          source INTEGER NOT NULL REFERENCES sources,
          unknown TEXT,
          checksum INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX ${name}_past_by_record ON ${name}_past (record, since);
        CREATE INDEX ${name}_past_by_until ON ${name}_past (until);
        INSERT INTO ${name} (key, source, version, since, span_checksum)
          SELECT r.key, r.source, v.key, v.retrieved_at, checksum(r.key, v.key, v.retrieved_at)
          FROM records r JOIN versions v ON v.key = r.version
          WHERE r.missing_since IS NULL AND ${ofSystem};
        INSERT INTO ${name}_past (record, version, since, until, source, checksum)
          SELECT record, version, since, until, source,
            checksum(record, version, since, until, source, NULL)
          FROM (SELECT r.key AS record, v.key AS version, v.retrieved_at AS since, r.source,
              coalesce((SELECT min(n.retrieved_at) FROM versions n
                WHERE n.record = r.key AND n.key > v.key), r.missing_since) AS until
            FROM records r JOIN versions v ON v.record = r.key WHERE ${ofSystem})
          WHERE until IS NOT NULL;`);
    }
  },
};

/** The tables whose checksums triggers keep, with the columns that these are made of. */
const checked = {
  sources: ['id', 'system', 'settled'],
  replacements: ['at', 'file', 'backup_at'],
  records: [
    ...['id', 'source', 'provider_id', 'version', 'content', 'mapping', 'first_seen', 'last_seen'],
    ...['missing_since', 'recovered_from'],
  ],
  sweeps: [
    ...['source', 'kind', 'started_at', 'finished_at', 'as_of', 'bookmark', 'failure'],
    ...['retry_after', 'reported_total', 'received', 'stored', 'quarantined', 'deduplicated'],
    ...['repeated', 'held', 'last_record'],
  ],
};

function triggersOf(table: string, columns: string[]): string {
  const values = columns.map((column) => `NEW.${column}`).join(', ');
  const update = `UPDATE ${table} SET checksum = checksum(${values}) WHERE key = NEW.key;`;
  return `
    CREATE TRIGGER ${table}_inserted AFTER INSERT ON ${table} BEGIN ${update} END;
    CREATE TRIGGER ${table}_updated AFTER UPDATE OF ${columns.join(', ')} ON ${table}
    BEGIN ${update} END;`;
}
