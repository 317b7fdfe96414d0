import { openStore } from '../../../connectors/store/sqlite-store.ts';
import type { Store } from '../../../connectors/store/store.ts';
import { sourceOf } from '../dialects/pdn-rest-v1/rows.ts';
import { row, scripted } from './scripted.ts';
import { clock, sweep } from './sweep.ts';

let store: Store;
beforeEach(() => {
  store = openStore(':memory:', clock);
});
afterEach(() => store.close());

const source = sourceOf('spic');

describe('A source that does not say how many rows there are', () => {
  test('is read whole when its pages end', async () => {
    const reading = [
      { rows: [row('1')], total: null, hasNext: true },
      { rows: [], total: null, hasNext: true },
      { rows: [row('2')], total: null, hasNext: false },
    ];
    const { dialect } = scripted({ full: [reading] });
    expect(await sweep(source, store, { dialect })).toMatchObject({
      failure: null,
      reportedTotal: null,
      received: 2,
      pages: 3,
    });
    expect(store.history(source.id)).toMatchObject({ held: 2, last: { reportedTotal: null } });
  });

  test('may still send a row on two pages, which is INCONSISTENT', async () => {
    const reading = () => [
      { rows: [row('1')], total: null, hasNext: true },
      { rows: [row('1')], total: null, hasNext: false },
    ];
    const { dialect } = scripted({ full: [reading(), reading(), reading()] });
    expect(await sweep(source, store, { dialect })).toMatchObject({
      failure: 'INCONSISTENT',
      passes: 3,
    });
  });

  test('is ENDLESS_PAGING beyond the pages that the settings allow', async () => {
    const endless = Array.from({ length: source.limits.maxPages + 1 }, () => ({
      rows: [],
      total: null,
      hasNext: true,
    }));
    const { dialect, released } = scripted({ full: [endless] });
    expect(await sweep(source, store, { dialect })).toMatchObject({
      failure: 'ENDLESS_PAGING',
      pages: source.limits.maxPages,
    });
    expect(released()).toBe(1);
  });
});

test('A replica that is read from another replica is as old as that one, by its last page', async () => {
  const asOf = '2026-11-22T08:00:00.000Z';
  const reading = [
    { rows: [row('1')], total: 2, hasNext: true, asOf: '2026-11-22T07:00:00.000Z' },
    { rows: [row('2')], total: 2, hasNext: false, asOf },
  ];
  const { dialect } = scripted({ full: [reading] });
  expect(await sweep(source, store, { dialect })).toMatchObject({ failure: null, asOf });
  expect(store.history(source.id)).toMatchObject({ asOf, last: { asOf } });
});
