import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const chunkBytes = 1_000_000;

/** SHA-256 of a file, read piece by piece. */
export function digestOfFile(file: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkBytes);
  const fd = openSync(file, 'r');
  try {
    for (let read: number; (read = readSync(fd, chunk)) > 0;) hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(fd);
  }
  return hash.digest('hex');
}
