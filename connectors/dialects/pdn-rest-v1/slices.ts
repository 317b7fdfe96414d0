import type { SourceSettings } from '../../settings.ts';
import type { Access, Page } from '../dialect.ts';
import { numberedPages } from '../numbered-pages.ts';
import { overlappingPages, type FetchSlice } from '../overlapping-pages.ts';
import type { RestOptions } from './options.ts';
import { askForFewer } from '../smaller-page.ts';
import { readPage, requestPage, type NumberedPage } from './page.ts';

/**
 * Reads a register by pages of different sizes that overlap, where the service keeps to the sizes that it
 * is asked for (SRC-6); otherwise by pages of one size, one after the other.
 */
export async function* readSlices(
  source: SourceSettings<RestOptions>,
  { upstream, onDeviation }: Pick<Access, 'upstream' | 'onDeviation'>,
): AsyncGenerator<Page, void> {
  const fetchPage = async (asked: NumberedPage) =>
    readPage(await requestPage(source, asked, upstream), asked);
  const wanted = source.limits.pageSize;
  const { answer: first, size: pageSize } = await askForFewer(wanted, (size) =>
    fetchPage({ page: 1, pageSize: size }),
  );
  if (pageSize < wanted) onDeviation?.('PAGE_LIMITED');
  // Some services cut the page shorter than asked.
  const longest = first.rows.length;
  const plainPages = () => numberedPages((page) => fetchPage({ page, pageSize }), 2);

  const fetchSlice: FetchSlice = async (place, end) => {
    const asked = pageHolding(place, end, longest);
    const { rows, total, hasNext } = await fetchPage(asked);
    const start = (asked.page - 1) * asked.pageSize;
    const isLast = !hasNext || start + rows.length >= total!;
    const isCutAsAsked = rows.length === asked.pageSize || (isLast && rows.length < asked.pageSize);
    return isCutAsAsked ? { rows, total, hasNext, start } : null;
  };
  yield* overlappingPages({ ...first, start: 0 }, fetchSlice, { plainPages });
}

/**
 * Of all pages of any size that hold the row at a place, the one that ends furthest behind it; where all
 * sizes have a seam at `end`, the page behind it.
 */
function pageHolding(place: number, end: number, longest: number): NumberedPage {
  let best: NumberedPage = { page: place + 1, pageSize: 1 };
  for (let pageSize = longest; pageSize > 1; pageSize--) {
    const page = Math.floor(place / pageSize) + 1;
    if (page * pageSize > best.page * best.pageSize) best = { page, pageSize };
  }
  if (best.page * best.pageSize > end) return best;
  return { page: Math.floor(end / longest) + 1, pageSize: longest };
}
