import { ignoreDeviation, type OnDeviation } from './deviations.ts';
import { UpstreamFailure } from './upstream-failure.ts';

/** Charsets of Latin letters of one byte, and the decoder that reads each. */
const latin: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  iso_8859_1: 'windows-1252',
  iso8859_1: 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
};

/**
 * Decodes the text of an answer: UTF-8, strictly, whatever is announced, since servers announce ISO-8859-1 by
 * habit; otherwise the Latin charset that is announced.
 * @throws UpstreamFailure `NOT_UTF8` for anything else: what came of it would be mojibake.
 */
export function decodeText(
  bytes: Buffer,
  charset = '',
  onDeviation: OnDeviation = ignoreDeviation,
): string {
  const decoder = latin[charset];
  const utf8 = decodeUtf8(bytes);
  if (utf8 === null) {
    const text = decoder === undefined ? null : decodeLatin(bytes, decoder);
    if (text === null) throw new UpstreamFailure('NOT_UTF8');
    onDeviation('CHARSET_LATIN');
    return text;
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb) onDeviation('BYTE_ORDER_MARK');
  if (decoder !== undefined && utf8.length < bytes.length) onDeviation('CHARSET_WRONG');
  return utf8;
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Null where it is in yet another encoding, since no text has control characters, and where it is UTF-8 with
 * damaged letters.
 */
function decodeLatin(bytes: Buffer, decoder: string): string | null {
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const letters = asUtf8.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  const strays = asUtf8.match(/\ufffd/g)!.length;
  const text = new TextDecoder(decoder).decode(bytes);
  return letters > strays || /[\u0080-\u009f]/.test(text) ? null : text;
}
