import type { FailureCode } from '../../../specs/outcomes.ts';
import type { Upstream } from '../../http/upstream.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { wasReadWhole } from '../../store/store.ts';
import type { Page } from '../dialect.ts';
import { isBookmarked, readBookmark, writeBookmark, type Bookmark } from './bookmark.ts';
import { fetchPage, remarksIn, type FeedPage, type NumberedLine } from './feed-page.ts';
import { providerIdIfGone } from './line.ts';
import type { ConnectorSource } from './options.ts';

/**
 * The pages of the feed: of every record, or of what changed since a bookmark. Where the other replica
 * is no answer itself, the reading fails with its code once all rows are delivered: nothing read from
 * it is fresher than it is.
 * @throws UpstreamFailure
 */
export async function* readFeed(
  source: ConnectorSource,
  upstream: Upstream,
  bookmark: string | null,
): AsyncGenerator<Page, void> {
  const mark = bookmark === null ? null : readBookmark(bookmark);
  let since = mark === null ? 0 : mark.change - 1;
  let last: NumberedLine | undefined;
  let present = 0;
  let isSameStore = false;
  for (;;) {
    const { lines, end } = await fetchPage(source, since, upstream);
    const page = pageOf(source, lines, mark);
    present += page.rows.length;
    isSameStore ||= mark !== null && lines.some((line) => isBookmarked(line, mark));
    last = lines.at(-1) ?? last;
    since = end.cursor;
    const agrees = mark === null ? present === end.held : isSameStore;
    const failure = end.more ? null : failureOf(end, agrees);
    yield {
      ...page,
      // A failure is told only to who asks for more.
      hasNext: end.more || failure !== null,
      ...(last && { bookmark: writeBookmark(last) }),
      ...(mark && { registerTotal: end.held }),
      ...(end.asOf !== null && { asOf: end.asOf }),
      remarksThere: remarksIn(end),
    };
    if (failure !== null) throw new UpstreamFailure(failure, 'at the other connector');
    if (!end.more) return;
  }
}

/** What is new of the lines: a reading of changes begins with the line that the one before came to. */
function pageOf(
  source: ConnectorSource,
  lines: readonly NumberedLine[],
  mark: Bookmark | null,
): Pick<Page, 'rows' | 'removed' | 'total'> {
  const rows: NumberedLine[] = [];
  const removed: string[] = [];
  for (const line of lines.filter(({ change }) => change > (mark?.change ?? 0))) {
    const gone = providerIdIfGone(source, line);
    if (gone === null) rows.push(line);
    else removed.push(gone);
  }
  return { rows, removed, total: null };
}

/** A replica that lacks records is not called whole because what it has was delivered. */
function failureOf({ code }: FeedPage['end'], agrees: boolean): FailureCode | null {
  return agrees || !wasReadWhole({ failure: code }) ? code : 'INCONSISTENT';
}
