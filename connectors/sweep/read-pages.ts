import type { Dialect, Page } from '../dialects/dialect.ts';
import type { Upstream } from '../http/upstream.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { SourceSettings } from '../settings.ts';

/**
 * Asks for the pages of a register one after another, as long as the source announces a next one.
 * @throws UpstreamFailure also `ENDLESS_PAGING` when it announces pages beyond its own total, or more
 * than its settings allow, and `INCONSISTENT` when a page before its total is empty.
 */
export async function* readPages(
  source: SourceSettings,
  tools: { dialect: Dialect; upstream: Upstream; signal: AbortSignal },
): AsyncGenerator<Page, void> {
  const { dialect, upstream, signal } = tools;
  let received = 0;
  for (let number = 1; number <= source.limits.maxPages; number++) {
    if (signal.aborted) throw new UpstreamFailure('INTERRUPTED');
    const page = await dialect.fetchPage(source, number, upstream);
    received += page.rows.length;
    yield page;
    if (!page.hasNext) return;
    const isEmpty = page.rows.length === 0;
    if (isEmpty && received < page.total) throw new UpstreamFailure('INCONSISTENT', 'empty page');
    // One empty page after the last row is allowed: some services count their pages that way.
    if (isEmpty || received > page.total) throw new UpstreamFailure('ENDLESS_PAGING');
  }
  throw new UpstreamFailure('ENDLESS_PAGING', 'more than maxPages');
}
