import fc from 'fast-check';
import { pdnRestV1 } from '../../../connectors/dialects/pdn-rest-v1/index.ts';
import type { Dialect, Page } from '../../../connectors/dialects/dialect.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import type { Store } from '../../../connectors/store/store.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';
import { sourceOf, spic } from '../dialects/pdn-rest-v1/rows.ts';
import { clock, logged, sweep } from './sweep.ts';

let store: Store;
beforeEach(() => {
  store = openStore(':memory:', clock);
  logged.length = 0;
});
afterEach(() => store.close());

/** A dialect that has its pages ready; each is given once, as is a failure in their place. */
function dialectOf(...pages: (Page | Error)[]): Dialect {
  return {
    ...pdnRestV1,
    async *readPages() {
      for (const page of pages) {
        if (page instanceof Error) throw page;
        yield page;
      }
      throw new UpstreamFailure('SERVER_ERROR');
    },
  };
}

const source = sourceOf('spic');
const row = (id: string, nombres = 'Ana') => ({ ...spic, id, nombres });

describe('The pages of a sweep', () => {
  test.each<[string, FailureCode | null, Page[]]>([
    [
      'the total moves',
      'INCONSISTENT',
      [
        { rows: [row('1')], total: 3, hasNext: true },
        { rows: [row('2')], total: 2, hasNext: false },
      ],
    ],
    [
      'an id comes twice on one page with the same content',
      null,
      [{ rows: [row('1'), row('1')], total: 2, hasNext: false }],
    ],
    [
      'an id comes twice on one page with other content',
      'ROWS_QUARANTINED',
      [{ rows: [row('1'), row('1', 'Eva')], total: 2, hasNext: false }],
    ],
    [
      'an id comes on two pages',
      'INCONSISTENT',
      [
        { rows: [row('1')], total: 2, hasNext: true },
        { rows: [row('1')], total: 2, hasNext: false },
      ],
    ],
    [
      'an id comes on two pages of one moment',
      null,
      [
        { rows: [row('1')], total: 2, hasNext: true, isSnapshot: true },
        { rows: [row('1')], total: 2, hasNext: false, isSnapshot: true },
      ],
    ],
    ['they end before the total', 'INCONSISTENT', [{ rows: [row('1')], total: 2, hasNext: false }]],
    [
      'an empty one comes before the total',
      'INCONSISTENT',
      [
        { rows: [row('1')], total: 2, hasNext: true },
        { rows: [], total: 2, hasNext: true },
      ],
    ],
    [
      'they go on past the total',
      'ENDLESS_PAGING',
      [
        { rows: [row('1')], total: 1, hasNext: true },
        { rows: [row('1')], total: 1, hasNext: true },
      ],
    ],
    [
      'empty ones are announced without end',
      'ENDLESS_PAGING',
      [
        { rows: [row('1')], total: 1, hasNext: true },
        { rows: [], total: 1, hasNext: true },
      ],
    ],
    [
      'an empty register announces another',
      'ENDLESS_PAGING',
      [{ rows: [], total: 0, hasNext: true }],
    ],
    [
      'one empty one follows the last row',
      null,
      [
        { rows: [row('1')], total: 1, hasNext: true },
        { rows: [], total: 1, hasNext: false },
      ],
    ],
    [
      'a row has no id at all',
      'ROWS_QUARANTINED',
      [{ rows: [row('1'), { nombres: 'x' }], total: 2, hasNext: false }],
    ],
  ])('when %s: %s', async (_, failure, pages) => {
    const report = await sweep(source, store, { dialect: dialectOf(...pages) });
    expect(report).toMatchObject({ failure, passes: failure === 'INCONSISTENT' ? 3 : 1 });
  });

  test('are at most as many as the settings allow', async () => {
    const total = source.limits.maxPages + 1;
    const pages = Array.from({ length: total }, (_, index) => ({
      rows: [row(String(index))],
      total,
      hasNext: true,
    }));
    const report = await sweep(source, store, { dialect: dialectOf(...pages) });
    expect(report).toMatchObject({ failure: 'ENDLESS_PAGING', pages: source.limits.maxPages });
  });

  test('that arrived before a failure stay', async () => {
    const page = { rows: [row('1'), row('2')], total: 3, hasNext: true };
    const dialect = dialectOf(page, new UpstreamFailure('TIMEOUT'));
    expect(await sweep(source, store, { dialect })).toMatchObject({
      failure: 'TIMEOUT',
      stored: 2,
    });
    expect(store.history(source.id)).toMatchObject({ held: 2, asOf: null });
  });

  test('keep the books, whatever they are', async () => {
    const anyRow = fc.oneof(
      fc.constantFrom('1', '2', '3').map((id) => row(id)),
      fc.constantFrom('1', '2').map((id) => row(id, 'Eva')),
      fc.constantFrom({}, null, { id: '1' }, { id: '9' }),
    );
    const anyPage = fc.record({
      rows: fc.array(anyRow, { maxLength: 4 }),
      total: fc.nat(8),
      hasNext: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyPage, { minLength: 1, maxLength: 4 }), async (pages) => {
        const report = await sweep(source, store, { dialect: dialectOf(...pages) });
        if (report.failure === null || report.failure === 'ROWS_QUARANTINED') {
          expect(report.received).toBe(report.reportedTotal);
          expect(report.deduplicated === 0 || report.pages === 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('A sweep never throws', () => {
  test('and calls an error of our own INTERNAL', async () => {
    const bug = new TypeError('x is not a function');
    const report = await sweep(source, store, { dialect: dialectOf(bug) });
    expect(report).toMatchObject({ failure: 'INTERNAL', passes: 1 });
    expect(logged).toEqual([
      [{ sourceId: source.id, failure: 'INTERNAL', err: bug }, 'sweep stopped'],
    ]);
    expect(store.history(source.id).last).toMatchObject({ failure: 'INTERNAL' });
  });

  test('and calls an error of the store STORE_FAILED, wherever it comes up', async () => {
    const page = { rows: [row('1')], total: 1, hasNext: false };
    const broken = openStore(':memory:', clock);
    broken.close();
    const report = await sweep(source, broken, { dialect: dialectOf(page) });
    expect(report).toMatchObject({ failure: 'STORE_FAILED', received: 0 });

    const breaking = openStore(':memory:', clock);
    const closing: Dialect = {
      ...pdnRestV1,
      async *readPages() {
        breaking.close();
        yield page;
      },
    };
    expect(await sweep(source, breaking, { dialect: closing })).toMatchObject({
      failure: 'STORE_FAILED',
      pages: 0,
    });
  });
});
