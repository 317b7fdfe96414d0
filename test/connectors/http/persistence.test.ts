import fc from 'fast-check';
import { createPersistence } from '../../../connectors/http/persistence.ts';
import { createRetryBudget } from '../../../connectors/http/retry-budget.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import { failureCodes, type FailureCode } from '../../../specs/outcomes.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { never } from '../support/limits.ts';

const passing: readonly FailureCode[] = [
  'DNS_FAILED',
  'CONNECTION_REFUSED',
  'CONNECTION_LOST',
  'TIMEOUT',
  'RATE_LIMITED',
  'MAINTENANCE',
  'SERVER_ERROR',
  'EMPTY_BODY',
  'BODY_TRUNCATED',
];

/** A source that answers as it is told, and readings of it one after the other. */
function source({
  random = () => 0.5,
  sweepEverySeconds = 3600,
}: { random?: () => number; sweepEverySeconds?: number } = {}) {
  const clock = new SettableClock();
  const budget = createRetryBudget();
  const waits: number[] = [];
  const paused: number[] = [];
  let requests = 0;
  let failure: UpstreamFailure | null = null;

  function begin(signal = never) {
    const persistence = createPersistence({
      budget,
      clock,
      signal,
      random,
      sweepEverySeconds,
      pause(wait) {
        paused.push(waits.length);
        return wait();
      },
      async sleep(ms) {
        waits.push(ms);
        await clock.sleep(ms);
      },
    });
    const ask = () =>
      persistence.run(async () => {
        requests++;
        if (failure) throw failure;
      });
    return { persistence, ask };
  }

  return {
    clock,
    waits,
    paused,
    begin,
    requests: () => requests,
    setFailure(code: FailureCode | null, restSeconds?: number) {
      const until = clock.now().getTime() + (restSeconds ?? 0) * 1000;
      const retryAfter = restSeconds === undefined ? null : new Date(until).toISOString();
      failure = code && new UpstreamFailure(code, null, retryAfter);
    },
  };
}

async function answer(ask: () => Promise<void>, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await ask();
}

test('A service that is away is waited for no longer than until the next reading is due', async () => {
  const service = source({ sweepEverySeconds: 20, random: () => 1 });
  const { ask } = service.begin();
  await answer(ask, 50);
  service.setFailure('TIMEOUT');
  const since = service.clock.now().getTime();
  await expect(ask()).rejects.toMatchObject({ code: 'TIMEOUT' });
  expect(service.clock.now().getTime() - since).toBeLessThan(25_000);
});

describe('A request that fails is repeated', () => {
  test.each(passing)('after %s', async (code) => {
    const service = source();
    const { ask, persistence } = service.begin();
    await answer(ask, 4);
    service.setFailure(code);
    const asked = ask();
    while (service.waits.length === 0) await new Promise(setImmediate);
    service.setFailure(null);
    await expect(asked).resolves.toBeUndefined();
    expect(persistence.retries).toBe(service.requests() - 5);
  });

  test('after what stands in for a service that has answered well, and not before', async () => {
    for (const code of ['WRONG_CONTENT_TYPE', 'NOT_JSON', 'WRONG_SHAPE', 'REDIRECTED'] as const) {
      const service = source();
      const { ask } = service.begin();
      service.setFailure(code);
      await expect(ask()).rejects.toMatchObject({ code });
      expect(service.requests()).toBe(1);
      service.setFailure(null);
      await answer(ask, 20);
      service.setFailure(code);
      await expect(ask()).rejects.toMatchObject({ code });
      expect(service.requests()).toBe(21 + 5);
    }
  });

  const lasting = failureCodes.filter((code) => !passing.includes(code));
  test.each(lasting)('not at the beginning after %s', async (code) => {
    const service = source();
    service.setFailure(code);
    await expect(service.begin().ask()).rejects.toMatchObject({ code });
    expect(service.requests()).toBe(1);
  });

  test.each(['UNAUTHORIZED', 'TOKEN_REFUSED', 'FORBIDDEN', 'STORE_FAILED'] as const)(
    'never after %s',
    async (code) => {
      const service = source();
      const { ask } = service.begin();
      await answer(ask, 50);
      service.setFailure(code);
      await expect(ask()).rejects.toMatchObject({ code });
      expect(service.requests()).toBe(51);
    },
  );

  test('after waits that grow, each drawn between nothing and its limit', async () => {
    const service = source({ random: () => 1 });
    const { ask } = service.begin();
    await answer(ask, 9);
    service.setFailure('CONNECTION_LOST');
    await expect(ask()).rejects.toBeDefined();
    expect(service.waits).toEqual([200, 400, 800, 1600]);
    const hasty = source({ random: () => 0 });
    const reading = hasty.begin();
    await answer(reading.ask, 9);
    hasty.setFailure('CONNECTION_LOST');
    await expect(reading.ask()).rejects.toBeDefined();
    expect(hasty.waits).toEqual([0, 0, 0, 0]);
  });

  test('not when the program stops meanwhile', async () => {
    const service = source();
    const stop = new AbortController();
    const { ask } = service.begin(stop.signal);
    service.setFailure('CONNECTION_LOST');
    stop.abort();
    await expect(ask()).rejects.toMatchObject({ code: 'INTERRUPTED' });
    expect(service.requests()).toBe(1);
  });
});

