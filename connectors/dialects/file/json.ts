import { decodeJson } from '../../http/decode-json.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { isObject } from '../../normalise/place.ts';
import { readText, type Encoding } from './encoding.ts';
import type { ObjectRow } from './object-rows.ts';

export interface JsonForm {
  encoding: Encoding;
  /** JSON Pointer (RFC 6901) of the list; by default the document, or its only list. */
  rowsAt?: string | undefined;
}

/**
 * The rows of a JSON document, which is held in memory whole.
 * @throws UpstreamFailure `BODY_TOO_LARGE` when it has more than so many bytes, `WRONG_SHAPE` when there
 * is no list of rows in it, and what decodeJson throws.
 */
export async function readJsonRows(
  path: string,
  { encoding, rowsAt }: JsonForm,
  maxBytes: number,
): Promise<ObjectRow[]> {
  const parts: string[] = [];
  let bytes = 0;
  for await (const part of readText(path, encoding)) {
    bytes += Buffer.byteLength(part);
    if (bytes > maxBytes) throw new UpstreamFailure('BODY_TOO_LARGE');
    parts.push(part);
  }
  const document = decodeJson(Buffer.from(parts.join('')));
  const list = rowsAt === undefined ? onlyList(document) : valueAt(document, rowsAt);
  if (!Array.isArray(list)) throw new UpstreamFailure('WRONG_SHAPE', 'no list of rows');
  return list.map((value: unknown, index) => ({ line: index + 1, value }));
}

function onlyList(document: unknown): unknown {
  if (!isObject(document)) return document;
  const lists = Object.values(document).filter((member) => Array.isArray(member));
  if (lists.length > 1) throw new UpstreamFailure('WRONG_SHAPE', 'several lists, and no rowsAt');
  return lists[0];
}

/** RFC 6901, section 4. */
function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
      document,
    );
}
