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

  constructor(sql: Sql) {
    this.#sql = sql;
    const rows = sql.all<StoredSource>('SELECT key, id, system FROM sources');
    this.#byId = new Map(rows.map((source) => [source.id, source]));
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
}
