import type { ToldRemark } from '../../specs/file-remarks.ts';
import type { Sql } from './sql.ts';

/** What is to be remarked of the files that the readings of sources come from. */
export class FileRemarksTable {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  add(sweep: number, remarks: readonly ToldRemark[] | null): void {
    const told = remarks && JSON.stringify(remarks);
    this.#sql.run(
      'INSERT INTO file_remarks (sweep, told, checksum) VALUES (?, ?, checksum(?, ?))',
      ...[sweep, told, sweep, told],
    );
  }

  /**
   * Of the last reading that told them, by this moment of the past if one is given. A reading that found all as it
   * was tells none anew. Absent where they are unknown.
   */
  of(source: number, asOf: string | null = null): { fileRemarks?: readonly ToldRemark[] } {
    const row = this.#sql.get<{ told: string | null }>(
      `SELECT told FROM sweeps JOIN file_remarks ON sweep = sweeps.key
       WHERE source = ? AND finished_at <= coalesce(?, finished_at)
       ORDER BY sweeps.key DESC LIMIT 1`,
      ...[source, asOf],
    );
    return row?.told ? { fileRemarks: JSON.parse(row.told) as ToldRemark[] } : {};
  }
}
