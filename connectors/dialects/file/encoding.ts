import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { UpstreamFailure } from '../../http/upstream-failure.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

const byteOrderMarks: [Encoding, Buffer][] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

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

/** The encoding that the first bytes of a file announce. */
export function announcedEncoding(head: Buffer): Encoding | null {
  const found = byteOrderMarks.find(([, mark]) => head.subarray(0, mark.length).equals(mark));
  return found?.[0] ?? null;
}

/**
 * The encoding of a text file: that of its byte order mark, otherwise UTF-8 where the whole of it is,
 * otherwise Windows-1252, which holds the letters of ISO 8859-1.
 * @throws UpstreamFailure `NOT_UTF8` when it is damaged UTF-8, or has bytes that neither knows: what came
 * of it would be mojibake. `BODY_TRUNCATED` when UTF-8 ends within a letter.
 */
export async function tellEncoding(path: string): Promise<Encoding> {
  const announced = announcedEncoding(await readHead(path, 4));
  if (announced !== null) return announced;
  const fault = await faultOf(path, 'utf-8');
  if (fault === null) return 'utf-8';
  const tolerant = new TextDecoder('utf-8');
  const western = new TextDecoder('windows-1252');
  let letters = 0;
  let strays = 0;
  let isWestern = true;
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = tolerant.decode(bytes, { stream: true });
    letters += countOf(/[\u0080-\ufffc]/g, text);
    strays += countOf(/\ufffd/g, text);
    isWestern &&= !/[\u0080-\u009f]/.test(western.decode(bytes, { stream: true }));
  }
  if (letters > strays) throw fault;
  if (!isWestern) throw new UpstreamFailure('NOT_UTF8');
  return 'windows-1252';
}

/**
 * The text of a file, part by part, without its byte order mark.
 * @throws UpstreamFailure `NOT_UTF8` at bytes that are not of this encoding, `BODY_TRUNCATED` when it ends
 * within a letter.
 */
export async function* readText(path: string, encoding: Encoding): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoded(() => decoder.decode(bytes, { stream: true }), 'NOT_UTF8');
  }
  yield decoded(() => decoder.decode(), 'BODY_TRUNCATED');
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
