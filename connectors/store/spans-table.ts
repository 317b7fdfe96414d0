import type { SQLInputValue } from 'node:sqlite';
import type { Span } from './search.ts';
import type { Sql } from './sql.ts';

/** A span in which a source published a record as one version; it goes on where `until` is null. */
export interface StoredSpan extends Span {
  key: number;
  record: number;
  source: number;
  system: string;
  until: string | null;
}

/** When each version was published, which nothing else tells: a record that comes back begins a new span. */
export class SpansTable {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  begin(record: number, { version, since }: Span): void {
    this.#sql.run(
      `INSERT INTO spans (record, version, since, checksum)
       VALUES (?1, ?2, ?3, checksum(?1, ?2, ?3, NULL))`,
      ...[record, version, since],
    );
  }

  /** Ends the spans of these records, `?` or a sub-select. */
  end(records: string, until: string, ...params: SQLInputValue[]): void {
    this.#sql.run(
      `UPDATE spans SET until = ?1, checksum = checksum(record, version, since, ?1)
       WHERE until IS NULL AND record IN (${records})`,
      ...[until, ...params],
    );
  }

  /** Since when a record has been published as it is. */
  since(record: number): string {
    const select = 'SELECT since FROM spans WHERE record = ? AND until IS NULL';
    return this.#sql.get<{ since: string }>(select, record)!.since;
  }

  /** The spans after the one with this key, in the order in which they began. */
  after(key: number, limit: number): StoredSpan[] {
    return this.#sql.all<StoredSpan>(
      `SELECT s.key, s.record, s.version, s.since, s.until, r.source, sources.system
       FROM spans s JOIN records r ON r.key = s.record JOIN sources ON sources.key = r.source
       WHERE s.key > ? ORDER BY s.key LIMIT ?`,
      ...[key, limit],
    );
  }
}
