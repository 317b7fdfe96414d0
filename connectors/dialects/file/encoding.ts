import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { announcedEncoding } from './byte-order-mark.ts';
import { EncodingGuess } from './guess-encoding.ts';

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'cp850',
  'cp437',
  'macintosh',
] as const;
export type Encoding = (typeof encodings)[number];

/** The first bytes of a file, at most so many. */
export async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** UTF-16 without a byte order mark: of Latin text, every other byte is zero. */
export function looksLikeUtf16(head: Buffer): Encoding | null {
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]!++;
  const [even, odd] = zeros as [number, number];
  const half = Math.floor(head.length / 2);
  if (head.length < 4 || even + odd < half * 0.7) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}

/**
 * The encoding of a text file: that of its byte order mark, otherwise UTF-8 where the whole of it is,
 * otherwise the one that makes Spanish of its letters: Windows-1252, which holds those of ISO 8859-1, code
 * page 850 or Mac Roman.
 * @throws UpstreamFailure `NOT_UTF8` when it is damaged UTF-8, or none or several of them could be meant:
 * the result would be mojibake. `BODY_TRUNCATED` when UTF-8 ends within a letter.
 */
export async function tellEncoding(path: string): Promise<Encoding> {
  const head = await readHead(path, 4096);
  const announced = announcedEncoding(head) ?? looksLikeUtf16(head);
  if (announced !== null) return announced;
  const fault = await faultOf(path, 'utf-8');
  const tolerant = new TextDecoder('utf-8');
  const guess = new EncodingGuess();
  let letters = 0;
  let strays = 0;
  let foreign = 0;
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = tolerant.decode(bytes, { stream: true });
    letters += countOf(/[\u0080-\ufffc]/g, text);
    strays += countOf(/\ufffd/g, text);
    foreign += countOf(/[\u0370-\u07ff]/g, text);
    // A Latin letter of UTF-8 settles it.
    if (strays > 0 || (letters > 0 && foreign === letters)) guess.add(bytes);
  }
  // Two letters of code page 850 can look like one of Hebrew.
  const isForeign = letters > 0 && foreign === letters && guess.result() !== null;
  if (fault === null && !isForeign) return 'utf-8';
  if (fault === null) throw unclear();
  if (letters > strays) throw fault;
  const encoding = guess.result();
  if (encoding === null) throw unclear();
  return encoding;
}

function unclear(): UpstreamFailure {
  return new UpstreamFailure('NOT_UTF8', 'letters of an unclear encoding');
}

/**
 * The text of a file, part by part, without its byte order mark.
 * @throws UpstreamFailure `NOT_UTF8` at bytes that are not of this encoding, `BODY_TRUNCATED` when it ends
 * within a letter.
 */
export async function* readText(path: string, encoding: Encoding): AsyncGenerator<string, void> {
  const decoder = decoderOf(encoding);
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoded(() => decoder.write(bytes), 'NOT_UTF8');
  }
  yield decoded(() => decoder.end(), 'BODY_TRUNCATED');
}

/** The code pages of DOS are none of the web, so TextDecoder does not know them. */
function decoderOf(encoding: Encoding): { write(bytes: Buffer): string; end(): string } {
  if (encoding === 'cp850' || encoding === 'cp437') {
    return { write: (bytes) => iconv.decode(bytes, encoding), end: () => '' };
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

function decoded(decode: () => string, code: 'NOT_UTF8' | 'BODY_TRUNCATED'): string {
  try {
    return decode();
  } catch {
    throw new UpstreamFailure(code, 'encoding');
  }
}

/** What keeps a file from being of an encoding. */
async function faultOf(path: string, encoding: Encoding): Promise<UpstreamFailure | null> {
  try {
    for await (const _text of readText(path, encoding));
    return null;
  } catch (error) {
    if (error instanceof UpstreamFailure) return error;
    throw error;
  }
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
