import type { System } from '../../specs/graphql/network.generated.ts';
import type { Sql } from './sql.ts';

export interface StoredSource {
  key: number;
  id: string;
  system: System;
}

/** The sources that were ever read into this store, and how many records of each are not missing. */
export class SourcesTable {
  readonly #sql: Sql;
  readonly #byId: Map<string, StoredSource>;
  readonly #published = new Map<number, Set<string>>();

  constructor(sql: Sql) {
    this.#sql = sql;
    const rows = sql.all<StoredSource>('SELECT key, id, system FROM sources');
    this.#byId = new Map(rows.map((source) => [source.id, source]));
    for (const { key } of rows) this.readPublished(key);
  }

  find(id: string): StoredSource | undefined {
    return this.#byId.get(id);
  }

  /** @throws Error when the id stands for a source of another system: records would be mixed. */
  findOrAdd(id: string, system: System): StoredSource {
    const known = this.#byId.get(id);
    if (known?.system === system) return known;
    if (known)
      throw new Error(`${id} is a source of ${known.system} in this store, not of ${system}.`);
    const { key } = this.#sql.run('INSERT INTO sources (id, system) VALUES (?, ?)', id, system);
    const source = { key, id, system };
    this.#byId.set(id, source);
    return source;
  }

  changeHeld(key: number, by: number): void {
    this.#sql.run('UPDATE sources SET held = held + ? WHERE key = ?', by, key);
  }

  held(key: number): number {
    const select = 'SELECT held FROM sources WHERE key = ?';
    return this.#sql.get<{ held: number }>(select, key)!.held;
  }

  /** The columns of the search tables that any record of the source has ever filled. */
  published(key: number): ReadonlySet<string> {
    return this.#published.get(key) ?? new Set();
  }

  /** Takes note of columns that a record fills. */
  notePublished(key: number, columns: readonly string[]): void {
    const known = this.#published.get(key) ?? new Set();
    this.#published.set(key, known);
    for (const column of columns) {
      if (known.has(column)) continue;
      this.#sql.run('INSERT OR IGNORE INTO published (source, field) VALUES (?, ?)', key, column);
      known.add(column);
    }
  }

  /** Reads again what is published: after a transaction that failed, what was noted in it is not true. */
  readPublished(key: number): void {
    this.#published.delete(key);
    const select = 'SELECT field FROM published WHERE source = ?';
    const rows = this.#sql.all<{ field: string }>(select, key);
    this.#published.set(key, new Set(rows.map(({ field }) => field)));
  }
}
