import type { SQLInputValue } from 'node:sqlite';
import { isDescending, keyKindOf, sortKeysOf } from '../../specs/order.ts';
import { Lru } from '../lru.ts';
import { sortFieldsOf } from '../normalise/sort-fields.ts';
import type { PublicRecord } from '../records.ts';
import { checksumOf } from './checksum.ts';
import { expressionOf, type Condition, type Expression } from './conditions.ts';
import type { PublishedColumns } from './published-columns.ts';
import type { IndexTables } from './search-index.ts';
import type { SearchTable } from './search-table.ts';
import { silentOn } from './silent-sources.ts';
import type { Sql } from './sql.ts';
import type { PageRequest, RecordQuery, SliceRequest } from './store.ts';

const keyKinds = ['NAME', 'INSTITUTION', 'CAPTURED'] as const;
export const keyColumns = keyKinds.map((kind) => `${kind}_KEY`);

/** The derivation of the sort keys: raise it when they are made in another way. */
export const keyDerivation = 1;

const maxCounts = 1_000;

const everyRow: Expression = { sql: 'TRUE', params: [] };

/** How many records of each source match, and how many may; null where every record decides whether it does. */
interface Counts {
  certain: ReadonlyMap<number, number>;
  possible: ReadonlyMap<number, number> | null;
}

/**
 * The tables of one system: the columns to search by, an index for each order that also holds the
 * values, so that a filter is judged inside it, and an index of the trigrams of all texts.
 */
export function createSearchTable(
  { textColumns, valueColumns }: SearchTable,
  name: string,
): string {
  const columns = [...keyColumns, ...textColumns, ...valueColumns];
  const indexes = keyColumns.map(
    (column) => `
      CREATE INDEX ${name}_by_${column}
      ON ${name} (${[column, 'source', ...valueColumns].join(', ')});`,
  );
  return `
    CREATE TABLE ${name} (
      key INTEGER PRIMARY KEY REFERENCES records,
      source INTEGER NOT NULL REFERENCES sources,
      version INTEGER NOT NULL,
      since TEXT NOT NULL,
      span_checksum INTEGER NOT NULL,
      ${columns.map((column) => `${column} TEXT`).join(', ')}
    ) STRICT;
    ${indexes.join('')}
    CREATE VIRTUAL TABLE ${name}_text USING fts5(
      ${textColumns.join(', ')},
      tokenize = 'trigram case_sensitive 1', content = '', contentless_delete = 1
    );`;
}

/** The end of a query, from its FROM on. */
export interface Selection {
  sql: string;
  params: SQLInputValue[];
}

/** Since when a record has been published as this version. */
export interface Span {
  version: number;
  since: string;
}

/** A record as it stands in an index. */
export interface Indexed {
  key: number;
  source: number;
  span: Span;
  /** What it is searched by, without what the tables of the index have no place for. */
  columns: ReadonlyMap<string, string | null>;
}

/** Finds the current records of one system. What is added and removed here follows from `records`. */
export class Search {
  readonly #sql: Sql;
  readonly #table: SearchTable;
  readonly #tables: IndexTables;
  readonly #published: PublishedColumns;
  readonly #counts = new Lru<string, Counts>(maxCounts);
  /** Counts up with every change, so that counts made before it are not found any more. */
  #generation = 0;

  constructor(sql: Sql, table: SearchTable, tables: IndexTables, published: PublishedColumns) {
    this.#sql = sql;
    this.#table = table;
    this.#tables = tables;
    this.#published = published;
  }

  /** Makes a record findable that is not. */
  add({ key, source, span: { version, since }, columns }: Indexed): void {
    const { name } = this.#tables;
    const span = { key, source, version, since, span_checksum: checksumOf([key, version, since]) };
    this.#insert(name, { ...span, ...Object.fromEntries(columns) });
    this.#generation++;
    const texts = this.#table.textColumns.filter((column) => columns.has(column));
    if (texts.length === 0) return;
    const textOf = Object.fromEntries(texts.map((column) => [column, columns.get(column)!]));
    this.#insert(`${name}_text`, { rowid: key, ...textOf });
  }

  /** Whether the record with this key is findable. */
  has(key: number): boolean {
    return this.#sql.get(`SELECT 1 FROM ${this.#tables.name} WHERE key = ?`, key) !== undefined;
  }

  /** Removes the records with these keys: `?`, or a sub-select. */
  remove(keys: string, ...params: SQLInputValue[]): void {
    const { name } = this.#tables;
    this.#sql.run(`DELETE FROM ${name}_text WHERE rowid IN (${keys})`, ...params);
    this.#sql.run(`DELETE FROM ${name} WHERE key IN (${keys})`, ...params);
    this.#generation++;
  }

