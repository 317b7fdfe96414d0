import fc from 'fast-check';
import type { ChangeKind } from '../../../specs/graphql/buyers.generated.ts';
import { buyerRow } from '../support/rows.ts';
import { openTestStore, spic, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

afterEach(removeFolders);

/** What a source publishes, name by id; null is a sweep that fails at once, as of a source that is down. */
type Register = Record<string, string> | null;

const anyRegister: fc.Arbitrary<Register> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.constantFrom('Ana', 'Eva')),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);

type Told = [id: string, kind: ChangeKind, name: string, before: string | null];

/** What happened, told in the plainest way. */
function expectedOf(registers: readonly Register[]): Told[][] {
  const last = new Map<string, string>();
  let now: Record<string, string> = {};
  return registers.map((register) => {
    if (register === null) return [];
    const told: Told[] = [];
    for (const id of new Set([...Object.keys(now), ...Object.keys(register)])) {
      const before = now[id];
      const after = register[id];
      if (after === undefined) told.push([id, 'REMOVED', before!, null]);
      else if (before === undefined) {
        const kind = last.has(id) ? 'RETURNED' : 'APPEARED';
        told.push([id, kind, after, last.get(id) ?? null]);
      } else if (before !== after) told.push([id, 'CHANGED', after, before]);
      if (after !== undefined) last.set(id, after);
    }
    now = register;
    return told;
  });
}

function play({ sweep }: TestStore, register: Register): void {
  if (register === null) sweep([], { failure: 'CONNECTION_REFUSED' });
  else sweep([Object.entries(register).map(([id, nombres]) => buyerRow(id, { nombres }))]);
}

const nameOf = (stored: { record: object }) => (stored.record as { nombres: string }).nombres;

function eventsSince({ store }: TestStore, since: string): Told[] {
  const query = { system: 'S2', sourceIds: [spic.id], since } as const;
  const told: Told[] = [];
  for (let after: string | null = null; ;) {
    const { rows, hasNext } = store.events(query, { after, first: 2 });
    for (const { kind, stored, before } of rows) {
      told.push([stored.providerId, kind, nameOf(stored), before && nameOf(before)]);
    }
    if (!hasNext) break;
    after = rows.at(-1)!.sortKey;
  }
  expect(store.eventCounts(query).get(spic.id)).toBe(told.length);
  return told;
}

test('Since any moment, what appeared, changed, was removed and came back is told, each once and in order; a source that is down removes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyRegister, { minLength: 1, maxLength: 7 }), (registers) => {
      const test = openTestStore();
      const moments = ['2000-01-01T00:00:00.000Z'];
      for (const register of registers) {
        play(test, register);
        test.clock.advance(1);
        moments.push(test.clock.now().toISOString());
      }
      const expected = expectedOf(registers);
      for (const [step, moment] of moments.entries()) {
        const told = eventsSince(test, moment);
        const wanted = expected.slice(step);
        expect(told.toSorted()).toEqual(wanted.flat().toSorted());
        // Sweep after sweep.
        let place = 0;
        for (const events of wanted) {
          expect(told.slice(place, (place += events.length)).toSorted()).toEqual(events.toSorted());
        }
      }
      test.store.close();
    }),
    { numRuns: 60 },
  );
});
