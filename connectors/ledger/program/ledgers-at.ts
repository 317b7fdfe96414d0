import { closeSync, openSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { maxEntryBytes } from '../../../specs/ledger.ts';
import type { SendRequest } from '../../http/send-request.ts';
import { readLines } from '../file-lines.ts';

/** A ledger somewhere, and the way to its lines. */
export interface LedgerLines {
  name: string;
  /** @throws LedgerUnreadable */
  lines(): AsyncGenerator<string, void>;
}

export class LedgerUnreadable extends Error {
  readonly place: string;
  readonly reason: 'NOT_THERE' | 'NO_LEDGER' | 'NOT_ANSWERED' | 'NO_FILE_RIGHTS';

  constructor(place: string, reason: LedgerUnreadable['reason'], options?: ErrorOptions) {
    super(`${place}: ${reason}`, options);
    this.place = place;
    this.reason = reason;
  }
}

const fileEnding = '.ledger.ndjson';

/** Somewhat more than a connector answers with at once. */
const limits = {
  connectTimeoutMs: 10_000,
  responseTimeoutMs: 30_000,
  requestTimeoutMs: 60_000,
  maxBodyBytes: 6_000_000,
  pageSize: 1000,
  maxPages: Infinity,
};

/**
 * The ledgers at a place: a file, all of a folder, or the one at an address such as
 * `http://127.0.0.1:8080/jal/ledger`.
 * @throws LedgerUnreadable
 */
export function ledgersAt(place: string, send: SendRequest): LedgerLines[] {
  if (/^https?:\/\//.test(place)) {
    return [{ name: place, lines: () => linesFrom(place, send) }];
  }
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) throw new LedgerUnreadable(place, 'NOT_THERE');
  if (!stat.isDirectory()) return [ledgerIn(place)];
  const files = readdirSync(place).filter((file) => file.endsWith(fileEnding));
  if (files.length === 0) throw new LedgerUnreadable(place, 'NO_LEDGER');
  return files.sort().map((file) => ledgerIn(join(place, file)));
}

function ledgerIn(file: string): LedgerLines {
  return {
    name: basename(file),
    async *lines() {
      let fd: number;
      try {
        fd = openSync(file, 'r');
      } catch (cause) {
        throw new LedgerUnreadable(file, 'NO_FILE_RIGHTS', { cause });
      }
      try {
        const range = { from: 0, maxLineBytes: maxEntryBytes };
        for (const { text } of readLines(fd, range)) yield text;
      } finally {
        closeSync(fd);
      }
    },
  };
}

/** Asks for the lines after those that came, until there are no more. */
async function* linesFrom(address: string, send: SendRequest): AsyncGenerator<string, void> {
  const { signal } = new AbortController();
  for (let after = 0; ;) {
    const url = `${address}?after=${after}&limit=${limits.pageSize}`;
    const request = { method: 'GET' as const, url, headers: {} };
    const lines = await send(request, limits, signal).then(
      ({ status, body }) =>
        status === 200 ? body.toString('utf8').split('\n').slice(0, -1) : null,
      () => null,
    );
    if (lines === null) throw new LedgerUnreadable(address, 'NOT_ANSWERED');
    if (lines.length === 0) return;
    yield* lines;
    after += lines.length;
  }
}
