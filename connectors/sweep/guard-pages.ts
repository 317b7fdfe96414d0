import type { Page } from '../dialects/dialect.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';

/**
 * Passes on the pages of a reading as long as they make sense.
 * @throws UpstreamFailure `ENDLESS_PAGING` when the source announces pages beyond its own total, or more
 * than its settings allow, `INCONSISTENT` when a page before its total is empty, and `INTERRUPTED` when
 * the signal aborts.
 */
export async function* guardPages(
  pages: AsyncIterable<Page>,
  { maxPages, signal }: { maxPages: number; signal: AbortSignal },
): AsyncGenerator<Page, void> {
  let number = 0;
  let received = 0;
  let largest = 0;
  for await (const page of pages) {
    if (signal.aborted) throw new UpstreamFailure('INTERRUPTED');
    received += page.rows.length;
    number++;
    yield page;
    if (!page.hasNext) return;
    if (number === maxPages) throw new UpstreamFailure('ENDLESS_PAGING', 'more than maxPages');
    if (page.total === null) continue;
    const isEmpty = page.rows.length === 0;
    if (isEmpty && received < page.total) throw new UpstreamFailure('INCONSISTENT', 'empty page');
    largest = Math.max(largest, page.total);
    // Of a register that moves, rows may have been read that are not there any more.
    const most = page.seamless ? 2 * largest : page.total;
    // One empty page after the last row is allowed: some services count their pages that way.
    if (isEmpty || received > most) throw new UpstreamFailure('ENDLESS_PAGING');
  }
}
