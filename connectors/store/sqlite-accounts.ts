import type { System } from '../../specs/graphql/network.generated.ts';
import type { Accounts, FinishedSweep, Interval, OutageSpan } from './accounts.ts';
import type { SourcesTable, StoredSource } from './sources-table.ts';
import type { Sql } from './sql.ts';
import { readWhole } from './sweeps-table.ts';

const select = `
  SELECT key AS number, started_at AS startedAt, finished_at AS finishedAt, kind, failure,
    retry_after AS retryAfter, iif(kind = 'FULL', reported_total, NULL) AS reportedTotal,
    quarantined, deduplicated, held, last_record AS lastRecord
  FROM sweeps WHERE source = ? AND finished_at IS NOT NULL AND NOT repeated
    AND failure IS NOT 'INTERRUPTED'`;

const isLost = 'source = ? AND missing_since BETWEEN ? AND ?';

/** Days are Mexican ones where a date is all there is; its zones are five to eight hours behind. */
const [latestZone, earliestZone] = [5, 8];

/** What the ledger of a state follows from, read from its store. */
export class SqliteAccounts implements Accounts {
  readonly #sql: Sql;
  readonly #sources: SourcesTable;
  /** The table of current records of a system. */
  readonly #tableOf: (system: System) => string;

  constructor(sql: Sql, sources: SourcesTable, tableOf: (system: System) => string) {
    this.#sql = sql;
    this.#sources = sources;
    this.#tableOf = tableOf;
  }

  next(sourceId: string): FinishedSweep | null {
    return this.#sweep(sourceId, `key > (${settled}) ORDER BY key`, this.#keyOf(sourceId));
  }

  settle(sourceId: string, { number }: FinishedSweep): void {
    this.#sql.run('UPDATE sources SET settled = ? WHERE key = ?', number, this.#keyOf(sourceId));
  }

  lastSettled(sourceId: string): FinishedSweep | null {
    const source = this.#keyOf(sourceId);
    return this.#sweep(sourceId, `key <= (${settled}) ORDER BY key DESC`, source);
  }

  lastWhole(sourceId: string, before: number): FinishedSweep | null {
    return this.#sweep(sourceId, `key < ? AND ${readWhole} ORDER BY key DESC`, before);
  }

  wholeFrom(sourceId: string, startedAt: string): FinishedSweep | null {
    return this.#sweep(sourceId, `started_at = ? AND ${readWhole}`, startedAt);
  }

  firstFull(sourceId: string, startedAt: string): FinishedSweep | null {
    const isFull = "kind = 'FULL' AND failure IS NULL";
    return this.#sweep(sourceId, `started_at >= ? AND ${isFull} ORDER BY started_at`, startedAt);
  }

  countLost(sourceId: string, { from, to }: Interval): number {
    const count = `SELECT count(*) AS count FROM records WHERE ${isLost}`;
    return this.#sql.get<{ count: number }>(count, this.#keyOf(sourceId), from, to)!.count;
  }

