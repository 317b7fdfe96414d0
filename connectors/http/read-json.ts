import { decodeJson } from './decode-json.ts';
import { judgeStatus } from './judge-status.ts';
import type { HttpResponse } from './send-request.ts';
import { UpstreamFailure } from './upstream-failure.ts';

/**
 * Judges an answer and returns the JSON value it holds.
 * @throws UpstreamFailure when the answer is anything but a 200 with valid JSON.
 */
export function readJson(response: HttpResponse): unknown {
  judgeStatus(response);
  // Some services answer with nothing at all, and then without a Content-Type.
  if (response.body.length === 0) throw new UpstreamFailure('EMPTY_BODY');
  const mediaType = response.headers['content-type']?.split(';')[0]!.trim().toLowerCase() ?? '';
  if (!/^application\/([\w.-]+\+)?json$/.test(mediaType)) {
    throw new UpstreamFailure('WRONG_CONTENT_TYPE');
  }
  return decodeJson(response.body);
}
