import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { NumberedLine } from './feed-page.ts';

/** The last line that a reading came to. Its number alone could be of another store. */
export interface Bookmark {
  change: number;
  id: string;
  firstSeen: string;
}

export function writeBookmark({ change, id, firstSeen }: NumberedLine): string {
  return JSON.stringify([change, firstSeen, id]);
}

/** @throws UpstreamFailure `INCONSISTENT` when another dialect has written it. */
export function readBookmark(text: string): Bookmark {
  const [, change, firstSeen, id] = /^\[(\d{1,16}),"([^"]+)","([^"]+)"\]$/.exec(text) ?? [];
  if (change === undefined) throw new UpstreamFailure('INCONSISTENT', 'a foreign bookmark');
  return { change: Number(change), id: id!, firstSeen: firstSeen! };
}

/**
 * Whether this is the line that was read then. As long as the store is the same, it comes again after
 * the change before it, with whatever content and number it has now.
 */
export function isBookmarked(line: NumberedLine, { id, firstSeen }: Bookmark): boolean {
  return line['id'] === id && line['firstSeen'] === firstSeen;
}
