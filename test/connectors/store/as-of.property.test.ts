import fc from 'fast-check';
import { judgeReplica } from '../../../connectors/serve/judge.ts';
import type { ReadRow } from '../../../connectors/records.ts';
import type { RecordQuery } from '../../../connectors/store/store.ts';
import { verifyStore } from '../../../connectors/store/verify.ts';
import { buyerRow, quarantinedRow } from '../support/rows.ts';
import { openTestStore, spic, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

afterEach(removeFolders);

interface Row {
  id: string;
  content: 'Ana' | 'Eva' | 'Iris' | 'unreadable';
  /** What we make of the content, which is no event of the source. */
  mapping: string;
}

type Step =
  | { kind: 'whole' | 'broken off'; pages: Row[][] }
  | { kind: 'changes'; rows: Row[]; removed: string[] }
  | { kind: 'nothing' };

const ids = ['1', '2', '3', '4'];
const anyRow: fc.Arbitrary<Row> = fc.record({
  id: fc.constantFrom(...ids),
  content: fc.constantFrom('Ana', 'Ana', 'Eva', 'Iris', 'unreadable'),
  mapping: fc.constant('x'),
});
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('whole', 'whole', 'broken off'),
      pages: fc.array(fc.array(anyRow, { maxLength: 4 }), { maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('changes'),
      rows: fc.array(anyRow, { maxLength: 3 }),
      removed: fc.subarray(ids),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'nothing' }) },
) as fc.Arbitrary<Step>;

function rowsOf(rows: Row[]): ReadRow[] {
  return rows.map(({ id, content, mapping }) =>
    content === 'unreadable'
      ? quarantinedRow(id)
      : buyerRow(
          id,
          { nombres: content, puesto: { nombre: mapping, nivel: id } },
          { fechaCaptura: `2026-01-0${id}T00:00:00.000Z` },
        ),
  );
}

function play({ sweep, sweepChanges, clock }: TestStore, step: Step): void {
  if (step.kind === 'nothing') clock.advance(100);
  else if (step.kind === 'changes') sweepChanges(rowsOf(step.rows), step.removed);
  else sweep(step.pages.map(rowsOf), step.kind === 'whole' ? {} : { failure: 'TIMEOUT' });
}

const filters = [{}, { nombres: 'ana' }, { text: 'an' }, { puesto: 'x', nombres: 'eva' }];
const orders = ['NAME', 'CAPTURED_NEWEST'] as const;

/** Everything that a client can be told of the store, now or as it was. */
function answers({ store, clock }: TestStore, asOf: string | null): object {
  const now = asOf === null ? clock.now() : new Date(asOf);
  const query = (filter: object): RecordQuery => ({
    system: 'S2',
    sourceIds: [spic.id],
    filter,
    asOf,
  });
  const history = store.history(spic.id, asOf);
  const limit = { now, maxAgeSeconds: null, sweepEverySeconds: 3600 };
  return {
    pages: filters.map((filter) =>
      orders.map((order) => {
        const first = store.page(query(filter), { order, first: 2, after: null });
        const after = first.rows.at(-1)?.sortKey ?? null;
        const next = after === null ? null : store.page(query(filter), { order, first: 2, after });
        return [first, next].map((page) =>
          page?.rows.map(({ sortKey, stored }) => ({
            sortKey,
            record: stored.record,
            original: stored.publicOriginal,
            retrievedAt: stored.retrievedAt,
            firstSeen: stored.firstSeen,
            missingSince: stored.missingSince,
          })),
        );
      }),
    ),
    counts: filters.map((filter) => store.counts(query(filter)).get(spic.id)),
    held: history.held,
    asOf: history.asOf,
    lastSuccessAt: history.lastSuccessAt,
    judged: judgeReplica(history, limit),
  };
}

describe('Whatever happened since', () => {
  test('as of a moment the store answers what it answered at that moment', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 8 }), (steps) => {
        const test = openTestStore();
        const then: { moment: string; told: object }[] = [];
        for (const step of steps) {
          play(test, step);
          test.clock.advance(1);
          then.push({ moment: test.clock.now().toISOString(), told: answers(test, null) });
          test.clock.advance(1);
        }
        for (const { moment, told } of then) expect(answers(test, moment)).toEqual(told);
        test.store.close();
        expect(verifyStore(test.file)).toBeNull();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('As of a moment', () => {
  test('before the first reading nothing was known', () => {
    const test = openTestStore();
    test.sweep([[buyerRow('1')]]);
    const asOf = '2020-01-01T00:00:00.000Z';
    expect(test.store.history(spic.id, asOf)).toMatchObject({ asOf: null, last: null, held: 0 });
  });

  test('a record that vanished and came back is told for both times, and not for that between', () => {
    const test = openTestStore();
    const moments: string[] = [];
    for (const rows of [[buyerRow('1')], [], [buyerRow('1')]]) {
      test.sweep([rows]);
      moments.push(test.clock.now().toISOString());
    }
    const held = (asOf: string) =>
      test.store.counts({ system: 'S2', sourceIds: [spic.id], filter: {}, asOf }).get(spic.id);
    expect(moments.map(held)).toEqual([1, 0, 1]);
  });

  test('a record tells nothing that came to be known later', () => {
    const test = openTestStore();
    test.sweep([[buyerRow('1')]]);
    const asOf = test.clock.now().toISOString();
    test.sweep([[buyerRow('1')]]);
    test.sweep([[]]);
    const query: RecordQuery = { system: 'S2', sourceIds: [spic.id], filter: {}, asOf };
    const [row] = test.store.page(query, { order: 'NAME', first: 1, after: null }).rows;
    expect(row!.stored.missingSince).toBeNull();
    expect(row!.stored.lastSeen <= asOf).toBe(true);
  });

  test('between two readings a record was last seen in the first, and not at the moment that is asked', () => {
    const test = openTestStore();
    test.sweep([[buyerRow('1')]]);
    const seen = test.store.byIds(['JAL.S2.spic.1'])[0]!.lastSeen;
    test.clock.advance(600);
    const asOf = test.clock.now().toISOString();
    test.sweep([[buyerRow('1')]]);
    const query: RecordQuery = { system: 'S2', sourceIds: [spic.id], filter: {}, asOf };
    const [row] = test.store.page(query, { order: 'NAME', first: 1, after: null }).rows;
    expect(row!.stored.lastSeen).toBe(seen);
  });
});
