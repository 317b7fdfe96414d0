import type { SQLInputValue } from 'node:sqlite';
import type { ChangeKind } from '../../specs/graphql/buyers.generated.ts';
import type { Sql } from './sql.ts';

/** One thing that happened to a record, with the keys of the versions that it is about. */
export interface EventRow {
  sortKey: string;
  kind: ChangeKind;
  at: string;
  version: number;
  before: number | null;
}

/**
 * What happened to the records of one system, told by the spans in which they were published: one that begins
 * where another ends is a change; one that begins later, a return; one that ends with none after it, a removal.
 */
export class ChangeEvents {
  readonly #sql: Sql;
  /** Of the search table. */
  readonly #name: string;

  constructor(sql: Sql, name: string) {
    this.#sql = sql;
    this.#name = name;
  }

  page(
    sources: readonly number[],
    since: string,
    { after, limit }: { after: string | null; limit: number },
  ): EventRow[] {
    const { sql, params } = this.#events(sources, since);
    return this.#sql.all<EventRow>(
      `SELECT 'CHANGED ' || at || ' ' || id AS sortKey, kind, at, e.version, before
       FROM (${sql}) e JOIN records ON records.key = e.record
       WHERE sortKey > ? ORDER BY sortKey LIMIT ?`,
      ...[...params, after ?? '', limit],
    );
  }

  /** By source; those to which nothing happened are left out. */
  counts(sources: readonly number[], since: string): Map<number, number> {
    const { sql, params } = this.#events(sources, since);
    const rows = this.#sql.all<{ source: number; events: number }>(
      `SELECT source, count(*) AS events FROM (${sql}) GROUP BY source`,
      ...params,
    );
    return new Map(rows.map(({ source, events }) => [source, events]));
  }

  #events(sources: readonly number[], since: string): { sql: string; params: SQLInputValue[] } {
    const past = `${this.#name}_past`;
    const among = `source IN (${sources.map(() => '?').join(', ')})`;
    const begun = (table: string, record: string) => `
      SELECT ${record} AS record, version, source, since AS at,
        (SELECT version FROM ${past} p WHERE p.record = s.${record} AND p.until <= s.since
         ORDER BY p.until DESC LIMIT 1) AS before,
        (SELECT max(until) FROM ${past} p WHERE p.record = s.${record} AND p.until <= s.since) AS ended
      FROM ${table} s WHERE since > ? AND ${among}`;
    return {
      sql: `
        SELECT record, version, source, at, before,
          iif(ended IS NULL, 'APPEARED', iif(ended = at, 'CHANGED', 'RETURNED')) AS kind
        FROM (${begun(this.#name, 'key')} UNION ALL ${begun(past, 'record')})
        UNION ALL
        SELECT record, version, source, until, NULL, 'REMOVED' FROM ${past} s
        WHERE until > ? AND ${among}
          AND NOT EXISTS (SELECT 1 FROM ${past} n WHERE n.record = s.record AND n.since = s.until)
          AND NOT EXISTS (SELECT 1 FROM ${this.#name} n WHERE n.key = s.record AND n.since = s.until)`,
      params: [since, ...sources, since, ...sources, since, ...sources],
    };
  }
}
