import fc from 'fast-check';
import { buyerRow } from '../support/rows.ts';
import { removeFolders } from '../support/temporary-folder.ts';
import { AccountedStore, hourMs } from './accounted-store.ts';

afterAll(removeFolders);

interface Event {
  /** How long the connector was not running before; mostly it was. */
  downMs: number;
  /** What the register holds, or why it could not be read. */
  reading: { ids: string[]; withheld: number } | 'SERVER_ERROR' | 'TIMEOUT' | 'INTERRUPTED';
  /** After so many of the entries that the sweep calls for the program is killed. */
  killedAfter: number;
}

const anyReading = fc.oneof(
  { weight: 3, arbitrary: fc.record({ ids: fc.subarray([...'abcdefgh']), withheld: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.constantFrom('SERVER_ERROR', 'TIMEOUT', 'INTERRUPTED') },
) satisfies fc.Arbitrary<Event['reading']>;

const anyEvents: fc.Arbitrary<Event[]> = fc.array(
  fc.record({
    downMs: fc.constantFrom(0, 0, 0, hourMs),
    reading: anyReading,
    killedAfter: fc.nat(4),
  }),
  { maxLength: 12 },
);

/** All that the ledger says after these events, with the kills or without them. */
function play(events: readonly Event[], withKills: boolean): unknown {
  const jalisco = new AccountedStore();
  const { clock } = jalisco.test;
  // Each record bears the moment at which the events begin; so it is dated within an outage or not.
  const dates = new Map<string, string>();
  for (const { downMs, reading, killedAfter } of events) {
    if (downMs > 0) jalisco.restart(downMs);
    if (withKills) jalisco.refuseEntriesAfter(killedAfter);
    if (typeof reading === 'string') {
      jalisco.sweep([], { failure: reading });
    } else {
      const rows = reading.ids.map((id) => {
        const fechaCaptura = dates.get(id) ?? clock.now().toISOString();
        dates.set(id, fechaCaptura);
        return buyerRow(id, {}, { fechaCaptura });
      });
      jalisco.sweep([rows], { reportedTotal: rows.length + reading.withheld });
    }
    if (withKills) jalisco.restart();
  }
  const ids = [...dates.keys()].map((id) => `JAL.S2.spic.${id}`);
  const marks = jalisco.test.store.byIds(ids).map((record) => record?.recoveredFrom);
  const all = { entries: jalisco.entries(), outages: jalisco.outages(), marks };
  jalisco.close();
  return JSON.parse(
    JSON.stringify(all, (name, value: unknown) => (name === 'closedAt' ? 0 : value)),
  );
}

test('A program killed between any two entries loses none, repeats none, and changes none', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      expect(play(events, true)).toEqual(play(events, false));
    }),
    { numRuns: 20 },
  );
});

test('No outage is closed while the source owes a record, and all that it owes is shown', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const { outages, entries } = play(events, false) as {
        outages: { id: string; status: string; unaccounted: number | null }[];
        entries: { kind: string; outage?: string; count?: number; ids?: string[] }[];
      };
      for (const { id, status, unaccounted } of outages) {
        const kinds = entries.filter(({ outage }) => outage === id).map(({ kind }) => kind);
        expect(kinds[0]).toBe('OUTAGE_OPENED');
        expect(kinds.filter((kind) => kind === 'OUTAGE_RETURNED').length).toBe(
          status === 'OPEN' ? 0 : 1,
        );
        expect(kinds.includes('OUTAGE_CLOSED')).toBe(status === 'CLOSED');
        if (status === 'RETURNED') expect(unaccounted).toBeGreaterThan(0);
        else expect(unaccounted).toBe(status === 'OPEN' ? null : 0);
      }
      const lost = entries.filter(({ kind }) => kind === 'COVERAGE_LOST');
      expect(lost.every(({ count, ids }) => count === ids!.length)).toBe(true);
    }),
    { numRuns: 20 },
  );
});
