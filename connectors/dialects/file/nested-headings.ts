import { isObject } from '../../normalise/place.ts';
import { isCodedValue, isTypedValue } from '../../tabular/nested-cell.ts';
import { memberNames } from './object-rows.ts';

/** What lies deeper is no column of its own. */
const maxDepth = 5;
/** The entries of a list are alike. */
const mostEntries = 20;
const mostHeadings = 1000;

/**
 * The columns of rows that are objects, as they are seen: their members, and of nested objects the paths
 * of theirs. A value of a catalogue is one column, and so is a list of them.
 */
export class NestedHeadings {
  /** Each with whether it was empty wherever it was seen. */
  readonly #columns = new Map<string, boolean>();

  see(row: unknown): void {
    for (const name of memberNames(row)) {
      this.#see(name, (row as Record<string, unknown>)[name], 1);
    }
  }

  /** An empty value where other rows have nested members is no column. */
  all(): string[] {
    const columns = [...this.#columns.keys()];
    const containers = new Set(columns.flatMap(containersOf));
    return columns.filter((column) => !this.#columns.get(column) || !containers.has(column));
  }

  #see(path: string, value: unknown, depth: number): void {
    if (this.#columns.size > mostHeadings) return;
    const nested = depth < maxDepth ? nestedIn(value) : [];
    if (nested.length === 0) {
      const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
      this.#columns.set(path, isEmpty && (this.#columns.get(path) ?? true));
    }
    for (const [name, member] of nested) this.#see(`${path}.${name}`, member, depth + 1);
  }
}

/** A name with a dot cannot be a part of a path. */
function nestedIn(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.slice(0, mostEntries).flatMap(nestedIn);
  if (!isObject(value) || isCodedValue(value) || isTypedValue(value)) return [];
  return Object.entries(value).filter(([name]) => !name.includes('.'));
}

function containersOf(column: string): string[] {
  const names = column.split('.');
  return names.slice(1).map((_name, index) => names.slice(0, index + 1).join('.'));
}
