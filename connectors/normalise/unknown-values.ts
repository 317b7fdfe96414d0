import type { AcceptedRow } from '../records.ts';
import { escapePointer, isObject } from './place.ts';

/** A value of a coded field that no catalogue knows, and how many records have it. */
export interface UnknownValue {
  /** The member or column where it stands, as it is named in the source. */
  member: string;
  value: string;
  count: number;
}

const unknownCodes: ReadonlySet<string> = new Set(['NOT_IN_CATALOGUE', 'UNKNOWN_CODE']);

/** Longer texts are no values of a catalogue, and may tell of people. */
const maxLength = 80;

/** RFC, CURP, addresses and telephone numbers that stand where they should not, and signs that steer a terminal. */
const isUnshown = /[A-ZÑ&]{3,4}\d{6}|@|\d{7}|\p{C}/iu;

/** So many different values are told apart: a column of free text has as many as rows. */
const maxValues = 1000;

/** Counts the values of rows that come one by one. */
export class UnknownValues {
  readonly #found = new Map<string, UnknownValue>();

  add(row: Parameters<typeof unknownValuesOf>[0][number]): void {
    for (const one of unknownValuesOf([row])) {
      const key = `${one.member} ${one.value}`;
      const known = this.#found.get(key);
      if (known) known.count += one.count;
      else if (this.#found.size < maxValues) this.#found.set(key, one);
    }
  }

  /** The most frequent first. */
  all(): UnknownValue[] {
    return [...this.#found.values()].toSorted((a, b) => b.count - a.count);
  }
}

/** The values that no catalogue knows, the most frequent first: a map in the settings may settle them. */
export function unknownValuesOf(
  rows: readonly Pick<AcceptedRow, 'notes' | 'original' | 'withheld'>[],
): UnknownValue[] {
  const found = new Map<string, UnknownValue>();
  for (const { notes, original, withheld } of rows) {
    for (const { code, path } of notes) {
      if (!unknownCodes.has(code) || withheld.some((one) => `${path}/`.startsWith(`${one}/`)))
        continue;
      const value = textAt(original, path);
      if (value === null || value.length > maxLength || isUnshown.test(value)) continue;
      const member = path.slice(1).replace(/\/\d+(?=\/|$)/g, '');
      const known = found.get(`${member} ${value}`) ?? { member, value, count: 0 };
      found.set(`${member} ${value}`, { ...known, count: known.count + 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}

/** The text at a JSON Pointer, or the label or code of an object there. */
function textAt(original: unknown, path: string): string | null {
  const names = path.split('/').slice(1);
  const value = names.reduce<unknown>((inside, name) => {
    if (Array.isArray(inside)) return inside[Number(name)];
    if (!isObject(inside)) return inside;
    return inside[Object.keys(inside).find((key) => escapePointer(key) === name) ?? ''];
  }, original);
  const text = isObject(value) ? (value['valor'] ?? value['clave']) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}
