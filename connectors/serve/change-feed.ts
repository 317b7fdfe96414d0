import type { IncomingMessage } from 'node:http';
import type { MappingNote } from '../../specs/graphql/buyers.generated.ts';
import type { ToldRemark } from '../../specs/file-remarks.ts';
import type { System } from '../../specs/graphql/network.generated.ts';
import type { PublicRecord } from '../records.ts';
import type { ChangedRecord } from '../store/store.ts';
import { judgeReplica, type Judgement } from './judge.ts';
import { errorReply, type Reply } from './reply.ts';
import type { ServeTools } from './request-context.ts';
import type { ServedSource, ServedState } from './served-state.ts';

const usualLimit = 500;
const maxLimit = 1000;
/** An answer ends with the line that goes beyond this; it always has one if there is any. */
const maxBytes = 4_000_000;

/** A record that changed, appeared or went missing: all that the public may see of it. */
export interface ChangeLine {
  change: number;
  id: string;
  providerId: string;
  missingSince: string | null;
  fechaCaptura: string | null;
  firstSeen: string;
  retrievedAt: string;
  dialect: string;
  digest: string;
  record: PublicRecord;
  notes: MappingNote[];
  withheld: string[];
  original: unknown;
}

/** How an answer ends, and what the replica that it comes from is worth. */
export interface FeedEnd extends Judgement {
  /** What `since` is to be for the changes after these. */
  cursor: number;
  more: boolean;
  held: number;
  asOf: string | null;
  sweepEverySeconds: number;
  system: System;
  /** Absent where the connector is older than this member; null where they are unknown. */
  fileRemarks?: readonly ToldRemark[] | null;
}

/**
 * Serves the changes of the sources of a state as NDJSON: `?source=JAL.spic&since=0&limit=500`, one
 * line for each record after the change `since`, then `{end}`. From 0 on that is every record.
 */
export function createChangeFeed(
  served: ServedState,
  { clock }: Pick<ServeTools, 'clock'>,
): (request: IncomingMessage) => Reply {
  const { sources, store } = served;

  return ({ url }) => {
    const { searchParams: asked } = new URL(url!, 'http://localhost');
    const source = sources.get(asked.get('source') ?? '');
    const since = wholeNumber(asked.get('since') ?? '0', 0, Number.MAX_SAFE_INTEGER);
    const limit = wholeNumber(asked.get('limit') ?? String(usualLimit), 1, maxLimit);
    if (!source) {
      const message = 'This source is not served here. Name one with `source`; GET / lists them.';
      return errorReply(404, 'NOT_FOUND', message);
    }
    if (since === null) {
      const message = '`since` must be the `cursor` of an answer, or 0 to read from the beginning.';
      return errorReply(400, 'BAD_USER_INPUT', message);
    }
    if (limit === null) {
      const message = `\`limit\` must be between 1 and ${maxLimit}; read on with \`since\`.`;
      return errorReply(400, 'BAD_USER_INPUT', message);
    }
    // A record that had this number has it still or a later one, unless it was in another store.
    if (since > 0 && store.changes(source.id, since - 1, 1).length === 0) {
      const message = 'There was no such change in this store: read from the beginning, `since` 0.';
      return errorReply(410, 'CURSOR_UNKNOWN', message);
    }

    const found = store.changes(source.id, since, limit + 1);
    const lines = linesOf(found.slice(0, limit), source);
    const end: FeedEnd = {
      cursor: found[lines.length - 1]?.change ?? since,
      more: lines.length < found.length,
      ...worthOf(source, served, clock.now()),
    };
    const headers = { 'content-type': 'application/x-ndjson; charset=utf-8' };
    return { status: 200, headers, body: `${lines.join('')}${JSON.stringify({ end })}\n` };
  };
}

function wholeNumber(text: string, lowest: number, highest: number): number | null {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
  return number >= lowest && number <= highest ? number : null;
}

/** As many lines as an answer may hold. */
function linesOf(changed: readonly ChangedRecord[], source: ServedSource): string[] {
  const lines: string[] = [];
  let bytes = 0;
  for (const record of changed) {
    const line = `${JSON.stringify(lineOf(record, source))}\n`;
    lines.push(line);
    bytes += Buffer.byteLength(line);
    if (bytes >= maxBytes) break;
  }
  return lines;
}

function lineOf({ change, stored }: ChangedRecord, { dialect }: ServedSource): ChangeLine {
  const { record, publicOriginal: original, digest, notes, withheld } = stored;
  const { providerId, missingSince, fechaCaptura, firstSeen, retrievedAt } = stored;
  const times = { missingSince, fechaCaptura, firstSeen, retrievedAt };
  const reading = { dialect, digest, record, notes, withheld, original };
  return { change, id: record.id, providerId, ...times, ...reading };
}

function worthOf(
  { id, system, sweepEverySeconds }: ServedSource,
  { store }: ServedState,
  now: Date,
): Omit<FeedEnd, 'cursor' | 'more'> {
  const history = store.history(id);
  const judgement = judgeReplica(history, { now, maxAgeSeconds: null, sweepEverySeconds });
  const { held, asOf, fileRemarks = null } = history;
  return { held, asOf, ...judgement, sweepEverySeconds, system, fileRemarks };
}
