import { UpstreamFailure } from '../http/upstream-failure.ts';
import { at } from '../normalise/place.ts';
import { isDerivedId } from './derived-ids.ts';
import type { Page } from './dialect.ts';
import type { Answer, Counts } from './directus-answer.ts';
import { watchDates } from './directus-dates.ts';
import { showsId } from './directus-ids.ts';
import { ask, askInSomeWay, firstQuestion, type Question } from './directus-question.ts';
import type { CollectionRequest } from './directus-question.ts';
import { overlappingPages, type FetchSlice, type Slice } from './overlapping-pages.ts';

/**
 * Reads a whole collection, in the order of its ids. The last page leaves a bookmark for `changedPages`
 * where every row shows its id and when it was created and updated, and the collection how many there are.
 * @throws UpstreamFailure `WRONG_SHAPE` when an answer is no page.
 */
export async function* collectionPages(request: CollectionRequest): AsyncGenerator<Page, void> {
  const dates = watchDates();
  let hasIds = true;
  const expected = ({ filtered, total }: Counts) => filtered ?? total;
  for await (const { page, registerTotal } of pagesOf(request, null, expected)) {
    dates.see(page.rows);
    hasIds &&= page.rows.every(showsId);
    const isCounted = hasIds && registerTotal !== null;
    const bookmark = page.hasNext || !isCounted ? null : dates.bookmark();
    yield { ...page, ...(bookmark !== null && { bookmark }) };
  }
  if (!hasIds) request.onDeviation?.('ID_HIDDEN');
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
  for await (const { page, registerTotal } of pagesOf(request, filter, expected)) {
    if (registerTotal === null) throw new UpstreamFailure('WRONG_SHAPE', '/meta/total_count');
    dates.see(page.rows);
    yield { ...page, registerTotal, bookmark: dates.bookmark() ?? bookmark };
  }
}

/**
 * The rows with one id; none for an id that was made here, which the service does not know.
 * @throws UpstreamFailure `WRONG_SHAPE` when the answer is no page.
 */
export async function rowsWithId(request: CollectionRequest, id: string): Promise<unknown[]> {
  if (isDerivedId(id)) return [];
  return (await askInSomeWay(request, { id: { _eq: id } })).answer.rows;
}

/**
 * Page after page by places, each of which begins with a row that was read already (decision 29): keys of
 * most types can be sorted by and not compared. Without a count, until a page is shorter than the first.
 */
async function* pagesOf(
  request: CollectionRequest,
  filter: object | null,
  expected: (counts: Counts) => number | null,
): AsyncGenerator<{ page: Page; registerTotal: number | null }, void> {
  const beginning = await askInSomeWay(request, filter);
  const { question, answer: first } = await inSomeOrder(beginning, request, filter);
  remark(question, request);
  const length = first.rows.length;
  let registerTotal = first.total;

  const sliceOf = (answer: Answer, start: number): Slice => {
    const { rows } = answer;
    const total = expected(answer);
    // Not than what was asked for: a service may be set to cut its pages shorter.
    const hasNext =
      rows.length > 0 && (total === null ? rows.length >= length : start + rows.length < total);
    registerTotal = answer.total;
    return { rows, total, hasNext, start };
  };
  const fetchSlice: FetchSlice = async (place, end) => {
    const start = length > 1 ? place : end;
    return sliceOf(await ask(request, question, filter, start), start);
  };
  for await (const page of overlappingPages(sliceOf(first, 0), fetchSlice, { keyOf: idOf })) {
    yield { page, registerTotal };
  }
}

/**
 * Where the order was left to the service, it is by one field, in which many rows may be alike: the same
 * question with the fields of the rows that can be sorted by.
 */
async function inSomeOrder(
  { question, answer }: { question: Question; answer: Answer },
  request: CollectionRequest,
  filter: object | null,
): Promise<{ question: Question; answer: Answer }> {
  const sort = sortKeysOf(answer.rows).join(',');
  if (question.sort !== null || sort === '') return { question, answer };
  const sorted = { ...question, sort };
  return { question: sorted, answer: await ask(request, sorted, filter, 0) };
}

/** Fields that hold a plain value in a row, and in none a list or a related row. */
function sortKeysOf(rows: readonly unknown[]): string[] {
  const entries = rows.flatMap((row) => Object.entries(row ?? {}));
  const related = new Set(entries.filter(([, value]) => isRelated(value)).map(([name]) => name));
  const plain = entries.filter(([name, value]) => value !== null && !related.has(name));
  return [...new Set(plain.map(([name]) => name))];
}

function isRelated(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function remark({ fields, limit }: Question, request: CollectionRequest): void {
  const wanted = firstQuestion(request);
  if (limit < wanted.limit) request.onDeviation?.('PAGE_LIMITED');
  if (fields !== wanted.fields) request.onDeviation?.('FIELD_HIDDEN');
}

/** The id of a row, as a text; null where it shows none. */
function idOf(row: unknown): string | null {
  const { value } = at({ value: row, path: '', notes: [] }, 'id');
  const isId = Number.isSafeInteger(value) || (typeof value === 'string' && value !== '');
  return isId ? String(value) : null;
}