  /** Up to `limit` matching records of these sources, after the cursor. */
  page(
    sources: readonly number[],
    filter: RecordQuery['filter'],
    { order, after }: Omit<PageRequest, 'first'>,
    limit: number,
  ): { key: number; sortKey: string }[] {
    const column = `${keyKindOf(order)}_KEY`;
    const [operator, direction] = isDescending(order) ? ['<', 'DESC'] : ['>', 'ASC'];
    const { sql, params } = this.#matching(sources, filter);
    return this.#sql.all(
      `SELECT key, ${column} AS sortKey ${sql} ${after === null ? '' : `AND ${column} ${operator} ?`}
       ORDER BY ${column} ${direction} LIMIT ?`,
      ...[...params, ...(after === null ? [] : [after]), limit],
    );
  }

  /** The keys of matching records by their place in any order, and how many match in all. */
  slice(
    sources: readonly number[],
    filter: RecordQuery['filter'],
    { sort, offset, limit, providerIds, equal = [] }: SliceRequest,
  ): { keys: number[]; total: number } {
    const { sql, params } = this.#matching(sources, filter);
    const providerId = `(SELECT provider_id FROM records WHERE key = ${this.#tables.name}.key)`;
    const only = equal.map(({ column, values }) => `${column} IN (${marks(values)})`);
    if (providerIds) only.push(`${providerId} IN (${marks(providerIds)})`);
    const matching = [sql, ...only].join(' AND ');
    const all = [...params, ...equal.flatMap(({ values }) => values), ...(providerIds ?? [])];
    const order = sort.map(({ column, descending }) => {
      // Ñ stands between N and O, though its number is behind that of Z.
      const expression = column === 'provider_id' ? providerId : `replace(${column}, 'Ñ', 'N~')`;
      return `${expression} ${descending ? 'DESC' : 'ASC'}`;
    });
    const rows = this.#sql.all<{ key: number }>(
      `SELECT key ${matching} ORDER BY ${[...order, 'NAME_KEY'].join(', ')} LIMIT ? OFFSET ?`,
      ...[...all, limit, offset],
    );
    const counted = `SELECT count(*) AS total ${matching}`;
    const { total } = this.#sql.get<{ total: number }>(counted, ...all)!;
    return { keys: rows.map(({ key }) => key), total };
  }

  /** How many records match, by source; sources without any are left out. */
  counts(sources: readonly number[], filter: RecordQuery['filter']): ReadonlyMap<number, number> {
    return this.#count(sources, filter).certain;
  }

  /** How many records match or may match, by source; null where every record decides whether it does. */
  possibleCounts(
    sources: readonly number[],
    filter: RecordQuery['filter'],
  ): ReadonlyMap<number, number> | null {
    return this.#count(sources, filter).possible;
  }

  /** Both in one pass: what matches is among what may match. */
  #count(sources: readonly number[], filter: RecordQuery['filter']): Counts {
    const silent = silentOn(sources, this.#published);
    const condition = this.#table.conditionOf(filter, silent);
    const possible = this.#table.possibleOf(filter, silent);
    const { sql, params } = this.#where(sources, possible ?? condition);
    const certain = possible ? expressionOf(condition) : everyRow;
    const counted = `SELECT source, count(*) AS possible, count(*) FILTER (WHERE ${certain.sql}) AS certain
      ${sql} GROUP BY source`;
    const all = [...certain.params, ...params];
    return this.#counts.getOrMake(JSON.stringify([this.#generation, counted, all]), () => {
      const rows = this.#sql.all<{ source: number; possible: number; certain: number }>(
        counted,
        ...all,
      );
      const found = rows.filter((row) => row.certain > 0);
      return {
        certain: new Map(found.map((row) => [row.source, row.certain])),
        possible: possible && new Map(rows.map((row) => [row.source, row.possible])),
      };
    });
  }

  #matching(sources: readonly number[], filter: RecordQuery['filter']): Selection {
    const condition = this.#table.conditionOf(filter, silentOn(sources, this.#published));
    return this.#where(sources, condition);
  }

  #where(sources: readonly number[], { matches, expressions }: Condition): Selection {
    const { name } = this.#tables;
    const ofSources = `source IN (${marks(sources)})`;
    const where = [ofSources, ...expressions.map(({ sql }) => sql)].join(' AND ');
    const params = expressions.flatMap((expression) => expression.params);
    if (matches.length === 0) {
      return { sql: `FROM ${name} WHERE ${where}`, params: [...sources, ...params] };
    }
    // CROSS JOIN: SQLite then begins with the text index, which finds few rows, whatever the order.
    return {
      sql: `FROM (SELECT rowid AS found FROM ${name}_text WHERE ${name}_text MATCH ?)
        CROSS JOIN ${name} ON key = found WHERE ${where}`,
      params: [matches.map(({ query }) => query).join(' AND '), ...sources, ...params],
    };
  }

  #insert(into: string, row: Record<string, SQLInputValue>): void {
    const values = Object.values(row);
    const columns = Object.keys(row).join(', ');
    this.#sql.run(`INSERT INTO ${into} (${columns}) VALUES (${marks(values)})`, ...values);
  }
}

/** The columns that records are searched by. */
export function searchColumnsOf({ textColumns, valueColumns }: SearchTable): string[] {
  return [...keyColumns, ...textColumns, ...valueColumns];
}

/** What a record has in these columns, without the source. */
export function searchRowOf(
  { columnsOf }: SearchTable,
  record: PublicRecord,
  fechaCaptura: string | null,
): (string | null)[] {
  return [...sortKeyColumns(record, fechaCaptura), ...columnsOf(record, fechaCaptura)];
}

function sortKeyColumns(record: PublicRecord, fechaCaptura: string | null): string[] {
  const sortKeys = sortKeysOf(sortFieldsOf(record, fechaCaptura));
  return keyKinds.map((kind) => sortKeys[kind]);
}

/** A question mark for each value. */
function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
