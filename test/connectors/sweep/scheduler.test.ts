import { systemClock } from '../../../connectors/clock.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { nextDelayMs } from '../../../connectors/sweep/repeater.ts';
import { startSchedule, type ScheduleOptions } from '../../../connectors/sweep/scheduler.ts';
import type { SweepReport } from '../../../connectors/sweep/sweep-source.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';
import { sourceOf } from '../dialects/pdn-rest-v1/rows.ts';
import { SettableClock } from '../support/settable-clock.ts';

function sourceNamed(id: string, sweepEverySeconds = 60): SourceSettings {
  return { ...sourceOf('spic'), id, sweepEverySeconds };
}

function reportOf(
  sourceId: string,
  startedAt: string,
  failure: FailureCode | null = null,
  retryAfter: string | null = null,
): SweepReport {
  return {
    ...{ sourceId, startedAt, finishedAt: startedAt, failure, retryAfter, reportedTotal: 0 },
    kind: 'FULL',
    ...{ asOf: null, bookmark: null, repeated: false },
    ...{ received: 0, stored: 0, quarantined: 0, deduplicated: 0, pages: 1, passes: 1, retries: 0 },
  };
}

const runSweeps = (options: ScheduleOptions) => startSchedule(options).ended;

describe('The schedule', () => {
  test('sweeps a source at once and then every interval, one sweep at a time', async () => {
    const clock = new SettableClock();
    const stop = new AbortController();
    const beginnings: number[] = [];
    const start = clock.now().getTime();
    let underWay = 0;
    await runSweeps({
      sources: [sourceNamed('JAL.spic', 60)],
      clock,
      signal: stop.signal,
      async sweep({ id }) {
        expect(++underWay).toBe(1);
        const startedAt = clock.now();
        beginnings.push((startedAt.getTime() - start) / 1000);
        clock.advance(10);
        await new Promise(setImmediate);
        underWay--;
        return reportOf(id, startedAt.toISOString());
      },
      onSweep: () => {
        if (beginnings.length === 3) stop.abort();
      },
    });
    expect(beginnings).toEqual([0, 60, 120]);
  });

  test('runs at most eight sweeps at once, over many sources, and tells of each', async () => {
    const stop = new AbortController();
    const sources = Array.from({ length: 20 }, (_, index) => sourceNamed(`JAL.s${index}`));
    const told: string[] = [];
    let underWay = 0;
    let most = 0;
    await runSweeps({
      sources,
      clock: { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms / 100, signal) },
      signal: stop.signal,
      async sweep({ id }) {
        most = Math.max(most, ++underWay);
        await new Promise((resolve) => setTimeout(resolve, 20));
        underWay--;
        return reportOf(id, new Date().toISOString());
      },
      onSweep: ({ sourceId }) => {
        told.push(sourceId);
        if (told.length === sources.length) stop.abort();
      },
    });
    expect(most).toBe(8);
    expect(told.sort()).toEqual(sources.map(({ id }) => id).sort());
  });

  test('ends when it is called off: sweeps under way end, waiting ones do not begin', async () => {
    const stop = new AbortController();
    const told: (FailureCode | null)[] = [];
    let begun = 0;
    const schedule = runSweeps({
      sources: Array.from({ length: 10 }, (_, index) => sourceNamed(`JAL.s${index}`)),
      clock: { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms / 100, signal) },
      signal: stop.signal,
      async sweep({ id }) {
        begun++;
        await systemClock.sleep(60_000, stop.signal);
        return reportOf(id, new Date().toISOString(), 'INTERRUPTED');
      },
      onSweep: ({ failure }) => told.push(failure),
    });
    setTimeout(() => stop.abort(), 100);
    await schedule;
    expect(begun).toBe(8);
    expect(told).toEqual(Array(8).fill('INTERRUPTED'));
  });
});

describe('The next sweep', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const startedAt = '2026-11-22T09:59:50.000Z';
  const delay = (everySeconds: number, failures: number, retryAfter: string | null = null) =>
    nextDelayMs(sourceNamed('x', everySeconds), { startedAt, retryAfter }, failures, now) / 1000;
  /** After as many failures, of which the last took so many seconds. */
  const delayAfter = (failures: number, tookSeconds: number, everySeconds = 3600) => {
    const began = new Date(now.getTime() - tookSeconds * 1000).toISOString();
    const report = { startedAt: began, retryAfter: null };
    return nextDelayMs(sourceNamed('x', everySeconds), report, failures, now) / 1000;
  };

  test('begins one interval after the last began, or at once if that is over', () => {
    expect(delay(60, 0)).toBe(50);
    expect(delay(5, 0)).toBe(0);
  });

  test('comes earlier after a failure, by a backoff that doubles up to a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 2000].map((failures) => delayAfter(failures, 0))).toEqual([
      5, 10, 20, 40, 60, 60, 60,
    ]);
    expect(delayAfter(5, 0, 2)).toBe(2);
  });

  test('leaves a service alone for three times as long as it was busy with failing', () => {
    expect(delayAfter(1, 90)).toBe(270);
    expect(delayAfter(1, 90, 200)).toBe(200);
  });

  test('never comes before the source wants it', () => {
    expect(delay(60, 1, '2026-11-22T10:02:00.000Z')).toBe(120);
    expect(delay(600, 0, '2026-11-22T10:02:00.000Z')).toBe(590);
    expect(delay(60, 1, '2020-01-01T00:00:00.000Z')).toBe(30);
  });
});
