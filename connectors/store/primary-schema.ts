import { hash } from 'node:crypto';
import type { Sql } from './sql.ts';

/**
 * The fingerprint of the tables, indexes and triggers of a file, whitespace aside, without the tables of search
 * indexes with these names.
 */
export function primaryFingerprint(sql: Sql, indexes: readonly string[]): string {
  const rows = sql.all<SchemaRow>(
    'SELECT type, name, tbl_name AS tableName, sql FROM main.sqlite_schema ORDER BY type, name',
  );
  const primary = rows.filter(
    ({ tableName }) => !indexes.some((name) => isOfIndex(tableName, name)),
  );
  return hash('sha256', JSON.stringify(primary.map(normalised)));
}

/** The statements that made the tables of a search index, whitespace aside. */
export function schemaOfIndex(sql: Sql, index: string): string {
  const rows = sql.all<SchemaRow>(
    'SELECT type, name, tbl_name AS tableName, sql FROM main.sqlite_schema ORDER BY type, name',
  );
  return JSON.stringify(
    rows.filter(({ tableName }) => isOfIndex(tableName, index)).map(normalised),
  );
}

/** The names of the search indexes of a file, of whichever version. */
export function indexNames(sql: Sql): string[] {
  const isThere = sql.get("SELECT 1 FROM main.sqlite_schema WHERE name = 'search_indexes'");
  // Until version 3 there was one for each system.
  if (!isThere) return ['buyers', 'sanctions'];
  const rows = sql.all<{ name: string }>('SELECT name FROM search_indexes');
  return rows.map(({ name }) => name);
}

interface SchemaRow {
  type: string;
  name: string;
  tableName: string;
  sql: string | null;
}

function isOfIndex(table: string, index: string): boolean {
  return (
    table === index ||
    [`${index}_past`, `${index}_published`, `${index}_text`].includes(table) ||
    table.startsWith(`${index}_text_`)
  );
}

function normalised({ sql, ...row }: SchemaRow): object {
  const text =
    sql
      ?.replaceAll(/\s+/g, ' ')
      .replaceAll(/ ?([(),]) ?/g, '$1')
      .trim() ?? null;
  return { ...row, sql: text };
}
