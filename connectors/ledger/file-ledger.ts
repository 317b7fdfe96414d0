import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import type { Logger } from 'pino';
import { lineOf, verifyChain } from '../../specs/ledger-chain.ts';
import { entryAfter, maxEntryBytes, type Entry, type Link } from '../../specs/ledger.ts';
import type { Clock } from '../clock.ts';
import { readEntry } from './entry.ts';
import { readLines } from './file-lines.ts';
import type { Ledger } from './ledger.ts';
import { setTornEndAside } from './torn-end.ts';

export interface LedgerTools {
  clock: Pick<Clock, 'now'>;
  log: Pick<Logger, 'warn' | 'error'>;
}

/**
 * Opens a ledger in a file of its own, and makes it where there is none. The chain is verified: a last
 * line without an end was never acknowledged, and is put aside; an altered chain stays as it is and goes
 * on with an entry that names the break. What a full disk prevents is done when there is room again: the
 * former before the next entry, the latter at the next start.
 */
export function openLedger(file: string, { clock, log }: LedgerTools): Ledger {
  const fd = openSync(file, 'a+', 0o600);
  /** Where each line begins, and at the end the next one. */
  const starts = [0];
  const breaksTold = new Set<string>();
  const { last: lastRead, broken } = verifyChain(linesFrom(0), (entry) => {
    const { kind, line, fault } = entry as Partial<Entry & { line: number; fault: string }>;
    if (kind === 'CHAIN_BROKEN') breaksTold.add(`${line} ${fault}`);
  });
  let last: Link | null = lastRead;
  let leftOver = false;
  let mayBeTorn = true;

  const ledger: Ledger = {
    append(body) {
      const entry = entryAfter(last, clock.now().toISOString(), body);
      const bytes = Buffer.from(`${lineOf(entry)}\n`);
      write(bytes);
      starts.push(endOfFile() + bytes.length);
      last = entry;
      return entry;
    },
    *lines(after) {
      if (after >= starts.length - 1) return;
      const range = { from: starts[after]!, maxLineBytes: maxEntryBytes };
      for (const { text } of readLines(fd, range)) yield text;
    },
    *entries() {
      for (const line of ledger.lines(0)) {
        const entry = readEntry(line);
        if (entry) yield entry;
      }
    },
    last: () => last,
    close: () => closeSync(fd),
  };
  if (broken) {
    log.error(
      { file, ...broken },
      'The ledger was altered; `npm run ledger -- verify` names where',
    );
  }
  try {
    putTornEndAside();
    if (broken && !breaksTold.has(`${broken.line} ${broken.fault}`)) {
      const { line, fault } = broken;
      ledger.append({ kind: 'CHAIN_BROKEN', source: null, line, fault });
    }
  } catch (err) {
    log.error({ err, file }, 'The ledger cannot be written for now');
  }
  return ledger;

  function* linesFrom(from: number): Generator<string, void> {
    for (const { text, next } of readLines(fd, { from, maxLineBytes: maxEntryBytes })) {
      starts.push(next);
      yield text;
    }
  }

  function endOfFile(): number {
    return starts.at(-1)!;
  }

  function putTornEndAside(): void {
    if (!mayBeTorn) return;
    if (setTornEndAside(fd, { file, end: endOfFile(), now: clock.now() })) {
      log.warn(
        { file },
        'The last entry of the ledger had not been written whole; it is put aside',
      );
    }
    mayBeTorn = false;
  }

  /** All of it, on the disk. Where it fails in its midst, the next call takes away what it left behind. */
  function write(bytes: Buffer): void {
    putTornEndAside();
    const end = endOfFile();
    if (leftOver) ftruncateSync(fd, end);
    leftOver = false;
    if (fstatSync(fd).size !== end) throw new Error(`${file}: another program writes to it.`);
    leftOver = true;
    if (writeSync(fd, bytes) < bytes.length) throw new Error(`${file}: the disk is full.`);
    fsyncSync(fd);
    leftOver = false;
  }
}
