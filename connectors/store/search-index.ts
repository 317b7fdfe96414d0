import type { System } from '../../specs/graphql/network.generated.ts';
import {
  columnsOf,
  createSearchIndex,
  definitionOf,
  sameColumns,
  tablesOf,
  withoutUse,
  type SearchDefinition,
} from './search-definition.ts';
import { searchTables } from './search-tables.ts';
import type { Sql } from './sql.ts';

/**
 * SERVING answers; BUILDING is filled from the records, to take its place; RETIRED is being removed. There is
 * one that serves for each system.
 */
export type IndexState = 'SERVING' | 'BUILDING' | 'RETIRED';

/** A search index as it stands in a file. */
export interface StoredIndex {
  name: string;
  system: System;
  /** As JSON. */
  definition: string;
  state: IndexState;
  /** The key of the last span that it holds, where it is being built. */
  builtTo: number;
}

/** The tables of a search index, whichever version of the program made them. */
export interface IndexTables {
  name: string;
  /** The columns that records are searched by, in the order of the tables. */
  columns: readonly string[];
  /** Those that mean what they mean in this program; nothing is answered by the others. */
  usable: ReadonlySet<string>;
}

/** The search indexes of a file, in the order in which they were made. */
export function indexesIn(sql: Sql): StoredIndex[] {
  return sql.all<StoredIndex>(
    `SELECT name, system, definition, state, built_to AS builtTo FROM search_indexes ORDER BY key`,
  );
}

/** Whether this program would make the same one of the same records. */
export function isCurrent({ system, definition }: StoredIndex): boolean {
  return definition === currentDefinition(system);
}

export function tablesIn({ name, system, definition }: StoredIndex): IndexTables {
  const stored = JSON.parse(definition) as SearchDefinition;
  const usable = sameColumns(stored, definitionOf(searchTables[system]));
  return { name, columns: columnsOf(stored), usable };
}

/**
 * Sees to it that each system has an index as this program defines it: one that serves, or one that is to be
 * built beside it. One that another program had begun to build is retired.
 */
export function planIndexes(sql: Sql): void {
  const all = indexesIn(sql);
  for (const system of Object.keys(searchTables) as System[]) {
    const own = all.filter((index) => index.system === system && index.state !== 'RETIRED');
    const current = own.find(isCurrent);
    for (const index of own) {
      const isSuperseded = index.state === 'BUILDING' && index !== current;
      if (isSuperseded || (current?.state === 'SERVING' && index !== current)) retire(sql, index);
    }
    if (current) continue;
    const state = own.some((index) => index.state === 'SERVING') ? 'BUILDING' : 'SERVING';
    addIndex(sql, system, { name: freeName(system, all), state });
  }
}

/** Nothing is answered by what the search indexes hold; each is built anew. */
export function distrustIndexes(sql: Sql): void {
  for (const index of indexesIn(sql)) {
    if (index.state === 'BUILDING') retire(sql, index);
    const definition = JSON.stringify(withoutUse(JSON.parse(index.definition) as SearchDefinition));
    sql.run('UPDATE search_indexes SET definition = ? WHERE name = ?', definition, index.name);
  }
}

/** An index that has been filled takes the place of the one that served. */
export function putInPlace(sql: Sql, built: StoredIndex): void {
  const served = indexesIn(sql).find(
    ({ system, state }) => system === built.system && state === 'SERVING',
  )!;
  retire(sql, served);
  setState(sql, built, 'SERVING');
}

/** Removes one table of an index that was retired; false where there is none left. */
export function removeRetired(sql: Sql): boolean {
  const retired = indexesIn(sql).find(({ state }) => state === 'RETIRED');
  return retired !== undefined && sql.transaction(() => removePart(sql, retired));
}

function removePart(sql: Sql, retired: StoredIndex): boolean {
  const isTable = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?";
  const table = tablesOf(retired.name).find((name) => sql.get(isTable, name));
  if (table === undefined) sql.run('DELETE FROM search_indexes WHERE name = ?', retired.name);
  else sql.run(`DROP TABLE ${table}`);
  return true;
}

export function noteBuiltTo(sql: Sql, { name }: StoredIndex, span: number): void {
  sql.run('UPDATE search_indexes SET built_to = ? WHERE name = ?', span, name);
}

function addIndex(
  sql: Sql,
  system: System,
  { name, state }: Pick<StoredIndex, 'name' | 'state'>,
): void {
  sql.script(createSearchIndex(searchTables[system], name));
  sql.run(
    'INSERT INTO search_indexes (name, system, definition, state) VALUES (?, ?, ?, ?)',
    ...[name, system, currentDefinition(system), state],
  );
}

function retire(sql: Sql, index: StoredIndex): void {
  setState(sql, index, 'RETIRED');
}

function setState(sql: Sql, { name }: StoredIndex, state: IndexState): void {
  sql.run('UPDATE search_indexes SET state = ? WHERE name = ?', state, name);
}

function currentDefinition(system: System): string {
  return JSON.stringify(definitionOf(searchTables[system]));
}

function freeName(system: System, taken: readonly StoredIndex[]): string {
  const { name } = searchTables[system];
  const names = new Set(taken.map((index) => index.name));
  for (let free = name, i = 2; ; free = `${name}_${i++}`) if (!names.has(free)) return free;
}
