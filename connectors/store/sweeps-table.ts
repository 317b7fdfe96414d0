import type { Sql } from './sql.ts';
import type { RowTally, SourceHistory, SweepEnd, SweepKind } from './store.ts';

type FinishedSweep = NonNullable<SourceHistory['last']>;

/** `wasReadWhole`, in SQL. */
export const readWhole = "(failure IS NULL OR failure = 'ROWS_QUARANTINED')";

const finishedSweep = `started_at AS startedAt, finished_at AS finishedAt, failure,
  retry_after AS retryAfter, reported_total AS reportedTotal, as_of AS asOf, bookmark, quarantined`;

/** Every reading of every source, begun and finished. */
export class SweepsTable {
  readonly #sql: Sql;
  /** Begun by this process and not finished yet; any other open one was interrupted. */
  readonly #underWay = new Set<number>();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  begin(source: number, kind: SweepKind, startedAt: string): number {
    const insert = 'INSERT INTO sweeps (source, kind, started_at) VALUES (?, ?, ?)';
    const { key } = this.#sql.run(insert, source, kind, startedAt);
    this.#underWay.add(key);
    return key;
  }

  setKind(sweep: number, kind: SweepKind): void {
    this.#sql.run('UPDATE sweeps SET kind = ? WHERE key = ?', kind, sweep);
  }

  saveTally(sweep: number, { received, stored, quarantined, deduplicated }: RowTally): void {
    this.#sql.run(
      `UPDATE sweeps SET received = ?, stored = ?, quarantined = ?, deduplicated = ? WHERE key = ?`,
      ...[received, stored, quarantined, deduplicated, sweep],
    );
  }

  finish(sweep: number, end: SweepEnd): void {
    const { finishedAt, failure, retryAfter, reportedTotal, asOf, bookmark, repeated } = end;
    this.#sql.run(
      `UPDATE sweeps SET finished_at = ?, failure = ?, retry_after = ?, reported_total = ?,
         as_of = coalesce(?, started_at), bookmark = ?, repeated = ?,
         held = (SELECT held FROM sources WHERE key = sweeps.source),
         last_record = coalesce((SELECT max(key) FROM records), 0)
       WHERE key = ?`,
      ...[finishedAt, failure, retryAfter, reportedTotal, asOf, bookmark, Number(repeated), sweep],
    );
    this.#underWay.delete(sweep);
  }

  history(source: number): Omit<SourceHistory, 'sourceId' | 'held'> {
    const finished = this.#sql.get<FinishedSweep & { key: number }>(
      `SELECT key, ${finishedSweep}
       FROM sweeps WHERE source = ? AND finished_at IS NOT NULL ORDER BY key DESC LIMIT 1`,
      source,
    );
    const unfinished = this.#sql.all<{ key: number }>(
      'SELECT key FROM sweeps WHERE source = ? AND key > ? AND finished_at IS NULL',
      ...[source, finished?.key ?? 0],
    );
    return {
      last: finished ? withoutKey(finished) : null,
      asOf: this.#latest('as_of', readWhole, source),
      lastSuccessAt: this.#latest('finished_at', 'failure IS NULL', source),
      bookmark: this.#latest('bookmark', 'failure IS NULL', source),
      lastFullAt: this.#latest('started_at', "failure IS NULL AND kind = 'FULL'", source),
      isRestored: this.#isRestored(source),
      interrupted: unfinished.some(({ key }) => !this.#underWay.has(key)),
    };
  }

  /** What was known of a source at a moment of the past. */
  historyAt(source: number, moment: string): Omit<SourceHistory, 'sourceId' | 'held'> {
    const then = `source = ? AND finished_at <= ?`;
    const latest = (column: string, condition: string) =>
      this.#sql.get<{ moment: string }>(
        `SELECT ${column} AS moment FROM sweeps WHERE ${then} AND ${condition} ORDER BY key DESC LIMIT 1`,
        ...[source, moment],
      )?.moment ?? null;
    const last = this.#sql.get<FinishedSweep>(
      `SELECT ${finishedSweep} FROM sweeps WHERE ${then} ORDER BY key DESC LIMIT 1`,
      ...[source, moment],
    );
    return {
      last: last ?? null,
      asOf: latest('as_of', readWhole),
      lastSuccessAt: latest('finished_at', 'failure IS NULL'),
      // Nothing is read on from there.
      ...{ bookmark: null, lastFullAt: null, isRestored: false, interrupted: false },
    };
  }

  #isRestored(source: number): boolean {
    const row = this.#sql.get<{ isRestored: number }>(
      `SELECT EXISTS (SELECT 1 FROM replacements WHERE NOT EXISTS (
         SELECT 1 FROM sweeps WHERE source = ? AND kind = 'FULL' AND started_at >= at
           AND finished_at IS NOT NULL AND ${readWhole})) AS isRestored`,
      source,
    );
    return row!.isRestored === 1;
  }

  #latest(column: string, condition: string, source: number): string | null {
    const select = `SELECT ${column} AS moment FROM sweeps
      WHERE source = ? AND finished_at IS NOT NULL AND ${condition} ORDER BY key DESC LIMIT 1`;
    return this.#sql.get<{ moment: string }>(select, source)?.moment ?? null;
  }
}

function withoutKey({ key: _, ...last }: FinishedSweep & { key: number }): FinishedSweep {
  return last;
}
