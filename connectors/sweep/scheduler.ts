import type { Clock } from '../clock.ts';
import type { SourceSettings } from '../settings.ts';
import { wasReadWhole } from '../store/store.ts';
import { createSlots } from '../slots.ts';
import type { SweepReport } from './sweep-source.ts';

/** Sweeps of one process that run at the same time. */
const maxParallelSweeps = 8;
/** Between the first sweeps of two sources, so that a restart does not strike all services at once. */
const spreadMs = 50;
const firstBackoffMs = 5000;
/** A source that is back is noticed within a minute … */
const longestBackoffMs = 60_000;
/** … unless it fails late in a large register: its service is not kept busy with failing. */
const restPerFailure = 3;

export interface Schedule {
  sources: readonly SourceSettings[];
  /** Never rejects. */
  sweep(source: SourceSettings): Promise<SweepReport>;
  onSweep(report: SweepReport): void;
  clock: Clock;
  /** Ends the schedule; sweeps that are under way have to end by it, too. */
  signal: AbortSignal;
}

/** Sweeps each source again and again, one sweep of it at a time, until the signal aborts. */
export async function runSweeps({
  sources,
  sweep,
  onSweep,
  clock,
  signal,
}: Schedule): Promise<void> {
  const slots = createSlots(maxParallelSweeps);

  async function repeat(source: SourceSettings, firstDelayMs: number): Promise<void> {
    let delayMs = firstDelayMs;
    for (let failures = 0; ;) {
      await clock.sleep(delayMs, signal);
      const report = await slots.run(async () => (signal.aborted ? null : sweep(source)));
      if (report === null) return;
      onSweep(report);
      failures = wasReadWhole(report) ? 0 : failures + 1;
      delayMs = nextDelayMs(source, report, failures, clock.now());
    }
  }

  await Promise.all(sources.map((source, index) => repeat(source, index * spreadMs)));
}

/**
 * A whole sweep is followed by the next one interval after it began, a failed one earlier, by an
 * increasing backoff, at the latest when the interval is over. Neither comes before the moment that
 * the source asked to wait for.
 */
export function nextDelayMs(
  { sweepEverySeconds }: SourceSettings,
  { startedAt, retryAfter }: Pick<SweepReport, 'startedAt' | 'retryAfter'>,
  failures: number,
  now: Date,
): number {
  const intervalMs = sweepEverySeconds * 1000;
  const tookMs = now.getTime() - Date.parse(startedAt);
  const untilNext = intervalMs - tookMs;
  const patienceMs = Math.min(longestBackoffMs, firstBackoffMs * 2 ** (failures - 1));
  const backoffMs = Math.min(intervalMs, Math.max(patienceMs, restPerFailure * tookMs));
  const askedToWait = retryAfter === null ? 0 : Date.parse(retryAfter) - now.getTime();
  return Math.max(failures === 0 ? untilNext : backoffMs, askedToWait, 0);
}
