import type { SQLInputValue } from 'node:sqlite';
import { isDescending, keyKindOf } from '../../specs/order.ts';
import { checksumOf } from './checksum.ts';
import { expressionOf, type Condition } from './conditions.ts';
import type { PublishedColumns } from './published-columns.ts';
import type { IndexTables } from './search-index.ts';
import type { SearchTable } from './search-table.ts';
import { searchColumnsOf, type Indexed, type Selection } from './search.ts';
import { silentOn } from './silent-sources.ts';
import type { Sql } from './sql.ts';
import type { PageRequest, RecordQuery } from './store.ts';

/** For each time that a source published a record with one content: from when, and until when it did. */
const spanColumns = ['record', 'version', 'since'];

/** A version, and what it is searched by. */
interface RewrittenVersion extends Pick<Indexed, 'key' | 'columns'> {
  version: number;
}

/** The table of spans that are over, each with what the record was searched by. */
export function createPastTable(table: SearchTable, name: string): string {
  const columns = searchColumnsOf(table);
  return `
    CREATE TABLE ${name}_past (
      key INTEGER PRIMARY KEY,
      record INTEGER NOT NULL REFERENCES records,
      version INTEGER NOT NULL REFERENCES versions,
      since TEXT NOT NULL,
      until TEXT NOT NULL,
      source INTEGER NOT NULL REFERENCES sources,
      ${columns.map((column) => `${column} TEXT`).join(', ')},
      checksum INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX ${name}_past_by_record ON ${name}_past (record, since);
    CREATE INDEX ${name}_past_by_until ON ${name}_past (until);`;
}

/** Selects a span of the past that is not what was written, if there is one. */
export function selectAlteredPast({ name, columns: searched }: IndexTables): string {
  const columns = [...spanColumns, 'until', 'source', ...searched].join(', ');
  return `SELECT key FROM ${name}_past WHERE checksum IS NOT checksum(${columns}) LIMIT 1`;
}

/** Finds records as they stood at a moment of the past, without an index: few ask, and patiently. */
export class PastSearch {
  readonly #sql: Sql;
  readonly #table: SearchTable;
  readonly #tables: IndexTables;
  readonly #published: PublishedColumns;
  readonly #columns: string;

  constructor(sql: Sql, table: SearchTable, tables: IndexTables, published: PublishedColumns) {
    this.#sql = sql;
    this.#table = table;
    this.#tables = tables;
    this.#published = published;
    this.#columns = ['source', ...tables.columns].join(', ');
  }

  /** Keeps the present spans of these records, `?` or a sub-select, as over. */
  end(keys: string, until: string, ...params: SQLInputValue[]): void {
    const { name } = this.#tables;
    this.#sql.run(
      `INSERT INTO ${name}_past (record, version, since, until, ${this.#columns}, checksum)
       SELECT key, version, since, ?1, ${this.#columns}, checksum(key, version, since, ?1, ${this.#columns})
       FROM ${name} WHERE key IN (${keys})`,
      ...[until, ...params],
    );
  }

  /** Keeps a span that is over, for an index that is built anew. */
  add({ key, source, columns, span }: Indexed, until: string): void {
    const values = [key, span.version, span.since, until, source, ...columns.values()];
    const names = [...spanColumns, 'until', 'source', ...columns.keys()];
    this.#sql.run(
      `INSERT INTO ${this.#tables.name}_past (${names.join(', ')}, checksum)
       VALUES (${values.map(() => '?').join(', ')}, ?)`,
      ...values,
      checksumOf(values),
    );
  }

  /** What is made of a version is another than before: its spans are found by that from now on. */
  rewrite({ key, version, columns }: RewrittenVersion): void {
    const names = this.#tables.columns;
    const values = names.map((name) => columns.get(name) ?? null);
    this.#sql.run(
      `UPDATE ${this.#tables.name}_past SET ${names.map((name) => `${name} = ?`).join(', ')},
         checksum = checksum(${[...spanColumns, 'until', 'source', ...names.map(() => '?')].join(', ')})
       WHERE record = ? AND version = ?`,
      ...[...values, ...values, key, version],
    );
  }

  /** Up to `limit` matching records of these sources, after the cursor, as they stood then. */
  page(
    sources: readonly number[],
    filter: RecordQuery['filter'],
    asOf: string,
    { order, after }: Omit<PageRequest, 'first'>,
    limit: number,
  ): { version: number; sortKey: string }[] {
    const column = `${keyKindOf(order)}_KEY`;
    const [operator, direction] = isDescending(order) ? ['<', 'DESC'] : ['>', 'ASC'];
    const { sql, params } = this.#matching(sources, filter, asOf);
    return this.#sql.all(
      `SELECT version, ${column} AS sortKey ${sql} ${after === null ? '' : `AND ${column} ${operator} ?`}
       ORDER BY ${column} ${direction} LIMIT ?`,
      ...[...params, ...(after === null ? [] : [after]), limit],
    );
  }

  /** The version of a record that stood then; null where its source did not publish it then. */
  versionOf(id: string, asOf: string): number | null {
    const { name } = this.#tables;
    const found = this.#sql.get<{ version: number }>(
      `SELECT version FROM ${name} WHERE key = (SELECT key FROM records WHERE id = ?1) AND since <= ?2
       UNION ALL
       SELECT version FROM ${name}_past
       WHERE record = (SELECT key FROM records WHERE id = ?1) AND since <= ?2 AND until > ?2 LIMIT 1`,
      ...[id, asOf],
    );
    return found?.version ?? null;
  }

  /** How many records matched then, by source; sources without any are left out. */
  counts(
    sources: readonly number[],
    filter: RecordQuery['filter'],
    asOf: string,
  ): Map<number, number> {
    return this.#count(this.#matching(sources, filter, asOf));
  }

  /** How many records matched or may have matched then; null where every record decided whether it did. */
  possibleCounts(
    sources: readonly number[],
    filter: RecordQuery['filter'],
    asOf: string,
  ): Map<number, number> | null {
    const possible = this.#table.possibleOf(filter, silentOn(sources, this.#published));
    return possible && this.#count(this.#where(sources, possible, asOf));
  }

  #count({ sql, params }: Selection): Map<number, number> {
    const rows = this.#sql.all<{ source: number; matching: number }>(
      `SELECT source, count(*) AS matching ${sql} GROUP BY source`,
      ...params,
    );
    return new Map(rows.map(({ source, matching }) => [source, matching]));
  }

  #matching(sources: readonly number[], filter: RecordQuery['filter'], asOf: string): Selection {
    const condition = this.#table.conditionOf(filter, silentOn(sources, this.#published));
    return this.#where(sources, condition, asOf);
  }

  #where(sources: readonly number[], condition: Condition, asOf: string): Selection {
    const { name } = this.#tables;
    const matching = expressionOf(condition);
    return {
      sql: `FROM (
        SELECT version, ${this.#columns} FROM ${name} WHERE since <= ?
        UNION ALL
        SELECT version, ${this.#columns} FROM ${name}_past WHERE since <= ? AND until > ?
      ) WHERE source IN (${sources.map(() => '?').join(', ')}) AND ${matching.sql}`,
      params: [asOf, asOf, asOf, ...sources, ...matching.params],
    };
  }
}
