import { readSchema } from '../../specs/records/read-schema.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { Upstream } from '../http/upstream.ts';
import { compileCheck } from '../normalise/check.ts';
import { readDateTime } from '../normalise/dates.ts';
import { at } from '../normalise/place.ts';
import type { Page } from './dialect.ts';

/** A collection of a Directus service, and how much of it is asked for at once. */
export interface CollectionRequest {
  /** Root of the service; `/items/…` is added. */
  url: string;
  collection: string;
  /** Paths of fields as Directus takes them, separated by commas, such as `*.*.*`. */
  fields: string;
  pageSize: number;
  upstream: Upstream;
}

interface Counts {
  /** Rows of the whole collection. */
  total: number | null;
  /** Rows that pass the filter. */
  filtered: number | null;
}

interface Answer extends Counts {
  rows: unknown[];
}

const checkEnvelope = compileCheck(readSchema('directus/envelope'));

/**
 * Reads a whole collection, in the order of its ids. The last page leaves a bookmark for `changedPages`
 * where every row tells when it was created and updated, and the collection how many there are.
 * @throws UpstreamFailure `WRONG_SHAPE` when an answer is no page.
 */
export async function* collectionPages(request: CollectionRequest): AsyncGenerator<Page, void> {
  const dates = watchDates();
  const expected = ({ filtered, total }: Counts) => filtered ?? total;
  for await (const { answer, hasNext, seamless } of answersTo(request, null, expected)) {
    dates.see(answer.rows);
    const bookmark = hasNext || answer.total === null ? null : dates.bookmark();
    yield {
      rows: answer.rows,
      total: expected(answer),
      hasNext,
      seamless,
      ...(bookmark !== null && { bookmark }),
    };
  }
}

/**
 * Reads what was created or updated at the moment of a bookmark of `collectionPages` or later. What was
 * removed shows only in `registerTotal`, and what changed in a related row alone not at all.
 * @throws UpstreamFailure `WRONG_SHAPE` when an answer is no page, or does not count the collection.
 */
export async function* changedPages(
  request: CollectionRequest,
  bookmark: string,
): AsyncGenerator<Page, void> {
  const dates = watchDates();
  const since = { _gte: bookmark };
  const filter = { _or: [{ date_updated: since }, { date_created: since }] };
  const expected = ({ filtered }: Counts) => filtered;
  for await (const { answer, hasNext, seamless } of answersTo(request, filter, expected)) {
    if (answer.total === null) throw new UpstreamFailure('WRONG_SHAPE', '/meta/total_count');
    dates.see(answer.rows);
    yield {
      rows: answer.rows,
      total: expected(answer),
      hasNext,
      seamless,
      registerTotal: answer.total,
      bookmark: dates.bookmark() ?? bookmark,
    };
  }
}

/**
 * The rows with one id.
 * @throws UpstreamFailure `WRONG_SHAPE` when the answer is no page.
 */
export async function rowsWithId(request: CollectionRequest, id: string): Promise<unknown[]> {
  const url = addressOf(request, { id: { _eq: id } }, { offset: 0 });
  return (await askFor(url, request)).rows;
}

/**
 * Page after page, each of the ids behind the last one: rows that are added or removed elsewhere do not
 * move it. Without a count, until one is shorter than the first.
 */
async function* answersTo(
  request: CollectionRequest,
  filter: object | null,
  expected: (counts: Counts) => number | null,
): AsyncGenerator<{ answer: Answer; hasNext: boolean; seamless: boolean }, void> {
  let received = 0;
  let first: number | null = null;
  let from: Start = { offset: 0 };
  let firstId: unknown;
  for (;;) {
    const url = addressOf(request, filter, from);
    const answer = await askFor(url, request);
    const { length } = answer.rows;
    if ('behind' in from && length > 0 && idOf(answer.rows[0]) === firstId) {
      // A service that knows no such filter begins at the beginning.
      from = { offset: received };
      firstId = undefined;
      continue;
    }
    // Not than what was asked for: a service may be set to cut its pages shorter.
    first ??= length;
    // Behind an id, what passes the filter is the rest.
    if ('behind' in from && answer.filtered !== null) answer.filtered += received;
    const count = 'behind' in from ? answer.filtered : expected(answer);
    const seamless = 'behind' in from || received === 0;
    received += length;
    const hasNext = length > 0 && (count === null ? length >= first : received < count);
    yield { answer, hasNext, seamless };
    if (!hasNext) return;
    if (seamless) firstId ??= idOf(answer.rows[0]);
    const last = idOf(answer.rows.at(-1));
    from = isId(last) && isId(firstId) ? { behind: last } : { offset: received };
  }
}

/** Where a page begins: behind an id, or where no ids can be read, after so many rows. */
type Start = { behind: number | string } | { offset: number };

function idOf(row: unknown): unknown {
  return at({ value: row, path: '', notes: [] }, 'id').value;
}

function isId(value: unknown): value is number | string {
  return Number.isSafeInteger(value) || (typeof value === 'string' && value !== '');
}

function addressOf(
  { url, collection, fields, pageSize }: CollectionRequest,
  filter: object | null,
  from: Start,
): string {
  const address = new URL(url);
  const root = address.pathname.replace(/\/+$/, '');
  address.pathname = `${root}/items/${encodeURIComponent(collection)}`;
  const behind = 'behind' in from ? { id: { _gt: from.behind } } : null;
  const both = filter && behind ? { _and: [filter, behind] } : (filter ?? behind);
  address.search = new URLSearchParams({
    fields,
    meta: '*',
    sort: 'id',
    limit: String(pageSize),
    ...('offset' in from && { offset: String(from.offset) }),
    ...(both && { filter: JSON.stringify(both) }),
  }).toString();
  return address.href;
}

async function askFor(url: string, { upstream }: CollectionRequest): Promise<Answer> {
  const judge = (answer: unknown) => void readAnswer(answer);
  return readAnswer(await upstream.requestJson({ method: 'GET', url }, judge));
}

function readAnswer(answer: unknown): Answer {
  const [fault] = checkEnvelope(answer);
  if (fault) throw new UpstreamFailure('WRONG_SHAPE', fault.path);
  const { data, meta } = answer as { data: unknown[]; meta?: Record<string, unknown> | null };
  return {
    rows: data,
    total: countOf(meta?.['total_count']),
    filtered: countOf(meta?.['filter_count']),
  };
}

/** Some databases count in text. */
function countOf(value: unknown): number | null {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(count) && (count as number) >= 0 ? (count as number) : null;
}

/** Follows when the rows of a reading were created and updated. */
function watchDates() {
  const startedAt = performance.now();
  let newest = '';
  let areTold = true;
  return {
    see(rows: unknown[]): void {
      for (const row of rows) {
        for (const name of ['date_created', 'date_updated']) {
          const date = at({ value: row, path: '', notes: [] }, name);
          const moment = readDateTime(date) ?? '';
          if (moment > newest) newest = moment;
          // Directus sends null for what never happened. Who may not read a field gets none, and may
          // not filter by it either.
          if (moment === '' && date.value !== null) areTold = false;
        }
      }
    },
    /**
     * The newest moment less the time that the reading took, ISO 8601 in UTC: what changed on a page
     * that was read already may be older than what was read last. Null where not every row is dated.
     */
    bookmark(): string | null {
      if (!areTold || newest === '') return null;
      return new Date(Date.parse(newest) - (performance.now() - startedAt)).toISOString();
    },
  };
}
