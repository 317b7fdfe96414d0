import fc from 'fast-check';
import type { ReadRow } from '../../../connectors/records.ts';
import type { ChangedRecord, Store } from '../../../connectors/store/store.ts';
import { buyerRow, quarantinedRow } from '../support/rows.ts';
import { openTestStore, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

afterEach(removeFolders);

type Content = 'a' | 'b' | 'c' | 'unreadable';

interface Sweep {
  kind: 'FULL' | 'CHANGES';
  rows: { id: string; content: Content }[];
  /** In a reading of changes, after the rows. */
  removed: string[];
  breaksOff: boolean;
  /** The program ends after it, and begins again. */
  restarts: boolean;
}

const id = fc.constantFrom('1', '2', '3', '4', '5');

const sweep: fc.Arbitrary<Sweep> = fc.record({
  kind: fc.constantFrom('FULL', 'CHANGES'),
  rows: fc.array(
    fc.record({ id, content: fc.constantFrom<Content>('a', 'a', 'b', 'c', 'unreadable') }),
    { maxLength: 5 },
  ),
  removed: fc.array(id, { maxLength: 2 }),
  breaksOff: fc.constantFrom(false, false, false, true),
  restarts: fc.constantFrom(false, false, false, true),
});

/** What a record is, told in the plainest way: its content, and since which change it is so. */
interface ModelRecord {
  content: Content;
  missing: boolean;
  /** Its row came more than once. */
  repeated: boolean;
  changed: number;
}

/** Records in the order in which they appeared first. */
class Model {
  readonly records = new Map<string, ModelRecord>();
  #changes = 0;

  play({ kind, rows, removed, breaksOff }: Sweep): void {
    const accepted = new Set<string>();
    const repeated = new Set<string>();
    for (const { id: row, content } of rows) {
      if (content === 'unreadable') continue;
      const known = this.records.get(row);
      const isSame = known?.content === content;
      if (accepted.has(row)) {
        if (isSame) repeated.add(row);
        if (isSame && !known.repeated) this.#change(row, { ...known, repeated: true });
        continue;
      }
      accepted.add(row);
      const wasRepeated = isSame && known.repeated;
      if (!isSame || known.missing) {
        this.#change(row, { content, missing: false, repeated: wasRepeated });
      }
    }
    if (kind === 'CHANGES') for (const gone of removed) this.#miss(gone);
    if (kind === 'CHANGES' || breaksOff) return;
    for (const row of accepted) {
      const known = this.records.get(row)!;
      if (known.repeated && !repeated.has(row)) this.#change(row, { ...known, repeated: false });
    }
    const seen = new Set(rows.map(({ id: row }) => row));
    for (const row of this.records.keys()) if (!seen.has(row)) this.#miss(row);
  }

  #miss(row: string): void {
    const known = this.records.get(row);
    if (known && !known.missing) this.#change(row, { ...known, missing: true });
  }

  #change(row: string, record: Omit<ModelRecord, 'changed'>): void {
    this.records.set(row, { ...record, changed: ++this.#changes });
  }

  /** The records that changed after a moment, in the order of their last changes. */
  changedAfter(moment: number): string[] {
    return [...this.records]
      .filter(([, { changed }]) => changed > moment)
      .sort(([, a], [, b]) => a.changed - b.changed)
      .map(([row, record]) => stateOf(row, record));
  }

  now(): number {
    return this.#changes;
  }
}

function stateOf(
  row: string,
  { content, missing, repeated }: Omit<ModelRecord, 'changed'>,
): string {
  return [row, content, ...(missing ? ['missing'] : []), ...(repeated ? ['repeated'] : [])].join(
    ' ',
  );
}

function rowsOf({ rows }: Sweep): ReadRow[] {
  return rows.map(({ id: row, content }) =>
    content === 'unreadable' ? quarantinedRow(row) : buyerRow(row, { nombres: content }),
  );
}

function play(test: TestStore, one: Sweep): TestStore {
  const end = { failure: one.breaksOff ? 'TIMEOUT' : 'ROWS_QUARANTINED' } as const;
  if (one.kind === 'FULL') test.sweep([rowsOf(one)], end);
  else test.sweepChanges(rowsOf(one), one.removed, end);
  if (!one.restarts) return test;
  test.store.close();
  return openTestStore(test.file);
}

function told({ stored }: ChangedRecord): string {
  const { nombres } = stored.record as { nombres: Content };
  const repeated = stored.notes.some(({ code }) => code === 'ROW_REPEATED');
  const missing = stored.missingSince !== null;
  return stateOf(stored.providerId, { content: nombres, missing, repeated });
}

/** All changes after a number, by pages of a size. */
function changesAfter(store: Store, after: number, limit: number): ChangedRecord[] {
  const all: ChangedRecord[] = [];
  for (let cursor = after; ;) {
    const page = store.changes('JAL.spic', cursor, limit);
    expect(page.length).toBeLessThanOrEqual(limit);
    all.push(...page);
    if (page.length < limit) return all;
    cursor = page.at(-1)!.change;
  }
}

const history = fc.array(sweep, { minLength: 1, maxLength: 8 });

describe('After any history of sweeps, the changes of a source', () => {
  test('tell each record once, as it is, in the order of their last changes, gone ones too', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 4 }), (sweeps, limit) => {
        let test_ = openTestStore();
        const model = new Model();
        for (const one of sweeps) {
          model.play(one);
          test_ = play(test_, one);
        }
        const all = changesAfter(test_.store, 0, limit);
        expect(all.map(told)).toEqual(model.changedAfter(0));
        const numbers = all.map(({ change }) => change);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        // From any number on, be it of a change or not, exactly what comes after it.
        for (let number = 0; number <= (numbers.at(-1) ?? 0) + 1; number++) {
          const after = all.filter(({ change }) => change > number);
          expect(changesAfter(test_.store, number, limit).map(told)).toEqual(after.map(told));
        }
        test_.store.close();
      }),
      { numRuns: 70 },
    );
  });

  test('keep whoever follows them from any moment up to date, and bring nothing that did not change', () => {
    fc.assert(
      fc.property(history, history, (before, after) => {
        let test_ = openTestStore();
        const model = new Model();
        const run = (sweeps: Sweep[]) => {
          for (const one of sweeps) {
            model.play(one);
            test_ = play(test_, one);
          }
        };
        run(before);
        const cursor = changesAfter(test_.store, 0, 100).at(-1)?.change ?? 0;
        const moment = model.now();
        run(after);
        expect(changesAfter(test_.store, cursor, 100).map(told)).toEqual(
          model.changedAfter(moment),
        );
        test_.store.close();
      }),
      { numRuns: 50 },
    );
  });
});
