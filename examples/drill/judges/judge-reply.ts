import type { Connection, Question, Reply } from './answer.ts';
import { judgeConnection } from './judge-connection.ts';
import type { Shortfall } from './shortfall.ts';
import type { SourceTruth } from './truth.ts';

/** A deadline ends the waiting for connectors; then the answer is still to be made and sent. */
const answeringMs = 750;

/** Holds a reply with the lists `buyers` and `sanctions` against what is known. */
export function judgeLists(
  reply: Reply,
  question: Question,
  truths: readonly SourceTruth[],
  deadlineMs: number,
): Shortfall[] {
  const late = judgeTime(reply, deadlineMs);
  const failed = judgeErrors(reply);
  if (failed.length > 0) return [...late, ...failed];
  const { data } = reply.body!;
  const judge = (field: string, system: SourceTruth['system']) => {
    const connection = data?.[field] as Connection | null | undefined;
    return judgeConnection(connection, question, ofSystem(truths, system), reply.startedAt);
  };
  return [...late, ...judge('buyers', 'S2'), ...judge('sanctions', 'S3')];
}

/** Holds a reply with a record, asked for by its id, against what is known of its source. */
export function judgeRecord(
  reply: Reply,
  id: string,
  { dark }: SourceTruth,
  deadlineMs: number,
): Shortfall[] {
  const late = judgeTime(reply, deadlineMs);
  const failed = judgeErrors(reply);
  // An error is right where the connector cannot be asked: null would mean that there is no such record.
  if (failed.length > 0) return dark?.reach === 'connector' ? late : [...late, ...failed];
  const node = reply.body!.data?.['node'] as { id: string } | null | undefined;
  if (node?.id === id) return late;
  const detail = node ? `${node.id} came for ${id}` : `there is no ${id}, and no error`;
  return [...late, { kind: node ? 'UNKNOWN_RECORD' : 'BARE_EMPTY', detail }];
}

function judgeTime({ tookMs }: Reply, deadlineMs: number): Shortfall[] {
  if (tookMs <= deadlineMs + answeringMs) return [];
  return [{ kind: 'LATE', detail: `${tookMs.toFixed(0)} ms of ${deadlineMs} ms` }];
}

function judgeErrors({ body }: Reply): Shortfall[] {
  if (body === null) return [{ kind: 'NO_ANSWER', detail: 'there was no answer' }];
  if (!body.errors) return [];
  return [{ kind: 'ERROR', detail: JSON.stringify(body.errors).slice(0, 200) }];
}

function ofSystem(truths: readonly SourceTruth[], wanted: SourceTruth['system']): SourceTruth[] {
  return truths.filter(({ system }) => system === wanted);
}
