import type { Encoding } from './encoding.ts';

const byteOrderMarks: [Encoding, Buffer][] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

/** The encoding that the first bytes of a file announce. */
export function announcedEncoding(head: Buffer): Encoding | null {
  const found = byteOrderMarks.find(([, mark]) => head.subarray(0, mark.length).equals(mark));
  return found?.[0] ?? null;
}
