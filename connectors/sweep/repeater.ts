import type { Clock } from '../clock.ts';
import type { Slots } from '../slots.ts';
import { wasReadWhole } from '../store/store.ts';
import type { SourceSettings } from '../settings.ts';
import type { SweepReport } from './sweep-source.ts';

/** Reads one source again and again, and at once when somebody asks for it. */
export interface Repeater {
  /** Resolves when it has ended, which it does when its signal aborts. Never rejects. */
  ended: Promise<void>;
  /**
   * A reading that is no older than `freshMs`: the last one, the one under way or the next. While the source
   * asks to be left alone, or has been busy with us for longer than it had rest, it is the last one, however
   * old. Null when the program stops.
   */
  readNow(): Promise<SweepReport | null>;
}

export interface RepeaterOptions {
  source: SourceSettings;
  firstDelayMs: number;
  slots: Slots;
  /** Never rejects. Runs its long waits by `pause`, so that they keep no slot from other sources. */
  sweep(source: SourceSettings, pause: Slots['pause']): Promise<SweepReport>;
  onSweep(report: SweepReport): void;
  clock: Clock;
  signal: AbortSignal;
}

/** A reading that began so long ago is as good as one that begins now: a service bears the public's load. */
export const freshMs = 30_000;

const firstBackoffMs = 5000;
/** A source that is back is noticed within a minute … */
const longestBackoffMs = 60_000;
/** … unless it fails late in a large register: its service is not kept busy with failing. */
const restPerFailure = 3;

export function createRepeater(options: RepeaterOptions): Repeater {
  const { source, slots, sweep, onSweep, clock, signal } = options;
  let last: SweepReport | null = null;
  /** Ends the wait for the next sweep. */
  let wake = new AbortController();
  /** Those who want a reading that has not begun yet. */
  let asked: PromiseWithResolvers<SweepReport | null> | null = null;

  async function repeat(): Promise<void> {
    let delayMs = options.firstDelayMs;
    for (let failures = 0; ;) {
      wake = new AbortController();
      if (!asked) await clock.sleep(delayMs, AbortSignal.any([signal, wake.signal]));
      const report = await slots.run(async () =>
        signal.aborted ? null : sweep(source, slots.pause),
      );
      if (report !== null) {
        last = report;
        onSweep(report);
      }
      if (report === null || isFresh(report) || isToRest(report)) answer(report);
      if (report === null) return;
      failures = wasReadWhole(report) ? 0 : failures + 1;
      delayMs = nextDelayMs(source, report, failures, clock.now());
    }
  }

  function answer(report: SweepReport | null): void {
    asked?.resolve(report);
    asked = null;
  }

  function isFresh({ startedAt }: SweepReport): boolean {
    return clock.now().getTime() - Date.parse(startedAt) <= freshMs;
  }

  function isToRest({ startedAt, finishedAt, retryAfter }: SweepReport): boolean {
    const now = clock.now().getTime();
    const ended = Date.parse(finishedAt);
    const tookMs = ended - Date.parse(startedAt);
    return now - ended < tookMs || now < Date.parse(retryAfter ?? '');
  }

  const ended = repeat();
  return {
    ended,
    async readNow() {
      if (signal.aborted) return null;
      if (last && (isFresh(last) || isToRest(last))) return last;
      asked ??= Promise.withResolvers();
      wake.abort();
      return asked.promise;
    },
  };
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
