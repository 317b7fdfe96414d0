import fc from 'fast-check';
import { ShardFailure } from '../../../gateway/clients/shard-failure.ts';
import type { Shard } from '../../../gateway/registry.ts';
import { gatherPage, type AskShard, type PageRequest } from '../../../gateway/shards/gather.ts';
import { states } from '../../../specs/catalogues/states.ts';
import { compareSortKeys, type Order } from '../../../specs/order.ts';

const orders = fc.constantFrom<Order>('NAME', 'CAPTURED_OLDEST', 'CAPTURED_NEWEST');

const unknown = () => null;

/** Shards that hold sorted keys in memory and answer as connectors do. */
function shardsOf(holdings: string[][], order: Order) {
  const shards = holdings.map((_, i): Shard => ({
    state: states[i]!.code,
    endpoints: [],
    hedge: false,
    sources: [],
  }));
  const requests: PageRequest[] = [];
  const ask: AskShard = async (shard, request) => {
    requests.push(request);
    const held = [...holdings[shards.indexOf(shard)]!].sort((a, b) => compareSortKeys(a, b, order));
    const from = request.after;
    const rest = held.filter((key) => from === null || compareSortKeys(from, key, order) < 0);
    const keys = rest.slice(0, request.first);
    const columns = new Map<string, unknown[]>([['nodes', keys.map((key) => ({ key }))]]);
    return { keys, columns, hasNext: rest.length > keys.length, told: null };
  };
  return { shards, ask, requests };
}

const holdings = fc
  .uniqueArray(fc.stringMatching(/^[A-Z]{1,3}$/), { maxLength: 120 })
  .chain((keys) =>
    fc.record({
      lanes: fc.integer({ min: 1, max: 9 }),
      keys: fc.constant(keys),
      // Skewed on purpose: neighbours in order often share a shard.
      skew: fc.integer({ min: 1, max: 40 }),
    }),
  )
  .map(({ lanes, keys, skew }) => {
    const held = Array.from({ length: lanes }, (): string[] => []);
    keys.forEach((key, index) => held[Math.floor(index / skew) % lanes]!.push(key));
    return held;
  });

describe('Gathering a page over shards', () => {
  test('paging with any page size finds every record once, in the one order', async () => {
    await fc.assert(
      fc.asyncProperty(
        holdings,
        orders,
        fc.integer({ min: 1, max: 50 }),
        fc.func<[string], number | null>(fc.option(fc.nat())),
        async (held, order, first, guess) => {
          const { shards, ask } = shardsOf(held, order);
          // However wrong the gateway is about what each holds.
          const heldBy = ({ state }: Shard) => guess(state);
          const found: string[] = [];
          for (let after: string | null = null; ; after = found.at(-1)!) {
            const page = await gatherPage(shards, { order, first, after }, heldBy, ask);
            const keys = page.rows.map(({ run, row }) => run.keys[row]!);
            // Columns stay in step with keys, also over refills.
            expect(page.rows.map(({ run, row }) => run.columns.get('nodes')![row])).toEqual(
              keys.map((key) => ({ key })),
            );
            found.push(...keys);
            expect(page.hasNext).toBe(found.length < held.flat().length);
            if (!page.hasNext) break;
            expect(keys).toHaveLength(first);
          }
          expect(found).toEqual(held.flat().sort((a, b) => compareSortKeys(a, b, order)));
        },
      ),
    );
  });

  test('asks each shard for its share, and only those that are used up again', async () => {
    const rich = Array.from({ length: 40 }, (_, i) => `A${String(i).padStart(2, '0')}`);
    const poor = Array.from({ length: 9 }, (_, lane) => [`Z${lane}`]);
    const { shards, ask, requests } = shardsOf([rich, ...poor], 'NAME');
    const page = await gatherPage(shards, { order: 'NAME', first: 20, after: null }, unknown, ask);
    expect(page.rows).toHaveLength(20);
    const [initial, refills] = [requests.slice(0, 10), requests.slice(10)];
    expect(initial.every(({ first, wantCoverage }) => first === 6 && wantCoverage)).toBe(true);
    expect(refills.map(({ first, after }) => ({ first, after }))).toEqual([
      { first: 12, after: 'A05' },
      { first: 2, after: 'A17' },
    ]);
    expect(refills.some(({ wantCoverage }) => wantCoverage)).toBe(false);
  });

  test('a shard that fails leaves the others as they are', async () => {
    const { shards, ask } = shardsOf([['A', 'C'], ['B'], ['D']], 'NAME');
    const failing: AskShard = async (shard, request) => {
      if (shard === shards[1]) throw new ShardFailure('TIMEOUT');
      return ask(shard, request);
    };
    const page = await gatherPage(
      shards,
      { order: 'NAME', first: 10, after: null },
      unknown,
      failing,
    );
    expect(page.rows.map(({ run, row }) => run.keys[row])).toEqual(['A', 'C', 'D']);
    expect(page.lanes.map(({ failure }) => failure)).toEqual([null, 'TIMEOUT', null]);
  });

  test('a shard that fails on a refill keeps what it delivered and says so', async () => {
    const rich = Array.from({ length: 40 }, (_, i) => `A${String(i).padStart(2, '0')}`);
    const { shards, ask } = shardsOf([rich, ['B'], ['C']], 'NAME');
    const failing: AskShard = async (shard, request) => {
      if (request.after !== null) throw new ShardFailure('CONNECTION_LOST');
      return ask(shard, request);
    };
    const page = await gatherPage(
      shards,
      { order: 'NAME', first: 30, after: null },
      unknown,
      failing,
    );
    expect(page.lanes[0]!.failure).toBe('CONNECTION_LOST');
    expect(page.lanes[0]!.keys.length).toBeLessThan(rich.length);
    expect(page.rows).toHaveLength(page.lanes[0]!.keys.length + 2);
  });
});
