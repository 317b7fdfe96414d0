import type { Sql } from './sql.ts';

/** The columns of a search index that the records of each source have ever filled. */
export class PublishedColumns {
  readonly #sql: Sql;
  /** Of the index. */
  readonly #name: string;
  readonly #bySource = new Map<number, Set<string>>();

  constructor(sql: Sql, name: string) {
    this.#sql = sql;
    this.#name = name;
  }

  of(source: number): ReadonlySet<string> {
    return this.#known(source);
  }

  /** Takes note of columns that a record fills. */
  note(source: number, columns: readonly string[]): void {
    const known = this.#known(source);
    const insert = `INSERT OR IGNORE INTO ${this.#name}_published (source, field) VALUES (?, ?)`;
    for (const column of columns) {
      if (known.has(column)) continue;
      this.#sql.run(insert, source, column);
      known.add(column);
    }
  }

  /** Forgets what was read: after a transaction that failed, what was noted in it is not true. */
  forget(): void {
    this.#bySource.clear();
  }

  #known(source: number): Set<string> {
    const known = this.#bySource.get(source);
    if (known) return known;
    const select = `SELECT field FROM ${this.#name}_published WHERE source = ?`;
    const rows = this.#sql.all<{ field: string }>(select, source);
    const read = new Set(rows.map(({ field }) => field));
    this.#bySource.set(source, read);
    return read;
  }
}
