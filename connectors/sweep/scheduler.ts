import { createSlots } from '../slots.ts';
import { createRepeater, type Repeater, type RepeaterOptions } from './repeater.ts';
import type { SourceSettings } from '../settings.ts';
import type { SweepReport } from './sweep-source.ts';

/** Sweeps of one process that run at the same time. */
const maxParallelSweeps = 8;
/** Between the first sweeps of two sources, so that a restart does not strike all services at once. */
const spreadMs = 50;

export interface ScheduleOptions extends Pick<
  RepeaterOptions,
  'sweep' | 'onSweep' | 'clock' | 'signal'
> {
  sources: readonly SourceSettings[];
}

/** Sweeps each source again and again, one sweep of it at a time, until the signal aborts. */
export interface Schedule {
  /** Resolves when all sweeps have ended, which they do when the signal aborts. */
  ended: Promise<void>;
  /** A reading of a source that is as good as one of now; see `Repeater`. */
  readNow(sourceId: string): Promise<SweepReport | null>;
}

export function startSchedule({ sources, ...options }: ScheduleOptions): Schedule {
  const slots = createSlots(maxParallelSweeps);
  const repeaters = new Map(
    sources.map((source, index): [string, Repeater] => [
      source.id,
      createRepeater({ ...options, source, slots, firstDelayMs: index * spreadMs }),
    ]),
  );
  const ends = [...repeaters.values()].map(({ ended }) => ended);
  return {
    ended: Promise.all(ends).then(() => undefined),
    readNow: async (sourceId) => repeaters.get(sourceId)?.readNow() ?? null,
  };
}
