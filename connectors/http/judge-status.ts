import type { FailureCode } from '../../specs/outcomes.ts';
import { parseRetryAfter } from '../../service/retry-after.ts';
import { pageSizesIn } from './refused-page-size.ts';
import type { HttpResponse } from './send-request.ts';
import { UpstreamFailure } from './upstream-failure.ts';

/**
 * A service that asks to be left alone for longer is tried again after so long: some send a day, or a page
 * of their proxy does, for a moment's work.
 */
const longestRestMs = 3_600_000;

/**
 * Only 200 is an answer. The PDN's error bodies (`{code, message}`) are free text of each state, so
 * the status alone decides. Only what a refusal says of the size of a page is read.
 * @throws UpstreamFailure
 */
export function judgeStatus({ status, headers, receivedAt, body }: HttpResponse): void {
  if (status === 200) return;
  const retryAfter = parseRetryAfter(headers['retry-after'], receivedAt, longestRestMs);
  throw new UpstreamFailure(
    codeOf(status),
    `HTTP ${status}`,
    retryAfter,
    pageSizesOf(status, body),
  );
}

/** Of others, such as 429, the limit is that of something else. */
function pageSizesOf(status: number, body: Buffer): number[] | null {
  return [400, 413, 422].includes(status) ? pageSizesIn(body) : null;
}

function codeOf(status: number): FailureCode {
  if (status === 401) return 'UNAUTHORIZED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 408) return 'TIMEOUT';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 503) return 'MAINTENANCE';
  if (status >= 500) return 'SERVER_ERROR';
  if (status >= 300 && status < 400) return 'REDIRECTED';
  return 'UNEXPECTED_STATUS';
}
