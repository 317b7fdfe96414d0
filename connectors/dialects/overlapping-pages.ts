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

/** How many slices of rows are known again when they come again. */
const slicesRemembered = 3;

/**
 * The pages of a register that is asked for by places, which move when rows are added or removed: a row
 * could slip from a page that is not read yet into one that has been. So each slice has to bring a row
 * again that was read already. Between that row and the end of the slice nothing is missing, for at one
 * moment these rows stood there one after the other; and so on from slice to slice. This holds as far as
 * the service keeps to one order.
 * @param first the beginning of the register, which is handed on as well.
 * @param plainPages the pages after the first, for a service that does not cut slices.
 * @throws UpstreamFailure `INCONSISTENT` when no row comes again, however far back it looks.
 */
export async function* overlappingPages(
  first: Slice,
  fetchSlice: FetchSlice,
  plainPages?: () => AsyncIterable<Page>,
): AsyncGenerator<Page, void> {
  const { rows, total, hasNext } = first;
  yield { rows, total, hasNext, seamless: true };
  if (!hasNext) return;
  const read = new RecentRows(first);
  for (let isSecond = true; ; isSecond = false) {
    const next = await nextSlice(read, fetchSlice);
    if (next === null && isSecond && plainPages) return yield* plainPages();
    if (next === null) throw new UpstreamFailure('INCONSISTENT', 'pages of changing sizes');
    yield next.page;
    if (!next.page.hasNext) return;
    read.add(next.slice);
  }
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

/** The content of the rows before the place where the reading is. */
class RecentRows {
  /** The place behind the last row. */
  end: number;
  readonly #most: number;
  #contents: string[];

  constructor({ start, rows }: Slice) {
    this.end = start + rows.length;
    this.#most = slicesRemembered * rows.length;
    this.#contents = rows.map(contentOf);
  }

  add({ start, rows }: Slice): void {
    const before = this.#contents.slice(0, this.#contents.length - (this.end - start));
    this.#contents = [...before, ...rows.map(contentOf)].slice(-this.#most);
    this.end = start + rows.length;
  }

  /** The rows of a slice that were not read before. */
  freshOf({ start, rows }: Slice): unknown[] {
    if (start >= this.end) return rows;
    const contents = rows.map(contentOf);
    const overlap = this.#contents.slice(start - this.end);
    // Nothing moved: rows of the same content, which may well be several, are told apart by their places.
    if (overlap.every((content, i) => content === contents[i])) return rows.slice(overlap.length);
    const known = new Set(this.#contents);
    return rows.filter((_, i) => !known.has(contents[i]!));
  }
}

function contentOf(row: unknown): string {
  return JSON.stringify(row);
}
