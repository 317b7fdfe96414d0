import { StoreDamaged } from '../damage.ts';
import type { Sql } from '../sql.ts';
import type { Migration } from './migration.ts';

/**
 * Until version 3 only the search tables told when each version was published. `spans` has that from now on, so
 * that search tables hold nothing that cannot be derived. Those of version 3 go on serving until they are built
 * anew; what is in them is not changed.
 */
export const toSchema4: Migration = {
  to: 4,
  from: '59cf0dc5a632f19760bfb818afb1105d1875c3991dfc79c9b1ead3ba28da3280',
  what: 'when each version was published is kept apart from the search tables',
  run(sql) {
    sql.script(`
      CREATE TABLE spans (
        key INTEGER PRIMARY KEY,
        record INTEGER NOT NULL REFERENCES records,
        version INTEGER NOT NULL REFERENCES versions,
        since TEXT NOT NULL,
        until TEXT,
        checksum INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX spans_open ON spans (record) WHERE until IS NULL;

      CREATE TABLE search_indexes (
        key INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        system TEXT NOT NULL,
        definition TEXT NOT NULL,
        state TEXT NOT NULL,
        built_to INTEGER NOT NULL DEFAULT 0,
        checksum INTEGER
      ) STRICT;
      CREATE TRIGGER search_indexes_inserted AFTER INSERT ON search_indexes BEGIN
        UPDATE search_indexes
        SET checksum = checksum(NEW.name, NEW.system, NEW.definition, NEW.state, NEW.built_to)
        WHERE key = NEW.key;
      END;
      CREATE TRIGGER search_indexes_updated
      AFTER UPDATE OF name, system, definition, state, built_to ON search_indexes BEGIN
        UPDATE search_indexes
        SET checksum = checksum(NEW.name, NEW.system, NEW.definition, NEW.state, NEW.built_to)
        WHERE key = NEW.key;
      END;`);
    const indexes = [
      { system: 'S2', name: 'buyers' },
      { system: 'S3', name: 'sanctions' },
    ];
    for (const { name } of indexes) checkSpans(sql, name);
    const spansOf = (name: string) => `
      SELECT key AS record, version, since, NULL AS until FROM ${name}
      UNION ALL SELECT record, version, since, until FROM ${name}_past`;
    sql.run(
      `INSERT INTO spans (record, version, since, until, checksum)
       SELECT record, version, since, until, checksum(record, version, since, until)
       FROM (${indexes.map(({ name }) => spansOf(name)).join(' UNION ALL ')})
       ORDER BY since, record, until IS NULL, until`,
    );
    for (const { system, name } of indexes) {
      sql.script(`
        CREATE TABLE ${name}_published (
          source INTEGER NOT NULL REFERENCES sources,
          field TEXT NOT NULL,
          PRIMARY KEY (source, field)
        ) STRICT, WITHOUT ROWID`);
      sql.run(
        `INSERT INTO ${name}_published (source, field) SELECT p.source, p.field
         FROM published p JOIN sources s ON s.key = p.source WHERE s.system = ?`,
        system,
      );
      const add = `INSERT INTO search_indexes (name, system, definition, state)
        VALUES (?, ?, ?, 'SERVING')`;
      sql.run(add, name, system, JSON.stringify(definitionOf(sql, name)));
    }
    sql.script('DROP TABLE published');
  },
};

/** The columns that the search tables of version 3 have; some programs gave them further ones. */
function definitionOf(sql: Sql, name: string): object {
  const own = new Set(['key', 'source', 'version', 'since', 'span_checksum']);
  const columns = columnsOf(sql, name).filter((column) => !own.has(column));
  const texts = columnsOf(sql, `${name}_text`).filter((column) => columns.includes(column));
  const keys = columns.filter((column) => column.endsWith('_KEY'));
  const values = columns.filter((column) => !keys.includes(column) && !texts.includes(column));
  const first = (some: string[]) => Object.fromEntries(some.map((column) => [column, 1]));
  return { keys: first(keys), texts: first(texts), values: first(values), unicode: '', sql: '' };
}

/** @throws StoreDamaged where a span is not what was written */
function checkSpans(sql: Sql, name: string): void {
  const past = columnsOf(sql, `${name}_past`).filter(
    (column) => !['key', 'checksum'].includes(column),
  );
  const altered = [
    `SELECT 1 FROM ${name} WHERE span_checksum IS NOT checksum(key, version, since) LIMIT 1`,
    `SELECT 1 FROM ${name}_past WHERE checksum IS NOT checksum(${past.join(', ')}) LIMIT 1`,
  ];
  if (altered.some((select) => sql.get(select) !== undefined)) throw new StoreDamaged('CHECKSUM');
}

function columnsOf(sql: Sql, table: string): string[] {
  const rows = sql.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table);
  return rows.map(({ name }) => name);
}
