import { decodeJson } from './decode-json.ts';
import { decodeText } from './decode-text.ts';
import { ignoreDeviation, type OnDeviation } from './deviations.ts';
import { judgeStatus } from './judge-status.ts';
import type { HttpResponse } from './send-request.ts';
import { UpstreamFailure } from './upstream-failure.ts';

/**
 * Judges an answer and returns the JSON value it holds. Under another content type it is accepted where
 * its bytes are a JSON object or list.
 * @throws UpstreamFailure when the answer is anything but a 200 with valid JSON.
 */
export function readJson(
  response: HttpResponse,
  onDeviation: OnDeviation = ignoreDeviation,
): unknown {
  judgeStatus(response);
  const { body, headers } = response;
  // Some services answer with nothing at all, and then without a Content-Type.
  if (body.length === 0) throw new UpstreamFailure('EMPTY_BODY');
  const [mediaType, charset] = contentTypeOf(headers['content-type']);
  const isAnnounced = /^application\/([\w.-]+\+)?json$/.test(mediaType);
  if (!isAnnounced && !looksLikeJson(body)) throw new UpstreamFailure('WRONG_CONTENT_TYPE');
  const value = decodeJson(decodeText(body, charset, onDeviation));
  if (!isAnnounced) onDeviation('CONTENT_TYPE_WRONG');
  return value;
}

/** The media type and the charset, in small letters; empty where there is none. */
function contentTypeOf(header = ''): [mediaType: string, charset: string] {
  const [mediaType = '', ...parameters] = header.toLowerCase().split(';');
  const charset = parameters.find((parameter) => parameter.trim().startsWith('charset='));
  return [mediaType.trim(), charset?.split('=')[1]!.replace(/["'\s]/g, '') ?? ''];
}

/** Begins with the bracket of an object or a list, after a byte order mark and white space. */
function looksLikeJson(body: Buffer): boolean {
  return /^(\xef\xbb\xbf)?\s*[[{]/.test(body.toString('latin1', 0, 1000));
}
