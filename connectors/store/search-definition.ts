import { hash } from 'node:crypto';
import { createPastTable } from './past-search.ts';
import type { SearchTable } from './search-table.ts';
import { createSearchTable, keyColumns, keyDerivation } from './search.ts';

/** What the tables of a search index hold, and how it was derived from the records. */
export interface SearchDefinition {
  /** The columns in their order, each with the number of its derivation. */
  keys: Record<string, number>;
  texts: Record<string, number>;
  values: Record<string, number>;
  /** Folding and sorting follow the version of Unicode that the program brings. */
  unicode: string;
  /** Of the statements that make the tables. */
  sql: string;
}

/** The definition that this program has of a search index: another one in a file is built anew. */
export function definitionOf(table: SearchTable): SearchDefinition {
  const { textColumns, valueColumns, derivationOf } = table;
  const derivations = (columns: readonly string[]) =>
    Object.fromEntries(columns.map((column) => [column, derivationOf(column)]));
  return {
    keys: Object.fromEntries(keyColumns.map((column) => [column, keyDerivation])),
    texts: derivations(textColumns),
    values: derivations(valueColumns),
    unicode: process.versions['unicode'] ?? '',
    sql: hash('sha256', createSearchIndex(table, 'index')),
  };
}

/** The statements that make all tables of a search index. */
export function createSearchIndex(table: SearchTable, name: string): string {
  return `${createSearchTable(table, name)}
    ${createPastTable(table, name)}
    CREATE TABLE ${name}_published (
      source INTEGER NOT NULL REFERENCES sources,
      field TEXT NOT NULL,
      PRIMARY KEY (source, field)
    ) STRICT, WITHOUT ROWID;`;
}

/** The names of these tables; each goes before those that it refers to. */
export function tablesOf(name: string): string[] {
  return [`${name}_published`, `${name}_text`, `${name}_past`, name];
}

/** Every column of a definition, in the order that the tables have them. */
export function columnsOf({ keys, texts, values }: SearchDefinition): string[] {
  return Object.keys({ ...keys, ...texts, ...values });
}

/** The columns of a definition that mean what they mean in another one. */
export function sameColumns(one: SearchDefinition, other: SearchDefinition): Set<string> {
  const kinds = ['keys', 'texts', 'values'] as const;
  return new Set(
    kinds.flatMap((kind) =>
      Object.keys(one[kind]).filter((column) => one[kind][column] === other[kind][column]),
    ),
  );
}

/** The same columns, none of which means what it should. */
export function withoutUse(definition: SearchDefinition): SearchDefinition {
  const none = (columns: Record<string, number>) =>
    Object.fromEntries(Object.keys(columns).map((column) => [column, 0]));
  const { keys, texts, values } = definition;
  return { ...definition, keys: none(keys), texts: none(texts), values: none(values) };
}
