import { setTimeout as sleep } from 'node:timers/promises';
import { createRepeater, type Repeater } from '../../../connectors/sweep/repeater.ts';
import type { SweepReport } from '../../../connectors/sweep/sweep-source.ts';
import { createSlots } from '../../../connectors/slots.ts';
import { sourceOf } from '../dialects/pdn-rest-v1/rows.ts';

const started = Date.parse('2026-11-22T10:00:00Z');

let now: number;
let stop: AbortController;
let begun: number[];
/** Ends the sweep that is under way. */
let finish: (changes?: Partial<SweepReport>) => void;
let repeater: Repeater;

/** A source that is read once an hour; sweeps begin when they are due or asked for, and end when told to. */
beforeEach(async () => {
  now = started;
  stop = new AbortController();
  begun = [];
  repeater = createRepeater({
    source: { ...sourceOf('spic'), sweepEverySeconds: 3600 },
    firstDelayMs: 0,
    slots: createSlots(1),
    clock: {
      now: () => new Date(now),
      // An hour never passes by itself.
      sleep: (ms, signal) =>
        sleep(ms === 0 ? 0 : 60_000, undefined, { signal }).catch(() => undefined),
    },
    signal: stop.signal,
    onSweep: () => undefined,
    sweep() {
      begun.push((now - started) / 1000);
      const startedAt = new Date(now).toISOString();
      return new Promise((resolve) => {
        finish = (changes) =>
          resolve({
            ...{ sourceId: 'JAL.spic', kind: 'FULL', startedAt, failure: null, retryAfter: null },
            ...{ reportedTotal: 0, asOf: null, bookmark: null, repeated: false },
            ...{
              received: 0,
              stored: 0,
              quarantined: 0,
              deduplicated: 0,
              pages: 1,
              passes: 1,
              retries: 0,
            },
            finishedAt: new Date(now).toISOString(),
            ...changes,
          });
      });
    },
  });
  await untilBegun(1);
});
afterEach(async () => {
  stop.abort();
  finish();
  await repeater.ended;
});

async function untilBegun(sweeps: number): Promise<void> {
  while (begun.length < sweeps) await sleep(1);
}

async function finishAfter(seconds: number, changes?: Partial<SweepReport>): Promise<void> {
  now += seconds * 1000;
  finish(changes);
  await sleep(5);
}

describe('A reading of now', () => {
  test('begins at once, and is one however many ask for it', async () => {
    await finishAfter(1);
    now += 600_000;
    const readings = [repeater.readNow(), repeater.readNow(), repeater.readNow()];
    await untilBegun(2);
    readings.push(repeater.readNow());
    await finishAfter(2);
    const reports = await Promise.all(readings);
    expect(begun).toEqual([0, 601]);
    expect(new Set(reports.map((report) => report!.startedAt))).toEqual(
      new Set([new Date(started + 601_000).toISOString()]),
    );
  });

  test('is the one that began less than 30 seconds ago', async () => {
    await finishAfter(1);
    now += 25_000;
    expect((await repeater.readNow())!.startedAt).toBe(new Date(started).toISOString());
    expect(begun).toEqual([0]);
  });

  test('is the one under way, if that began a moment ago', async () => {
    const reading = repeater.readNow();
    await finishAfter(10);
    expect((await reading)!.startedAt).toBe(new Date(started).toISOString());
    expect(begun).toEqual([0]);
  });

  test('is refused for as long as the last one took: the last one is told, and it is old', async () => {
    const reading = repeater.readNow();
    await finishAfter(100);
    expect((await reading)!.startedAt).toBe(new Date(started).toISOString());
    now += 99_000;
    expect((await repeater.readNow())!.startedAt).toBe(new Date(started).toISOString());
    now += 2000;
    const next = repeater.readNow();
    await untilBegun(2);
    await finishAfter(1);
    expect((await next)!.startedAt).toBe(new Date(started + 201_000).toISOString());
  });

  test('is refused while the source asks to be left alone', async () => {
    const retryAfter = new Date(started + 300_000).toISOString();
    await finishAfter(1, { failure: 'RATE_LIMITED', retryAfter });
    now += 100_000;
    expect(await repeater.readNow()).toMatchObject({ failure: 'RATE_LIMITED' });
    expect(begun).toEqual([0]);
  });

  test('is none when the program stops', async () => {
    await finishAfter(1);
    now += 600_000;
    const reading = repeater.readNow();
    await untilBegun(2);
    const later = repeater.readNow();
    stop.abort();
    await finishAfter(40);
    expect(await reading).not.toBeNull();
    expect(await later).not.toBeUndefined();
    expect(await repeater.readNow()).toBeNull();
  });
});
