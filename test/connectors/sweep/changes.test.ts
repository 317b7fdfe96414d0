import type { Dialect, Page } from '../../../connectors/dialects/dialect.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import type { Store } from '../../../connectors/store/store.ts';
import { failureCodes, type FailureCode } from '../../../specs/outcomes.ts';
import { sourceOf } from '../dialects/pdn-rest-v1/rows.ts';
import { row, scripted, type Reading } from './scripted.ts';
import { clock, logged, sweep } from './sweep.ts';

let store: Store;
beforeEach(() => {
  store = openStore(':memory:', clock);
  logged.length = 0;
});
afterEach(() => store.close());

const source: SourceSettings = { ...sourceOf('spic'), fullSweepEverySeconds: 3600 };

/** A register of two rows, read whole. */
function whole(bookmark?: string): Reading {
  return [
    { rows: [row('1')], total: 2, hasNext: true, bookmark: 'too early' },
    { rows: [row('2')], total: 2, hasNext: false, ...(bookmark && { bookmark }) },
  ];
}

/** What changed, on one page. */
function changed(rows: unknown[], more: Partial<Page> = {}): Reading {
  return [{ rows, total: rows.length, hasNext: false, bookmark: 'b', ...more }];
}

/** Sweeps as often as given, a minute apart, and tells kind and failure of each. */
async function sweeps(dialect: Dialect, times: number): Promise<string[]> {
  const told: string[] = [];
  for (let i = 0; i < times; i++) {
    clock.advance(60);
    const { kind, failure } = await sweep(source, store, { dialect });
    told.push(failure === null ? kind : `${kind} ${failure}`);
  }
  return told;
}

describe('Only what changed is read', () => {
  test('after a whole reading, from where its last page left off, and then on from there', async () => {
    const { dialect, asked } = scripted({
      full: [whole('b1')],
      changes: [
        changed([row('3')], { bookmark: 'b2' }),
        changed([], { bookmark: 'b3' }),
        changed([]),
      ],
    });
    expect(await sweeps(dialect, 4)).toEqual(['FULL', 'CHANGES', 'CHANGES', 'CHANGES']);
    expect(asked).toEqual(['all', 'since b1', 'since b2', 'since b3']);
    expect(store.history(source.id)).toMatchObject({ held: 3, bookmark: 'b' });
  });

  test('not before, nor after a reading that left no bookmark', async () => {
    const { dialect } = scripted({
      full: [whole(), whole('b1'), whole('b2')],
      changes: [[{ rows: [], total: 0, hasNext: false }]],
    });
    expect(await sweeps(dialect, 4)).toEqual(['FULL', 'FULL', 'CHANGES', 'FULL']);
  });

  test('not after a reading that was not whole, or not without fault', async () => {
    const quarantined = { rows: [row('1'), { id: 'x' }], total: 2, hasNext: false, bookmark: 'b1' };
    const first = { rows: [row('1')], total: 2, hasNext: true, bookmark: 'b1' };
    const { dialect, asked } = scripted({
      full: [[first, new UpstreamFailure('TIMEOUT')], [quarantined], whole('b2')],
      changes: [changed([])],
    });
    expect(await sweeps(dialect, 4)).toEqual([
      'FULL TIMEOUT',
      'FULL ROWS_QUARANTINED',
      'FULL',
      'CHANGES',
    ]);
    expect(asked.at(-1)).toBe('since b2');
  });

  test('not by a dialect that cannot', async () => {
    const { dialect } = scripted({ full: [whole('b1'), whole('b2')] });
    const { readChanges: _, ...without } = dialect;
    expect(await sweeps(without, 2)).toEqual(['FULL', 'FULL']);
  });

  test.each([
    [3599, 'CHANGES'],
    [3600, 'FULL'],
  ])(
    'and all of it again once the last whole reading began %i seconds ago: %s',
    async (age, kind) => {
      const { dialect } = scripted({
        full: [whole('b1'), whole('b2')],
        changes: [changed([], { bookmark: 'b1' }), changed([])],
      });
      await sweep(source, store, { dialect });
      clock.advance(1800);
      expect(await sweep(source, store, { dialect })).toMatchObject({ kind: 'CHANGES' });
      clock.advance(age - 1800);
      expect(await sweep(source, store, { dialect })).toMatchObject({ kind, failure: null });
    },
  );
});

