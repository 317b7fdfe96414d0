import { fstatSync, fsyncSync, ftruncateSync, readSync, writeFileSync } from 'node:fs';

/**
 * Cuts off what follows the last whole line: an append that was killed in its midst. The bytes are kept
 * beside the file.
 * @returns whether there was anything.
 */
export function setTornEndAside(
  fd: number,
  { file, end, now }: { file: string; end: number; now: Date },
): boolean {
  const torn = Buffer.alloc(fstatSync(fd).size - end);
  if (torn.length === 0) return false;
  readSync(fd, torn, 0, torn.length, end);
  const time = now.toISOString().replaceAll(':', '-');
  writeFileSync(`${file}.torn-${time}`, torn, { mode: 0o600 });
  ftruncateSync(fd, end);
  fsyncSync(fd);
  return true;
}
