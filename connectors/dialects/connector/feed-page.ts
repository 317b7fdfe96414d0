import { toldRemarksSchema, type ToldRemark } from '../../../specs/file-remarks.ts';
import { isFailureCode } from '../../../specs/outcomes.ts';
import { readSchema } from '../../../specs/records/read-schema.ts';
import { decodeJson } from '../../http/decode-json.ts';
import type { Upstream } from '../../http/upstream.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { compileCheck } from '../../normalise/check.ts';
import { isObject } from '../../normalise/place.ts';
import type { FeedEnd } from '../../serve/change-feed.ts';
import { sourceThere, type ConnectorSource } from './options.ts';

/** A line of the feed, of which no more is known than its number. */
export type NumberedLine = Record<string, unknown> & { change: number };

export interface FeedPage {
  lines: NumberedLine[];
  end: FeedEnd;
}

const checkEnd = compileCheck(readSchema('connector/end'));
const checkRemarks = compileCheck(toldRemarksSchema);

/**
 * Asks the other connector for what changed after the change `since`.
 * @throws UpstreamFailure
 */
export async function fetchPage(
  source: ConnectorSource,
  since: number,
  upstream: Upstream,
): Promise<FeedPage> {
  const url = new URL(source.options.url);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/changes`;
  url.searchParams.set('source', sourceThere(source));
  url.searchParams.set('since', String(since));
  url.searchParams.set('limit', String(source.limits.pageSize));
  const body = await upstream.requestBody({ method: 'GET', url: url.href }, judgeEnd);
  const page = readPage(body, since);
  if (page.end.system === source.system) return page;
  throw new UpstreamFailure('WRONG_SHAPE', 'a source of another system');
}

/**
 * Where an answer was cut, it lacks its last line.
 * @throws UpstreamFailure `BODY_TRUNCATED`, `EMPTY_BODY`.
 */
function judgeEnd(body: Buffer): void {
  const last = splitLines(body).at(-1);
  if (last === undefined) throw new UpstreamFailure('EMPTY_BODY');
  const line = decodeJson(last);
  if (!isObject(line) || !Object.hasOwn(line, 'end')) throw new UpstreamFailure('BODY_TRUNCATED');
}

/**
 * Reads an answer of the feed; its lines are judged one by one, later.
 * @throws UpstreamFailure when it does not end as an answer does, or leads nowhere.
 */
export function readPage(body: Buffer, since: number): FeedPage {
  const values = splitLines(body).map(decodeJson);
  const last = values.pop();
  if (last === undefined) throw new UpstreamFailure('EMPTY_BODY');
  if (!isObject(last) || !Object.hasOwn(last, 'end')) throw new UpstreamFailure('BODY_TRUNCATED');
  const [fault] = checkEnd(last);
  if (fault) throw new UpstreamFailure('WRONG_SHAPE', fault.path);
  const end = last['end'] as FeedEnd;
  const isToldWhy = (end.status === 'ANSWERED') === (end.code === null);
  if (!isToldWhy || (end.code !== null && !isFailureCode(end.code))) {
    throw new UpstreamFailure('WRONG_SHAPE', '/end/code');
  }
  const reached = values.reduce(nextChange, since) as number;
  if (end.cursor !== reached) throw new UpstreamFailure('WRONG_SHAPE', '/end/cursor');
  if (end.more && values.length === 0) throw new UpstreamFailure('ENDLESS_PAGING');
  return { lines: values as NumberedLine[], end };
}

/** Null where the other connector tells none, or tells of kinds that this one does not know. */
export function remarksIn({ fileRemarks = null }: FeedEnd): readonly ToldRemark[] | null {
  return checkRemarks(fileRemarks).length === 0 ? fileRemarks : null;
}

/** The number of a line, which has to be greater than the one before. */
function nextChange(before: unknown, line: unknown): number {
  const change = isObject(line) ? line['change'] : undefined;
  if (Number.isSafeInteger(change) && (change as number) > (before as number)) {
    return change as number;
  }
  throw new UpstreamFailure('WRONG_SHAPE', '/change');
}

function splitLines(body: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < body.length;) {
    const newline = body.indexOf('\n', start);
    const end = newline === -1 ? body.length : newline;
    lines.push(body.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
