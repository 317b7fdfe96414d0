import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { Lru } from '../lru.ts';

const maxStatements = 300;

/** A database whose statements are prepared once for each text of SQL. Values are always parameters. */
export class Sql {
  readonly #database: DatabaseSync;
  readonly #statements = new Lru<string, StatementSync>(maxStatements);

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get<Row>(sql: string, ...params: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...params) as Row | undefined;
  }

  all<Row>(sql: string, ...params: SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...params) as Row[];
  }

  /** Row by row, for what is too much to hold. */
  iterate<Row>(sql: string, ...params: SQLInputValue[]): IterableIterator<Row> {
    return this.#prepare(sql).iterate(...params) as IterableIterator<Row>;
  }

  run(sql: string, ...params: SQLInputValue[]): { changes: number; key: number } {
    const { changes, lastInsertRowid } = this.#prepare(sql).run(...params);
    return { changes: Number(changes), key: Number(lastInsertRowid) };
  }

  /** Several statements without parameters. */
  script(statements: string): void {
    this.#database.exec(statements);
  }

  /** All of the work or nothing of it. */
  transaction<Result>(work: () => Result): Result {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** All of the work sees the database as it is now. */
  reading<Result>(work: () => Result): Result {
    this.#database.exec('BEGIN');
    try {
      return work();
    } finally {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    }
  }

  close(): void {
    this.#database.close();
  }

  #prepare(sql: string): StatementSync {
    return this.#statements.getOrMake(sql, () => this.#database.prepare(sql));
  }
}