describe('A service that says when to ask again', () => {
  test.each([1, 5, 10])('is waited for at the beginning, if in %s seconds', async (seconds) => {
    const service = source();
    service.setFailure('MAINTENANCE', seconds);
    await expect(service.begin().ask()).rejects.toMatchObject({ code: 'MAINTENANCE' });
    expect(service.waits[0]).toBe(seconds * 1000);
  });

  test.each([11, 60, 3600])(
    'ends the reading at the beginning, if in %s seconds',
    async (seconds) => {
      const service = source();
      service.setFailure('MAINTENANCE', seconds);
      await expect(service.begin().ask()).rejects.toMatchObject({ code: 'MAINTENANCE' });
      expect([service.requests(), service.waits]).toEqual([1, []]);
    },
  );

  test('is waited for up to a minute in the middle of a reading', async () => {
    for (const [seconds, requests] of [
      [60, 2],
      [61, 1],
    ] as const) {
      const service = source();
      const { ask } = service.begin();
      await answer(ask, 20);
      service.setFailure('RATE_LIMITED', seconds);
      const asked = ask();
      asked.catch(() => undefined);
      await new Promise(setImmediate);
      service.setFailure(null);
      await asked.catch(() => undefined);
      expect(service.requests()).toBe(20 + requests);
    }
  });
});

describe('A service that is dead', () => {
  test.each(passing)('gets two requests more than without repetition, once: %s', async (code) => {
    const service = source();
    service.setFailure(code);
    for (let reading = 1; reading <= 100; reading++) {
      await expect(service.begin().ask()).rejects.toMatchObject({ code });
      expect(service.requests() - reading).toBe(code === 'TIMEOUT' ? 1 : 2);
    }
    // No reading of it takes longer than a moment.
    expect(Math.max(...service.waits)).toBeLessThanOrEqual(400);
  });

  test('gets four more from the reading in which it died', async () => {
    const service = source();
    const { ask } = service.begin();
    await answer(ask, 9);
    service.setFailure('CONNECTION_REFUSED');
    await expect(ask()).rejects.toBeDefined();
    expect(service.requests()).toBe(9 + 5);
    await expect(service.begin().ask()).rejects.toBeDefined();
    expect(service.requests()).toBe(9 + 5 + 1);
  });

  test('can be back: then its requests are repeated again', async () => {
    const service = source();
    service.setFailure('CONNECTION_LOST');
    await expect(service.begin().ask()).rejects.toBeDefined();
    service.setFailure(null);
    const { ask } = service.begin();
    await ask();
    const before = service.requests();
    service.setFailure('CONNECTION_LOST');
    await expect(ask()).rejects.toBeDefined();
    expect(service.requests() - before).toBe(3);
  });

  test('of any readings gets few requests more than they would be without repetition', () => {
    const reading = fc.record({
      answers: fc.nat({ max: 9 }),
      failure: fc.constantFrom(...passing),
    });
    return fc.assert(
      fc.asyncProperty(fc.array(reading, { maxLength: 30 }), async (readings) => {
        const service = source();
        let asked = 0;
        let answered = 0;
        for (const { answers, failure } of readings) {
          const { ask } = service.begin();
          service.setFailure(null);
          await answer(ask, answers);
          service.setFailure(failure);
          await expect(ask()).rejects.toBeDefined();
          asked += answers + 1;
          answered += answers;
          const seen = readings.filter((each) => each.answers > 0).length;
          expect(service.requests()).toBeLessThanOrEqual(asked + 2 + 2 * seen + answered / 4);
        }
      }),
    );
  });
});

describe('A reading that came far', () => {
  test('waits for its service and goes on where it was', async () => {
    const service = source();
    const { ask } = service.begin();
    await answer(ask, 50);
    service.setFailure('CONNECTION_REFUSED');
    const goesOn = ask();
    const back = service.clock.now().getTime() + 120_000;
    while (service.clock.now().getTime() < back) await new Promise(setImmediate);
    service.setFailure(null);
    await expect(goesOn).resolves.toBeUndefined();
    // As many as readings that begin anew would send.
    expect(service.requests() - 51).toBeLessThanOrEqual(4 + 6);
  });

  test('gives up after five minutes in all, having asked no more than readings would', async () => {
    const service = source();
    const { ask } = service.begin();
    await answer(ask, 50);
    service.setFailure('TIMEOUT');
    const startedAt = service.clock.now().getTime();
    await expect(ask()).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(service.clock.now().getTime() - startedAt).toBeLessThanOrEqual(303_000);
    expect(service.requests() - 51).toBeLessThanOrEqual(4 + 10);
    const before = service.requests();
    await expect(service.begin().ask()).rejects.toBeDefined();
    expect(service.requests() - before).toBe(1);
  });

  test('leaves its slot to others while it waits long', async () => {
    const service = source();
    const { ask } = service.begin();
    await answer(ask, 50);
    service.setFailure('MAINTENANCE');
    await expect(ask()).rejects.toBeDefined();
    const long = service.waits.filter((ms) => ms >= 5000).length;
    expect(service.paused).toHaveLength(long);
    expect(long).toBeGreaterThan(3);
  });
});
