import fc from 'fast-check';
import { pdnRestV1 } from '../../../../connectors/dialects/pdn-rest-v1/index.ts';
import type { Upstream, UpstreamRequest } from '../../../../connectors/http/upstream.ts';
import { wasReadWhole } from '../../../../connectors/store/store.ts';
import { openStore } from '../../../../connectors/store/sqlite-store.ts';
import { never } from '../../support/limits.ts';
import { clock, sweep } from '../../sweep/sweep.ts';
import { sourceOf, spic } from './rows.ts';

/** A register in one order, of which rows are added and removed before each page is cut. */
interface MovingRegister {
  upstream: Upstream;
  /** Rows that were there from the first page of the last pass to its end. */
  throughout: () => Set<string>;
}

type Move = { removed: number; added: number };

function movingRegister(size: number, moves: readonly Move[]): MovingRegister {
  let places = Array.from({ length: size }, (_, index) => index * 1000);
  let throughout = new Set<string>();
  let left = [...moves];
  const idOf = (place: number) => String(place).padStart(9, '0');
  const upstream = {
    async requestJson({ body }: UpstreamRequest) {
      const { page, pageSize } = body as { page: number; pageSize: number };
      if (page === 1) throughout = new Set(places.map(idOf));
      const [move, ...others] = left;
      left = others;
      if (move && page > 1) {
        const removed = places[move.removed % Math.max(1, places.length)];
        places = places.filter((place) => place !== removed);
        places = [...new Set([...places, move.added])].toSorted((a, b) => a - b);
        if (removed !== undefined) throughout.delete(idOf(removed));
      }
      const end = page * pageSize;
      return {
        pagination: { page, pageSize, totalRows: places.length, hasNextPage: end < places.length },
        results: places.slice(end - pageSize, end).map((place) => ({ ...spic, id: idOf(place) })),
      };
    },
  } as Partial<Upstream> as Upstream;
  return { upstream, throughout: () => throughout };
}

test('A row that is there all along is held, or the reading is not whole, whatever is added and removed between pages', async () => {
  const move = fc.record({ removed: fc.nat(200), added: fc.nat(200_000) });
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 30, max: 200 }),
      fc.integer({ min: 17, max: 40 }),
      fc.array(move, { maxLength: 12 }),
      async (size, pageSize, moves) => {
        const store = openStore(':memory:', clock);
        const { limits, ...rest } = sourceOf('spic');
        const source = { ...rest, limits: { ...limits, pageSize } };
        const { upstream, throughout } = movingRegister(size, moves);
        const report = await sweep(source, store, { dialect: pdnRestV1, upstream, signal: never });
        const filter = { system: 'S2' as const, sourceIds: [source.id], filter: {} };
        const { rows } = store.page(filter, { order: 'NAME', first: 1000, after: null });
        const held = new Set(rows.map(({ stored }) => stored.providerId));
        store.close();
        if (!wasReadWhole(report)) return;
        whole++;
        expect([...throughout()].filter((id) => !held.has(id))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
  expect(whole).toBeGreaterThan(30);
});
