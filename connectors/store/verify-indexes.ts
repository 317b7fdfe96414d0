import type { System } from '../../specs/graphql/network.generated.ts';
import { StoreDamaged } from './damage.ts';
import { openToVerify } from './database.ts';
import { selectAlteredPast } from './past-search.ts';
import { schemaOfIndex } from './primary-schema.ts';
import { createSearchIndex } from './search-definition.ts';
import { indexesIn, isCurrent, tablesIn, type StoredIndex } from './search-index.ts';
import { searchTables } from './search-tables.ts';
import type { Sql } from './sql.ts';
import { verifySearch } from './verify-search.ts';

/**
 * Compares the search indexes with the records and their spans. One that another version of the program defined
 * is compared with the spans alone; one that is being built is compared when it serves.
 * @throws StoreDamaged
 */
export function verifyIndexes(sql: Sql): void {
  if (sql.get(selectWrongSpan) !== undefined) throw new StoreDamaged('SEARCH');
  for (const index of indexesIn(sql)) {
    if (index.state === 'RETIRED') continue;
    if (isCurrent(index)) verifyTables(sql, index);
    if (sql.get(selectAlteredPast(tablesIn(index))) !== undefined) {
      throw new StoreDamaged('CHECKSUM');
    }
    if (index.state === 'BUILDING') continue;
    verifySpans(sql, index);
    if (isCurrent(index)) verifySearch(sql, index.system, searchTables[index.system], index.name);
  }
  for (const system of Object.keys(searchTables) as System[]) {
    const serving = indexesIn(sql).filter(
      (index) => index.system === system && index.state === 'SERVING',
    );
    if (serving.length !== 1) throw new StoreDamaged('STRUCTURE');
  }
}

/** The tables are as this program makes them. */
function verifyTables(sql: Sql, { system, name }: StoredIndex): void {
  const fresh = openToVerify(':memory:');
  try {
    fresh.script(createSearchIndex(searchTables[system], name));
    if (schemaOfIndex(fresh, name) !== schemaOfIndex(sql, name))
      throw new StoreDamaged('STRUCTURE');
  } finally {
    fresh.close();
  }
}

/** The index holds each span of its system once, and no other. */
function verifySpans(sql: Sql, { name, system }: StoredIndex): void {
  const spans = `spans s JOIN records r ON r.key = s.record
    JOIN sources ON sources.key = r.source AND sources.system = ?`;
  const missing = sql.get(
    `SELECT 1 FROM ${spans} WHERE NOT iif(s.until IS NULL,
       EXISTS (SELECT 1 FROM ${name} t
         WHERE t.key = s.record AND t.version = s.version AND t.since = s.since AND t.source = r.source),
       EXISTS (SELECT 1 FROM ${name}_past t
         WHERE t.record = s.record AND t.version = s.version AND t.since = s.since
           AND t.until = s.until AND t.source = r.source)) LIMIT 1`,
    system,
  );
  const counted = sql.get<{ spans: number; held: number }>(
    `SELECT (SELECT count(*) FROM ${spans}) AS spans,
       (SELECT count(*) FROM ${name}) + (SELECT count(*) FROM ${name}_past) AS held`,
    system,
  )!;
  if (missing !== undefined || counted.spans !== counted.held) throw new StoreDamaged('SEARCH');
}

/** A record that is published has one open span, of its current version; one that is missing has none. */
const selectWrongSpan = `
  SELECT 1 FROM records r LEFT JOIN spans s ON s.record = r.key AND s.until IS NULL
  WHERE s.version IS NOT iif(r.missing_since IS NULL, r.version, NULL) LIMIT 1`;
