import fc from 'fast-check';
import { takeInOrder } from '../../../gateway/shards/merge.ts';
import { compareSortKeys, type Order } from '../../../specs/order.ts';

const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 60 });
const orders = fc.constantFrom<Order>('NAME', 'CAPTURED_NEWEST');

function runsOf(all: string[], lanes: number, order: Order) {
  const runs = Array.from({ length: lanes }, () => ({ keys: [] as string[], next: 0 }));
  all.forEach((key, index) => runs[(index * 7) % lanes]!.keys.push(key));
  for (const run of runs) run.keys.sort((a, b) => compareSortKeys(a, b, order));
  return runs;
}

describe('Taking rows in order from several sorted runs', () => {
  test('takes the smallest rows first and stops where a run is used up', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 8 }), orders, (all, lanes, order) => {
        const runs = runsOf(all, lanes, order);
        const sorted = [...all].sort((a, b) => compareSortKeys(a, b, order));
        const taken: string[] = [];
        for (;;) {
          const picks = takeInOrder(runs, Infinity, order);
          if (picks.length === 0) break;
          taken.push(...picks.map(({ run, row }) => run.keys[row]!));
          const last = picks.at(-1)!.run;
          expect(last.next).toBe(last.keys.length);
        }
        expect(taken).toEqual(sorted);
      }),
    );
  });

  test('takes no more than asked', () => {
    const runs = [
      { keys: ['a', 'c', 'e'], next: 0 },
      { keys: ['b', 'd', 'f'], next: 0 },
    ];
    const picks = takeInOrder(runs, 2, 'NAME');
    expect(picks.map(({ run, row }) => run.keys[row])).toEqual(['a', 'b']);
  });

  test('takes nothing from no runs', () => {
    expect(takeInOrder([], 5, 'NAME')).toEqual([]);
  });
});
