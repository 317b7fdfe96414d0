import type { SQLInputValue } from 'node:sqlite';
import type { System } from '../../specs/graphql/network.generated.ts';
import type { PublicRecord } from '../records.ts';
import { ChangeEvents } from './change-events.ts';
import { PastSearch } from './past-search.ts';
import { PublishedColumns } from './published-columns.ts';
import {
  indexesIn,
  tablesIn,
  type IndexState,
  type IndexTables,
  type StoredIndex,
} from './search-index.ts';
import type { SearchTable } from './search-table.ts';
import { searchTables } from './search-tables.ts';
import {
  keyColumns,
  Search,
  searchColumnsOf,
  searchRowOf,
  type Indexed,
  type Span,
} from './search.ts';
import type { Sql } from './sql.ts';
import type { RecordQuery } from './store.ts';

/** What a record says that it can be searched by. */
export interface Searched {
  record: PublicRecord;
  fechaCaptura: string | null;
}

/** The tables of one index, open. */
export class OpenIndex {
  readonly stored: StoredIndex;
  readonly tables: IndexTables;
  readonly search: Search;
  readonly past: PastSearch;
  readonly published: PublishedColumns;
  readonly #table: SearchTable;

  constructor(sql: Sql, stored: StoredIndex) {
    this.#table = searchTables[stored.system];
    this.stored = stored;
    this.tables = tablesIn(stored);
    this.published = new PublishedColumns(sql, stored.name);
    this.search = new Search(sql, this.#table, this.tables, this.published);
    this.past = new PastSearch(sql, this.#table, this.tables, this.published);
  }

  /** A span of a record: as over where it has an end. */
  add(
    { key, source }: { key: number; source: number },
    searched: Searched,
    span: Span & { until: string | null },
  ): void {
    const columns = this.#columnsOf(searched);
    if (span.until === null) this.search.add({ key, source, span, columns });
    else this.past.add({ key, source, span, columns }, span.until);
    const { textColumns, valueColumns, published } = this.#table;
    const filled = published(
      [...textColumns, ...valueColumns].map((name) => columns.get(name) ?? null),
    );
    this.published.note(
      source,
      filled.filter((column) => columns.has(column)),
    );
  }

  /** What is made of a version is another than before. */
  rewritePast(version: { key: number; version: number }, searched: Searched): void {
    this.past.rewrite({ ...version, columns: this.#columnsOf(searched) });
  }

  /** Without those that mean something else in the tables. */
  #columnsOf({ record, fechaCaptura }: Searched): Indexed['columns'] {
    const row = searchRowOf(this.#table, record, fechaCaptura);
    const all = searchColumnsOf(this.#table).map((name, i) => [name, row[i]!] as const);
    return new Map(all.filter(([name]) => this.tables.usable.has(name)));
  }
}

/**
 * What the records of one system are searched by: the index that serves, and beside it the one that is being
 * built, where this program defines it otherwise than the one that made it. Both learn what happens meanwhile.
 */
export class SystemIndex {
  readonly #sql: Sql;
  readonly #system: System;
  readonly #table: SearchTable;
  #serving!: OpenIndex;
  #building!: OpenIndex | null;
  #events!: ChangeEvents;

  constructor(sql: Sql, system: System) {
    this.#sql = sql;
    this.#system = system;
    this.#table = searchTables[system];
    this.readAgain();
  }

  get search(): Search {
    return this.#serving.search;
  }

  get past(): PastSearch {
    return this.#serving.past;
  }

  get events(): ChangeEvents {
    return this.#events;
  }

  /** The name of the table of current records. */
  get table(): string {
    return this.#serving.tables.name;
  }

  get building(): OpenIndex | null {
    return this.#building;
  }

  /**
   * Whether the index that serves has what a filter reads, these columns and the sort keys. It may not, while a
   * new one is being built.
   */
  canSearch(filter: RecordQuery['filter'], columns: readonly string[] = []): boolean {
    const { usable } = this.#serving.tables;
    const isOfIndex = (column: string) => column !== 'provider_id';
    return [
      ...keyColumns,
      ...columns.filter(isOfIndex),
      ...this.#table.columnsReadBy(filter),
    ].every((column) => usable.has(column));
  }

  /** Whether a source has ever published what a filter asks for; one that has no record can answer. */
  canAnswer(source: number, filter: RecordQuery['filter']): boolean {
    const published = this.#serving.published.of(source);
    if (published.size === 0 && !this.#hasRecords(source)) return true;
    return this.canSearch(filter) && this.#table.canAnswer(filter, published);
  }

  /** A record is published as this version from now on. */
  begin(key: number, source: number, searched: Searched, span: Span): void {
    // The one that is being built comes to this span in its turn.
    this.#serving.add({ key, source }, searched, { ...span, until: null });
  }

  /** These records, `?` or a sub-select, are not published any more as they were. */
  end(keys: string, until: string, ...params: SQLInputValue[]): void {
    for (const { past, search } of this.#all()) {
      past.end(keys, until, ...params);
      search.remove(keys, ...params);
    }
  }

  rewritePast(version: { key: number; version: number }, searched: Searched): void {
    for (const index of this.#all()) index.rewritePast(version, searched);
  }

  /** A record is read in another way, which is no event of its source. */
  replace(key: number, source: number, searched: Searched, span: Span): void {
    for (const index of this.#all()) {
      if (!index.search.has(key)) continue;
      index.search.remove('?', key);
      index.add({ key, source }, searched, { ...span, until: null });
    }
  }

  /** After a transaction that failed, what was noted in it is not true. */
  forget(): void {
    for (const { published } of this.#all()) published.forget();
  }

  /** After an index took the place of another. */
  readAgain(): void {
    const own = indexesIn(this.#sql).filter(({ system }) => system === this.#system);
    const open = (state: IndexState) => {
      const found = own.find((index) => index.state === state);
      return found ? new OpenIndex(this.#sql, found) : null;
    };
    this.#serving = open('SERVING')!;
    this.#building = open('BUILDING');
    this.#events = new ChangeEvents(this.#sql, this.table);
  }

  #hasRecords(source: number): boolean {
    const select = 'SELECT 1 FROM records WHERE source = ? LIMIT 1';
    return this.#sql.get(select, source) !== undefined;
  }

  #all(): OpenIndex[] {
    return this.#building ? [this.#serving, this.#building] : [this.#serving];
  }
}
