import { canonicalJson } from './canonical.ts';
import { beginningOfChain, hashOf, type ChainFault, type Link } from './ledger.ts';

/** What is known of a chain after its last line. */
export interface ChainReport {
  /** Lines, altered ones included. */
  lines: number;
  /** The last entry that can be read: whoever noted its seq and hash before can tell that no later one was cut off. */
  last: Link | null;
  /** The first altered entry; null when the chain is whole. */
  broken: BrokenLink | null;
}

export interface BrokenLink {
  line: number;
  /** As the line says itself; null when it says none. */
  seq: number | null;
  fault: ChainFault;
}

interface Read {
  line: number;
  link: Link;
}

/** Follows a chain from its beginning, one line after the other. */
export interface ChainCheck {
  next(text: string): void;
  /** After the last line. */
  end(): ChainReport;
}

/**
 * What is altered, taken out, put in or put elsewhere breaks a chain at the first such entry; only what
 * is cut off at the end does not, which is why `last` is told. Each readable entry is passed to `onEntry`,
 * altered or not.
 */
export function checkChain(onEntry: (entry: Link) => void = () => undefined): ChainCheck {
  const report: ChainReport = { lines: 0, last: null, broken: null };
  let before: Read | null = null;
  /** A link that does not hold accuses the entry before it, unless the next one does not hold either. */
  let suspect: Read | null = null;
  const accuse = ({ line, link }: Read, fault: ChainFault) => {
    report.broken ??= { line, seq: link.seq, fault };
  };

  return {
    next(text) {
      const line = ++report.lines;
      const read = readLink(text);
      if (typeof read === 'string') {
        if (suspect) accuse(suspect, 'REWRITTEN');
        report.broken ??= { line, seq: null, fault: read };
        return;
      }
      const now: Read = { line, link: read };
      const follows = read.previous === (before?.link.hash ?? beginningOfChain);
      if (suspect) accuse(follows ? suspect : before!, 'REWRITTEN');
      suspect = null;
      if (read.seq !== (before?.link.seq ?? 0) + 1) accuse(now, 'WRONG_SEQ');
      // The text, too, so that no byte of a line can be altered.
      else if (read.hash !== hashOf(read) || lineOf(read) !== text) accuse(now, 'WRONG_HASH');
      else if (!follows && before) suspect = before;
      else if (!follows) accuse(now, 'REWRITTEN');
      before = now;
      report.last = read;
      onEntry(read);
    },
    end() {
      if (suspect) accuse(suspect, 'REWRITTEN');
      return report;
    },
  };
}

/** `checkChain` of lines that are all there. */
export function verifyChain(lines: Iterable<string>, onEntry?: (entry: Link) => void): ChainReport {
  const check = checkChain(onEntry);
  for (const text of lines) check.next(text);
  return check.end();
}

/** An entry as it stands in its file, without the end of the line. */
export function lineOf(entry: Link): string {
  return canonicalJson(entry);
}

function readLink(text: string): Link | 'NOT_JSON' | 'NOT_AN_ENTRY' {
  try {
    const value: unknown = JSON.parse(text);
    return isLink(value) && lineOf(value) ? value : 'NOT_AN_ENTRY';
  } catch {
    return 'NOT_JSON'; // or nested so deep that no entry is
  }
}

function isLink(value: unknown): value is Link {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, at, previous, hash } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(seq) && [at, previous, hash].every((member) => typeof member === 'string')
  );
}
