import fc from 'fast-check';
import type { ReadRow } from '../../../connectors/records.ts';
import { buyerRow, quarantinedRow } from '../support/rows.ts';
import { openTestStore, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

afterEach(removeFolders);

/** What a source publishes of one id in one sweep, a content or a row that cannot be accepted. */
interface Published {
  id: string;
  content: 'a' | 'b' | 'c' | 'unreadable';
}

interface Sweep {
  pages: Published[][];
  /** Rows of which not even the id can be read. */
  nameless: number;
  breaksOff: boolean;
}

const published: fc.Arbitrary<Published> = fc.record({
  id: fc.constantFrom('1', '2', '3', '4'),
  content: fc.constantFrom('a', 'a', 'b', 'c', 'unreadable'),
});

const sweep: fc.Arbitrary<Sweep> = fc.record({
  pages: fc.array(fc.array(published, { maxLength: 4 }), { maxLength: 3 }),
  nameless: fc.constantFrom(0, 0, 0, 1),
  breaksOff: fc.constantFrom(false, false, false, true),
});

/** What must be known of a record, told in the plainest way. */
interface ModelRecord {
  versions: string[];
  missing: boolean;
}

/** A record changes with the first row of it that a sweep can accept, and goes with a whole sweep. */
function play(model: Map<string, ModelRecord>, { pages, nameless, breaksOff }: Sweep): void {
  const rows = pages.flat();
  const accepted = new Set<string>();
  for (const { id, content } of rows) {
    if (content === 'unreadable' || accepted.has(id)) continue;
    accepted.add(id);
    const record = model.get(id) ?? { versions: [], missing: false };
    if (record.versions.at(-1) !== content) record.versions.push(content);
    model.set(id, { ...record, missing: false });
  }
  if (breaksOff || nameless > 0) return;
  const seen = new Set(rows.map(({ id }) => id));
  for (const [id, record] of model) {
    if (!seen.has(id)) record.missing = true;
  }
}

function rowsOf({ pages, nameless }: Sweep): ReadRow[][] {
  const readable = pages.map((page) =>
    page.map(({ id, content }) =>
      content === 'unreadable' ? quarantinedRow(id) : buyerRow(id, { nombres: content }),
    ),
  );
  return [...readable, Array.from({ length: nameless }, () => quarantinedRow(null))];
}

function stateOf({ store }: TestStore, ids: Iterable<string>) {
  return [...ids].sort().map((id) => {
    const versions = store.versions(`JAL.S2.spic.${id}`);
    return {
      id,
      versions: versions.map(({ record }) => (record as { nombres: string }).nombres),
      missing: versions.at(-1)!.missingSince !== null,
    };
  });
}

describe('After any history of sweeps', () => {
  test('the store knows the versions of each record and which are missing', () => {
    fc.assert(
      fc.property(fc.array(sweep, { minLength: 1, maxLength: 8 }), (sweeps) => {
        const test_ = openTestStore();
        const model = new Map<string, ModelRecord>();
        for (const one of sweeps) {
          play(model, one);
          const failure = one.breaksOff ? 'TIMEOUT' : 'ROWS_QUARANTINED';
          test_.sweep(rowsOf(one), { failure });
        }
        const expected = [...model]
          .map(([id, record]) => ({ id, ...record }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(stateOf(test_, model.keys())).toEqual(expected);

        const present = expected.filter(({ missing }) => !missing).map(({ id }) => id);
        const query = { system: 'S2', sourceIds: ['JAL.spic'], filter: {} } as const;
        const { rows } = test_.store.page(query, { order: 'NAME', first: 10, after: null });
        expect(rows.map(({ stored }) => stored.providerId).sort()).toEqual(present);
        expect(test_.store.counts(query).get('JAL.spic')).toBe(present.length);
        expect(test_.store.history('JAL.spic').held).toBe(present.length);
        test_.store.close();
      }),
      { numRuns: 150 },
    );
  });

  test('each row received is stored, quarantined or deduplicated', () => {
    fc.assert(
      fc.property(sweep, (one) => {
        const test_ = openTestStore();
        const tally = test_.sweep(rowsOf(one));
        const rows = one.pages.flat();
        const { received, stored, quarantined, deduplicated } = tally;
        expect(stored + quarantined + deduplicated).toBe(received);
        expect(received).toBe(rows.length + one.nameless);
        expect(tally.distinctIds).toBe(new Set(rows.map(({ id }) => id)).size);
        expect(tally.unidentified).toBe(one.nameless);
        test_.store.close();
      }),
    );
  });
});
