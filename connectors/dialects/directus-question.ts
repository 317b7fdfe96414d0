import type { OnDeviation } from '../http/deviations.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { Upstream } from '../http/upstream.ts';
import { readAnswer, type Answer } from './directus-answer.ts';
import { smallerPage } from './smaller-page.ts';

/** A collection of a Directus service, and how much of it is asked for at once. */
export interface CollectionRequest {
  /** Root of the service; `/items/…` is added. */
  url: string;
  collection: string;
  /** Paths of fields as Directus takes them, separated by commas, such as `*.*.*`. */
  fields: string;
  /** Paths of the lists of related rows, which Directus cuts after 100 rows unless it is asked for more. */
  lists: readonly string[];
  pageSize: number;
  upstream: Upstream;
  onDeviation?: OnDeviation | undefined;
}

/** How a collection is asked for, which a service may refuse in part. */
export interface Question {
  fields: string;
  /** Field to sort by; null leaves the order to the service. */
  sort: string | null;
  limit: number;
}

/** Fields of every relation that the credentials may see. S2 is five levels deep. */
const everyField = '*.*.*.*.*';

/** Rows of a related list. `-1` would be cut to the most that the service sends at once, this is not. */
const longestList = 5000;

/** Rows of a page at the least: one that was read already, and the next. */
const shortestPage = 2;

/** The question to begin with. */
export function firstQuestion({ fields, pageSize }: CollectionRequest): Question {
  return { fields, sort: 'id', limit: Math.max(shortestPage, pageSize) };
}

/**
 * Asks for the beginning of a collection, and where the service refuses that, in other ways: for fewer rows,
 * in no order of ours, for no field by its name. Directus refuses a whole request for one field that its role
 * may not read, be it asked for or sorted by.
 * @throws UpstreamFailure the first one, when every way is refused.
 */
export async function askInSomeWay(
  request: CollectionRequest,
  filter: object | null,
): Promise<{ question: Question; answer: Answer }> {
  const first = firstQuestion(request);
  const ways = [first, ...otherWays(first)];
  let { limit } = first;
  let firstFailure: unknown;
  for (;;) {
    const question = { ...ways[0]!, limit };
    try {
      return { question, answer: await ask(request, question, filter, 0) };
    } catch (error) {
      firstFailure ??= error;
      const smaller = smallerPage(error, limit);
      if (smaller === null && isForbidden(error)) ways.shift();
      else if (smaller === null) throw firstFailure;
      if (ways.length === 0) throw firstFailure;
      limit = smaller ?? limit;
    }
  }
}

function otherWays({ fields }: Question): Omit<Question, 'limit'>[] {
  const unsorted = { fields, sort: null };
  if (!/[a-z]/i.test(fields)) return [unsorted];
  return [unsorted, { fields: everyField, sort: 'id' }, { fields: everyField, sort: null }];
}

function isForbidden(error: unknown): boolean {
  return error instanceof UpstreamFailure && error.code === 'FORBIDDEN';
}

/** @throws UpstreamFailure `WRONG_SHAPE` when the answer is no page. */
export async function ask(
  { url, collection, lists, upstream }: CollectionRequest,
  { fields, sort, limit }: Question,
  filter: object | null,
  offset: number,
): Promise<Answer> {
  const address = new URL(url);
  const root = address.pathname.replace(/\/+$/, '');
  address.pathname = `${root}/items/${encodeURIComponent(collection)}`;
  address.search = new URLSearchParams({
    fields,
    meta: '*',
    ...(sort !== null && { sort }),
    limit: String(limit),
    offset: String(offset),
    ...(filter && { filter: JSON.stringify(filter) }),
    ...(lists.length > 0 && { deep: JSON.stringify(unlimited(lists)) }),
  }).toString();
  const judge = (answer: unknown) => void readAnswer(answer);
  return readAnswer(await upstream.requestJson({ method: 'GET', url: address.href }, judge));
}

/** The parameter `deep` of Directus: a name that a service does not have makes no difference. */
function unlimited(lists: readonly string[]): object {
  const deep: Deep = {};
  for (const path of lists) {
    let inside = deep;
    for (const name of path.split('.')) inside = (inside[name] ??= {}) as Deep;
    inside['_limit'] = longestList;
  }
  return deep;
}

interface Deep {
  [name: string]: Deep | number;
}