  lost(
    sourceId: string,
    { from, to }: Interval,
    { after, limit }: { after: string; limit: number },
  ): string[] {
    const rows = this.#sql.all<{ id: string }>(
      `SELECT id FROM records WHERE ${isLost} AND id > ? ORDER BY id LIMIT ?`,
      ...[this.#keyOf(sourceId), from, to, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  markRecovered(sourceId: string, span: OutageSpan): number {
    const source = this.#sources.find(sourceId);
    if (!source) return 0;
    const { outage } = span;
    this.#sql.transaction(() => {
      this.#markCaptured(source, span);
      this.#markUncaptured(source, span);
    });
    const count = 'SELECT count(*) AS count FROM records WHERE recovered_from = ?';
    return this.#sql.get<{ count: number }>(count, outage)!.count;
  }

  arrivedPerDay(sourceId: string, before: string, days: number): number[] {
    const source = this.#keyOf(sourceId);
    const first = this.#sweep(sourceId, `key > ? AND ${readWhole} ORDER BY key`, 0);
    if (!first) return [];
    const known = Math.floor((Date.parse(before) - Date.parse(first.finishedAt)) / dayMs);
    const perDay = Array.from({ length: Math.max(0, Math.min(days, known)) }, () => 0);
    const earliest = new Date(Date.parse(before) - perDay.length * dayMs).toISOString();
    const rows = this.#sql.all<{ day: number; count: number }>(
      `SELECT CAST(julianday(?) - julianday(first_seen) AS INTEGER) AS day, count(*) AS count
       FROM records WHERE source = ? AND key > ? AND first_seen > ? AND first_seen <= ? GROUP BY day`,
      ...[before, source, first.lastRecord, earliest, before],
    );
    for (const { day, count } of rows) if (day < perDay.length) perDay[day]! += count;
    return perDay;
  }

  datedPerDay(sourceId: string, before: string, days: number): number[] {
    const perDay = Array.from({ length: days }, () => 0);
    const source = this.#sources.find(sourceId);
    if (!source) return perDay;
    const first = new Date(Date.parse(before) - days * dayMs).toISOString();
    const rows = this.#sql.all<{ day: number; count: number }>(
      `SELECT CAST((julianday(?) - julianday(${captured})) AS INTEGER) AS day, count(*) AS count
       FROM ${this.#tableOf(source.system)} WHERE source = ? AND CAPTURED_KEY > ? AND CAPTURED_KEY < ? GROUP BY day`,
      ...[before, source.key, `CAPTURED ${first}`, `CAPTURED ${before}`],
    );
    for (const { day, count } of rows) perDay[Math.min(day, days - 1)]! += count;
    return perDay;
  }

  /** Found by the index of their dates, however many records there are. */
  #markCaptured(source: StoredSource, { outage, from, to, afterRecord }: OutageSpan): void {
    const [firstDay, lastDay] = daysOf(from, to);
    this.#sql.run(
      `UPDATE records SET recovered_from = ? WHERE recovered_from IS NULL AND key IN (
         SELECT key FROM ${this.#tableOf(source.system)}
         WHERE source = ? AND key > ? AND CAPTURED_KEY >= ? AND CAPTURED_KEY <= ?
           AND iif(${captured} LIKE '%T00:00:00.000Z', substr(${captured}, 1, 10) BETWEEN ? AND ?,
             ${captured} BETWEEN ? AND ?))`,
      ...[outage, source.key, afterRecord ?? 0],
      ...[`CAPTURED ${firstDay}`, `CAPTURED ${to}~`, firstDay, lastDay, from, to],
    );
  }

  /** Sanctions are dated by their resolution where nobody tells when they were captured. */
  #markUncaptured(
    source: StoredSource,
    { outage, from, to, afterRecord, withUndated }: OutageSpan,
  ): void {
    if (afterRecord === null) return;
    this.#sql.run(
      `UPDATE records SET recovered_from = ?
       WHERE key > ? AND source = ? AND recovered_from IS NULL AND (
         SELECT fecha_captura IS NULL AND iif(${resolved} IS NULL, ?, ${resolved} BETWEEN ? AND ?)
         FROM versions WHERE versions.key = records.version)`,
      ...[outage, afterRecord, source.key, Number(withUndated), ...daysOf(from, to)],
    );
  }

  #sweep(sourceId: string, condition: string, param: number | string): FinishedSweep | null {
    const source = this.#keyOf(sourceId);
    return (
      this.#sql.get<FinishedSweep>(`${select} AND ${condition} LIMIT 1`, source, param) ?? null
    );
  }

  #keyOf(sourceId: string): number {
    return this.#sources.find(sourceId)?.key ?? 0;
  }
}

const dayMs = 86_400_000;

const settled = 'SELECT settled FROM sources WHERE key = ?';

const resolved = `coalesce(json_extract(normalised, '$.resolucion.fechaResolucion'),
  json_extract(normalised, '$.resolucion.fechaNotificacion'))`;

/** The moment in a sort key `CAPTURED 2026-11-26T10:00:00.000Z id`. */
const captured = 'substr(CAPTURED_KEY, 10, 24)';

function daysOf(from: string, to: string): [string, string] {
  return [dayOf(from, earliestZone), dayOf(to, latestZone)];
}

function dayOf(moment: string, hoursBehind: number): string {
  return new Date(Date.parse(moment) - hoursBehind * 3_600_000).toISOString().slice(0, 10);
}
