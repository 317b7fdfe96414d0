import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { Page } from './dialect.ts';

/** Rows that stand one after the other in a register, at one moment. */
export interface Slice extends Pick<Page, 'rows' | 'total' | 'hasNext'> {
  /** How many rows of the register stand before the first of these. */
  start: number;
}

/**
 * Asks for the slice that begins at a place or before it and ends as far behind `end` as it can; where no
 * slice crosses `end`, for one that begins there. Null when the service cuts its pages in another way.
 */
export type FetchSlice = (place: number, end: number) => Promise<Slice | null>;

/** So many rows before its end a slice is joined by the next one; further back where none of them is left. */
const overlaps = [1, 3, 8, 64];

/** So many slices in a row may bring nothing new, where rows were added or removed before them. */
const mostSpent = 20;

/** How many slices of rows, and how many rows at least, are known again when they come again. */
const slicesRemembered = 3;
const rowsRemembered = 200;

/**
 * The pages of a register that is asked for by places, which move when rows are added or removed: a row
 * could slip from a page that is not read yet into one that has been. So each slice has to bring a row
 * again that was read already. Between that row and the end of the slice nothing is missing, for at one
 * moment these rows stood there one after the other; and so on from slice to slice. This holds as far as
 * the service keeps to one order.
 * @param first the beginning of the register, which is handed on as well.
 * @throws UpstreamFailure `INCONSISTENT` when no row comes again, however far back it looks.
 */
export async function* overlappingPages(
  first: Slice,
  fetchSlice: FetchSlice,
  { plainPages, keyOf = () => null }: OverlapOptions = {},
): AsyncGenerator<Page, void> {
  const { rows, total, hasNext } = first;
  yield { rows, total, hasNext, seamless: true };
  if (!hasNext) return;
  const read = new RecentRows(first, keyOf);
  let spent = 0;
  for (let isSecond = true; ; isSecond = false) {
    const next = await nextSlice(read, fetchSlice);
    if (next === null && isSecond && plainPages) return yield* plainPages();
    if (next === null) throw new UpstreamFailure('INCONSISTENT', 'pages of changing sizes');
    const { slice, page } = next;
    const moved = slice.rows.length > 0 && slice.start + slice.rows.length !== read.end;
    spent = page.rows.length === 0 && page.hasNext && moved ? spent + 1 : 0;
    if (spent === 0 || spent > mostSpent) yield page;
    if (!page.hasNext) return;
    read.add(slice);
  }
}

export interface OverlapOptions {
  /** The pages after the first, for a service that does not cut slices. */
  plainPages?: () => AsyncIterable<Page>;
  /** What a row is known again by; null where it has no such thing, and is known by all its content. */
  keyOf?: (row: unknown) => string | null;
}

async function nextSlice(
  read: RecentRows,
  fetchSlice: FetchSlice,
): Promise<{ slice: Slice; page: Page } | null> {
  for (const overlap of overlaps) {
    const slice = await fetchSlice(Math.max(0, read.end - overlap), read.end);
    if (slice === null) return null;
    const { rows, total, hasNext, start } = slice;
    const fresh = read.freshOf(slice);
    const joins = fresh.length < rows.length || start === 0;
    const page = { rows: fresh, total, hasNext };
    if (joins) return { slice, page: { ...page, seamless: true } };
    // Where not even the last row can be had again, its successor is all there is to ask for.
    if (start === read.end && overlap === overlaps[0]) return { slice, page };
  }
  throw new UpstreamFailure('INCONSISTENT', 'rows moved between pages');
}

/** The keys, or the content, of the rows before the place where the reading is. */
class RecentRows {
  /** The place behind the last row. */
  end: number;
  readonly #most: number;
  readonly #uniqueOf: (row: unknown) => string | null;
  #keys: string[];

  constructor({ start, rows }: Slice, keyOf: (row: unknown) => string | null) {
    this.end = start + rows.length;
    this.#most = Math.max(rowsRemembered, slicesRemembered * rows.length);
    this.#uniqueOf = keyOf;
    this.#keys = rows.map((row) => this.#keyOf(row));
  }

  add({ start, rows }: Slice): void {
    const keys = rows.map((row) => this.#keyOf(row));
    const overlap = this.#overlap(start);
    const come = new Set(keys);
    // Where rows moved, some that were read stand behind these now; by content alone they may be others.
    const before = rows.some((row) => this.#uniqueOf(row) === null)
      ? this.#keys.slice(0, this.#keys.length - overlap.length)
      : this.#keys.filter((key) => !come.has(key));
    this.#keys = [...before, ...keys].slice(-this.#most);
    this.end = start + rows.length;
  }

  /** The rows of a slice that were not read before. */
  freshOf({ start, rows }: Slice): unknown[] {
    if (start >= this.end) return rows;
    const keys = rows.map((row) => this.#keyOf(row));
    const overlap = this.#overlap(start);
    const known = new Set(this.#keys);
    // Where nothing moved, rows of the same content, which may be several, are told apart by their places.
    const isInPlace = isBeginning(overlap, keys);
    return rows.filter((row, i) => {
      if (isInPlace && i < overlap.length) return false;
      return (isInPlace && this.#uniqueOf(row) === null) || !known.has(keys[i]!);
    });
  }

  #keyOf(row: unknown): string {
    return this.#uniqueOf(row) ?? JSON.stringify(row);
  }

  /** The rows that stood from a place on. */
  #overlap(start: number): string[] {
    return start >= this.end ? [] : this.#keys.slice(start - this.end);
  }
}

function isBeginning(beginning: readonly string[], keys: readonly string[]): boolean {
  return beginning.every((key, i) => key === keys[i]);
}
