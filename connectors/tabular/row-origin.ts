import type { NoteKind } from '../normalise/note-texts.ts';

/** Where a row stands in its file: as an editor or a spreadsheet counts, from 1. */
export interface RowPlace {
  /** Of a register of several files. */
  file: string | null;
  sheet: string | null;
  line: number;
}

/** What is known of a row that is not in its cells. */
export interface RowOrigin {
  place: RowPlace;
  /** What was done to cells, by their columns. */
  remarks: ReadonlyMap<string, NoteKind>;
}

/** Apart from the rows, so that it becomes no part of their originals and digests. */
const origins = new WeakMap<object, RowOrigin>();

export function setOrigin(row: object, origin: RowOrigin): void {
  origins.set(row, origin);
}

export function originOf(row: unknown): RowOrigin | undefined {
  return typeof row === 'object' && row !== null ? origins.get(row) : undefined;
}

/** A row as a spreadsheet or an editor names it: `Padrón!A12`, `:12`. */
export function rowName({ file, sheet, line }: RowPlace): string {
  const place = [file, sheet].filter((part) => part !== null).join(' ');
  return `${place}${sheet === null ? ':' : '!A'}${line}`;
}
