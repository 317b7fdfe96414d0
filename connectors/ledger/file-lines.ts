import { readSync } from 'node:fs';

const chunkBytes = 256_000;
const newline = 0x0a;

export interface LineRange {
  /** Where a line begins. */
  from: number;
  /** Of a longer line only the beginning is told: enough to see that it is no entry. */
  maxLineBytes: number;
}

/**
 * The lines of an open file, read piece by piece, each with the place where the next one begins. What
 * follows the last end of a line is no line.
 */
export function* readLines(
  fd: number,
  { from, maxLineBytes }: LineRange,
): Generator<{ text: string; next: number }, void> {
  const chunk = Buffer.alloc(chunkBytes);
  let line = Buffer.alloc(0);
  for (let place = from, read: number; (read = readSync(fd, chunk, 0, chunkBytes, place)) > 0;) {
    for (let start = 0; start < read;) {
      const found = chunk.subarray(0, read).indexOf(newline, start);
      const end = found < 0 ? read : found;
      const wanted = Math.min(end - start, maxLineBytes - line.length);
      line = Buffer.concat([line, chunk.subarray(start, start + wanted)]);
      start = end + 1;
      if (found < 0) break;
      yield { text: line.toString('utf8'), next: place + start };
      line = Buffer.alloc(0);
    }
    place += read;
  }
}
