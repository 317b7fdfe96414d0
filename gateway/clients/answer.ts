import { parseRetryAfter } from '../../service/retry-after.ts';
import type { FailureCode } from '../../specs/outcomes.ts';
import { ShardFailure } from './shard-failure.ts';

/** What came over the wire. */
export interface RawResponse {
  status: number;
  contentType: string;
  retryAfter: string;
  chunks: Buffer[];
}

/** An answer read once, and its text for those who need a copy of their own. */
export interface JsonAnswer {
  text: string;
  value: unknown;
}

/** A connector that asks to be left alone for longer is asked again all the same. */
const longestRetryAfterMs = 300_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the JSON of an answer. GraphQL over HTTP: 200, or 4xx with a GraphQL error in it.
 * @throws ShardFailure
 */
export function readAnswer(
  { status, contentType, retryAfter, chunks }: RawResponse,
  receivedAt: Date,
): JsonAnswer {
  const isJson = /^application\/(graphql-response\+)?json\b/.test(contentType);
  const code = codeOf(status, isJson);
  if (code === 'MAINTENANCE' || code === 'RATE_LIMITED') {
    throw new ShardFailure(code, {
      retryAfter: parseRetryAfter(retryAfter, receivedAt, longestRetryAfterMs),
    });
  }
  if (code) throw new ShardFailure(code);
  const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  if (bytes.length === 0) throw new ShardFailure('EMPTY_BODY');
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch (cause) {
    throw new ShardFailure('NOT_UTF8', { cause });
  }
  try {
    return { text, value: JSON.parse(text) };
  } catch (cause) {
    throw new ShardFailure('NOT_JSON', { cause });
  }
}

function codeOf(status: number, isJson: boolean): FailureCode | null {
  if (status === 429) return 'RATE_LIMITED';
  if (status === 503) return 'MAINTENANCE';
  if (status >= 500) return 'SERVER_ERROR';
  if (status >= 300 && status < 400) return 'REDIRECTED';
  if (status === 404 || (status !== 200 && !isJson)) return 'UNEXPECTED_STATUS';
  return isJson ? null : 'WRONG_CONTENT_TYPE';
}
