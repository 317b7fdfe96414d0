import { digestOf } from '../../specs/canonical.ts';
import type { QuarantinedRow } from '../records.ts';
import type { Sql } from './sql.ts';

/** Of how many sweeps of a source the quarantined rows are kept. */
const sweepsKept = 10;

/** Rows that could not be accepted, whole and with the reasons, for those who run the source. */
export class QuarantineTable {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** False when the sweep has already kept the same content under the same id. */
  add(sweep: number, recordId: string | null, row: Omit<QuarantinedRow, 'kind'>): boolean {
    const digest = digestOf(row.original);
    const select = 'SELECT 1 FROM quarantine WHERE sweep = ? AND record_id = ? AND digest = ?';
    if (this.#sql.get(select, sweep, recordId, digest)) return false;
    this.#sql.run(
      'INSERT INTO quarantine (sweep, record_id, digest, reasons, original) VALUES (?, ?, ?, ?, ?)',
      ...[sweep, recordId, digest, JSON.stringify(row.reasons), JSON.stringify(row.original)],
    );
    return true;
  }

  /** Ids of which the sweep has quarantined a row and stored none. */
  countIdsNotStored(sweep: number): number {
    return this.#sql.get<{ ids: number }>(
      `SELECT count(DISTINCT record_id) AS ids FROM quarantine WHERE sweep = ? AND NOT EXISTS
         (SELECT 1 FROM records WHERE id = record_id AND stored_in = sweep)`,
      sweep,
    )!.ids;
  }

  forgetOld(source: number): void {
    this.#sql.run(
      `DELETE FROM quarantine WHERE sweep IN (
         SELECT key FROM sweeps WHERE source = ? ORDER BY key DESC LIMIT -1 OFFSET ?)`,
      ...[source, sweepsKept],
    );
  }
}