describe('A reading of changes', () => {
  test('changes what it brings and removes what it names; what it does not name stays', async () => {
    const { dialect } = scripted({
      full: [whole('b1')],
      changes: [changed([row('3'), row('1', 'Eva')], { removed: ['2', 'never seen'] })],
    });
    await sweeps(dialect, 2);
    const [one, two, three] = store.byIds(['1', '2', '3'].map((id) => `JAL.S2.spic.${id}`));
    expect([one!.record, three!.record]).toMatchObject([{ nombres: 'Eva' }, { nombres: 'Ana' }]);
    expect([one, two, three].map((stored) => stored!.missingSince === null)).toEqual([
      true,
      false,
      true,
    ]);
    expect(store.history(source.id)).toMatchObject({ held: 2, last: { failure: null } });
  });

  test('is as good as a whole one: the replica is as young as it', async () => {
    const { dialect } = scripted({ full: [whole('b1')], changes: [changed([])] });
    await sweeps(dialect, 1);
    const { lastFullAt } = store.history(source.id);
    await sweeps(dialect, 1);
    const { asOf, lastSuccessAt, ...after } = store.history(source.id);
    expect([asOf, lastSuccessAt]).toEqual([after.last!.startedAt, after.last!.finishedAt]);
    expect(asOf! > lastFullAt!).toBe(true);
    expect(after.lastFullAt).toBe(lastFullAt);
  });

  test('after which the register has as many rows as are held is without fault', async () => {
    const { dialect, asked } = scripted({
      full: [whole('b1')],
      changes: [changed([row('3')], { removed: ['1'], registerTotal: 2 })],
    });
    expect(await sweeps(dialect, 2)).toEqual(['FULL', 'CHANGES']);
    expect(asked).toEqual(['all', 'since b1']);
  });

  test('after which it has more or fewer is followed by a reading of all, at once', async () => {
    const { dialect, asked } = scripted({
      full: [whole('b1'), whole('b9')],
      changes: [changed([row('3')], { registerTotal: 2 })],
    });
    expect(await sweeps(dialect, 2)).toEqual(['FULL', 'FULL']);
    expect(asked).toEqual(['all', 'since b1', 'all']);
    expect(store.history(source.id)).toMatchObject({ held: 2, bookmark: 'b9' });
    expect(store.byIds(['JAL.S2.spic.3'])[0]!.missingSince).not.toBeNull();
  });

  const mended: FailureCode[] = [
    'INCONSISTENT',
    'ENDLESS_PAGING',
    'UNEXPECTED_STATUS',
    'WRONG_SHAPE',
  ];

  test.each(mended)(
    'that fails with %s is followed by a reading of all, at once: it may be the bookmark',
    async (code) => {
      const { dialect, asked } = scripted({
        full: [whole('b1'), whole('b2')],
        changes: [[new UpstreamFailure(code)]],
      });
      expect(await sweeps(dialect, 2)).toEqual(['FULL', 'FULL']);
      expect(asked).toEqual(['all', 'since b1', 'all']);
    },
  );

  test.each(failureCodes.filter((code) => !mended.includes(code)))(
    'that fails with %s is tried again later, from the same bookmark',
    async (code) => {
      const { dialect, asked } = scripted({
        full: [whole('b1')],
        changes: [
          [
            { rows: [row('3')], total: 2, hasNext: true, bookmark: 'b2' },
            new UpstreamFailure(code),
          ],
          changed([]),
        ],
      });
      expect(await sweeps(dialect, 3)).toEqual(['FULL', `CHANGES ${code}`, 'CHANGES']);
      expect(asked).toEqual(['all', 'since b1', 'since b1']);
    },
  );

  test('with rows that cannot be accepted brings them again until they can be', async () => {
    const { dialect, asked } = scripted({
      full: [whole('b1')],
      changes: [
        changed([{ id: '3' }], { bookmark: 'b2' }),
        changed([row('3')], { bookmark: 'b2' }),
        changed([]),
      ],
    });
    expect(await sweeps(dialect, 4)).toEqual([
      'FULL',
      'CHANGES ROWS_QUARANTINED',
      'CHANGES',
      'CHANGES',
    ]);
    expect(asked).toEqual(['all', 'since b1', 'since b1', 'since b2']);
  });

  test('in which an error of ours comes up is INTERNAL, and no reading of all hides it', async () => {
    const { dialect } = scripted({ full: [whole('b1')], changes: [[new TypeError('no')]] });
    expect(await sweeps(dialect, 2)).toEqual(['FULL', 'CHANGES INTERNAL']);
  });

  test('that is called off ends as INTERRUPTED, lets go of its source, and nothing follows', async () => {
    const stop = new AbortController();
    const { dialect, asked, released } = scripted({
      full: [whole('b1')],
      changes: [
        [
          { rows: [row('3')], total: 2, hasNext: true },
          { rows: [row('4')], total: 2, hasNext: false, bookmark: 'b2' },
        ],
      ],
    });
    await sweeps(dialect, 1);
    const stopping: Dialect = {
      ...dialect,
      readRow(from, read) {
        stop.abort();
        return dialect.readRow(from, read);
      },
    };
    const report = await sweep(source, store, { dialect: stopping, signal: stop.signal });
    expect(report).toMatchObject({ kind: 'CHANGES', failure: 'INTERRUPTED', stored: 1, pages: 1 });
    expect(asked).toEqual(['all', 'since b1']);
    expect(released()).toBe(2);
    expect(store.history(source.id)).toMatchObject({ bookmark: 'b1', held: 3 });
  });
});
