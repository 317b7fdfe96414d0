import fc from 'fast-check';
import { createExtraCalls } from '../../../gateway/clients/extra-calls.ts';
import { createSettableClock } from './settable-clock.ts';

describe('The budget for extra calls', () => {
  test('is one, and one more for every ten requests of the last minute', async () => {
    const clock = createSettableClock();
    const budget = createExtraCalls(clock);
    expect([budget.take(), budget.take()]).toEqual([true, false]);
    for (let i = 0; i < 20; i++) budget.countRequest();
    expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
    await clock.advance(61_000);
    expect([budget.take(), budget.take()]).toEqual([true, false]);
  });

  test('is kept however requests and failures come', async () => {
    const step = fc.record({ requests: fc.nat(30), wanted: fc.nat(30), ms: fc.nat(20_000) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const clock = createSettableClock();
        const budget = createExtraCalls(clock);
        const taken: { at: number; requests: number; extra: number }[] = [];
        for (const { requests, wanted, ms } of steps) {
          for (let i = 0; i < requests; i++) budget.countRequest();
          const extra = Array.from({ length: wanted }, () => budget.take()).filter(Boolean).length;
          taken.push({ at: clock.now(), requests, extra });
          await clock.advance(ms);
        }
        // Within any 55 seconds, so that the slots' edges do not matter.
        for (const { at } of taken) {
          const within = taken.filter((each) => each.at > at - 55_000 && each.at <= at);
          const inReach = taken.filter((each) => each.at > at - 115_000 && each.at <= at);
          const sum = (list: typeof taken, key: 'requests' | 'extra') =>
            list.reduce((total, each) => total + each[key], 0);
          expect(sum(within, 'extra')).toBeLessThanOrEqual(1 + 0.1 * sum(inReach, 'requests'));
        }
      }),
    );
  });
});
