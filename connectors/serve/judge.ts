import { statusOf, type FailureCode, type SourceStatus } from '../../specs/outcomes.ts';
import type { SourceHistory } from '../store/store.ts';
import { freshMs } from '../sweep/repeater.ts';

/** What the replica of a source is worth. */
export interface Judgement {
  status: SourceStatus;
  /** Why it is not an answer; null when it is. */
  code: FailureCode | null;
}

export interface AgeLimit {
  now: Date;
  /** From the query; null for the source's own limit. */
  maxAgeSeconds: number | null;
  sweepEverySeconds: number;
}

/** Judges the replica of a source by how its last readings went and how old it is. */
export function judgeReplica(history: SourceHistory, limit: AgeLimit): Judgement {
  const { last, asOf, held, interrupted, isRestored } = history;
  const failure = last?.failure ?? null;
  if (asOf === null) {
    const code = interrupted ? 'INTERRUPTED' : (failure ?? 'NEVER_READ');
    return { status: held > 0 ? 'TRUNCATED' : statusOf(code), code };
  }
  if (failure === 'ROWS_QUARANTINED') return { status: 'INVALID_DATA', code: failure };
  if (failure !== null) return { status: 'STALE', code: failure };
  if (isRestored) return { status: 'STALE', code: 'STORE_RESTORED' };
  if (isTooOld(asOf, history, limit)) return { status: 'STALE', code: 'TOO_OLD' };
  return { status: 'ANSWERED', code: null };
}

/**
 * A replica is as old as the beginning of the reading that it comes from. By default it may be twice as
 * old as the interval between readings; the time that a reading takes belongs to the interval, so that
 * a large register, read for hours, does not go stale while it is read again.
 */
function isTooOld(
  asOf: string,
  { last }: SourceHistory,
  { now, maxAgeSeconds, sweepEverySeconds }: AgeLimit,
): boolean {
  const ageMs = now.getTime() - Date.parse(asOf);
  const readingMs = Date.parse(last!.finishedAt) - Date.parse(asOf);
  const defaultMs = 2 * (sweepEverySeconds * 1000 + readingMs);
  return ageMs > (maxAgeSeconds === null ? defaultMs : maxAgeSeconds * 1000);
}

/** Sources that were to be read for an answer. */
export interface LiveReading {
  /** When they were asked for. */
  since: Date;
  /** Those that were not read before the time was over. */
  late: ReadonlySet<string>;
}

/** Judges the replica of a source that was to be read now: older than that, it is not what was asked for. */
export function judgeLive(
  history: SourceHistory,
  { since, late }: LiveReading,
  { id, sweepEverySeconds }: { id: string; sweepEverySeconds: number },
): Judgement {
  const limit = { now: since, maxAgeSeconds: freshMs / 1000, sweepEverySeconds };
  const judgement = judgeReplica(history, limit);
  const isLate = judgement.code === 'TOO_OLD' && late.has(id);
  return isLate ? { status: 'STALE', code: 'TIMEOUT' } : judgement;
}
