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

type Row = Pick<AcceptedRow, 'notes' | 'original' | 'withheld'>;

/** Counts the values that no catalogue knows, of rows that come one by one. */
export class UnknownValues {
  readonly #found = new Map<string, UnknownValue>();
  readonly #most: number;

  /** @param most how many different values are counted: a column of free text has as many as rows. */
  constructor(most = Infinity) {
    this.#most = most;
  }

  add({ notes, original, withheld }: Row): void {
    for (const { code, path } of notes) {
      if (!unknownCodes.has(code) || withheld.some((one) => `${path}/`.startsWith(`${one}/`)))
        continue;
      const value = textAt(original, path);
      if (value === null || value.length > maxLength || isUnshown.test(value)) continue;
      const member = path.slice(1).replace(/\/\d+(?=\/|$)/g, '');
      const known = this.#found.get(`${member} ${value}`);
      if (known) known.count++;
      else if (this.#found.size < this.#most) {
        this.#found.set(`${member} ${value}`, { member, value, count: 1 });
      }
    }
  }

  /** The most frequent first: a map in the settings may settle them. */
  all(): UnknownValue[] {
    return [...this.#found.values()].toSorted((a, b) => b.count - a.count);
  }
}

/** The values of all these rows. */
export function unknownValuesOf(rows: readonly Row[]): UnknownValue[] {
  const values = new UnknownValues();
  for (const row of rows) values.add(row);
  return values.all();
}

/** As it is shown in a terminal or on a page. */
export function unknownValueText({ member, value, count }: UnknownValue): string {
  return `${member}: ${JSON.stringify(value)} ×${count}`;
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
