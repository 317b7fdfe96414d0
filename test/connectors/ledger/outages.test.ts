import type { AcceptedRow } from '../../../connectors/records.ts';
import { buyerRow, quarantinedRow } from '../support/rows.ts';
import { removeFolders } from '../support/temporary-folder.ts';
import { AccountedStore, buyers, dayMs, hourMs } from './accounted-store.ts';

let jalisco: AccountedStore;
beforeEach(() => {
  jalisco = new AccountedStore();
});
afterEach(() => jalisco.close());
afterAll(removeFolders);

const told = () => jalisco.entries();
const only = () => jalisco.outages()[0]!;

describe('An outage', () => {
  test('begins where the last whole reading is true for, is told once for each cause, and ends', () => {
    jalisco.sweep([buyers(['a', 'b'])]);
    const good = jalisco.test.store.history('JAL.spic');
    jalisco.fail();
    jalisco.fail();
    jalisco.fail('TIMEOUT');
    jalisco.fail();
    expect(only()).toMatchObject({ status: 'OPEN', causes: ['SERVER_ERROR', 'TIMEOUT'], to: null });
    jalisco.sweep([buyers(['a', 'b'])], { reportedTotal: 2 });
    const outage = `JAL.spic.${good.asOf}`;
    const of = { source: 'JAL.spic', outage };
    const { startedAt } = jalisco.test.store.history('JAL.spic').last!;
    const sweep = (number: number) => ({ number, startedAt: expect.any(String) });
    expect(told()).toEqual([
      {
        kind: 'OUTAGE_OPENED',
        ...of,
        sweep: sweep(2),
        from: good.asOf,
        cause: 'SERVER_ERROR',
        lastGoodAt: good.last!.finishedAt,
      },
      { kind: 'OUTAGE_CAUSE', ...of, sweep: sweep(4), cause: 'TIMEOUT' },
      {
        kind: 'OUTAGE_RETURNED',
        ...of,
        sweep: sweep(6),
        to: startedAt,
        recovered: 0,
        heldBefore: 2,
        heldAfter: 2,
        reportedTotal: 2,
      },
      { kind: 'OUTAGE_CLOSED', ...of, sweep: sweep(6), to: startedAt, recovered: 0 },
    ]);
    const totals = { heldBefore: 2, heldAfter: 2, reportedTotal: 2 };
    expect(only()).toMatchObject({ status: 'CLOSED', id: outage, ...totals, unaccounted: 0 });
  });

  test('of a source that was never read begins with the first reading that failed', () => {
    jalisco.fail();
    jalisco.sweep([buyers(['a'])]);
    const [opened, returned] = told();
    expect(opened).toMatchObject({
      from: '2026-11-22T10:01:00.000Z',
      sweep: { startedAt: '2026-11-22T10:01:00.000Z' },
      lastGoodAt: null,
    });
    expect(returned).toMatchObject({ kind: 'OUTAGE_RETURNED', heldBefore: null, heldAfter: 1 });
    expect(jalisco.kinds()).toEqual(['OPENED', 'RETURNED', 'CLOSED']);
  });

  test('is none when a reading was repeated at once, or the connector itself was stopped in it', () => {
    jalisco.sweep([buyers(['a'])]);
    jalisco.sweep([], { failure: 'INCONSISTENT', repeated: true });
    jalisco.sweep([], { failure: 'INTERRUPTED' });
    jalisco.sweep([buyers(['a'])]);
    expect(told()).toEqual([]);
  });

  test('is one, too, when the connector was down, and is told as soon as it runs again', () => {
    jalisco.sweep([buyers(['a'])]);
    jalisco.restart(15 * 60_000);
    expect(told()).toEqual([]);
    jalisco.restart(3 * hourMs);
    expect(told()).toMatchObject([
      { kind: 'OUTAGE_OPENED', cause: 'CONNECTOR_DOWN', sweep: null, from: only().from },
    ]);
    jalisco.restart();
    jalisco.sweep([buyers(['a'])]);
    jalisco.sweep([buyers(['a'])]);
    expect(jalisco.kinds()).toEqual(['OPENED', 'RETURNED', 'CLOSED']);
  });

  test('is told afterwards when a program that slept for long did not see it', () => {
    jalisco.sweep([buyers(['a'])]);
    jalisco.pass(3 * hourMs);
    jalisco.sweep([buyers(['a'])]);
    expect(told()[0]).toMatchObject({ cause: 'CONNECTOR_DOWN', sweep: { number: 2 } });
    expect(jalisco.kinds()).toEqual(['OPENED', 'RETURNED', 'CLOSED']);
  });

  test('is none while the source asked not to be called', () => {
    jalisco.sweep([buyers(['a'])], {
      retryAfter: new Date(jalisco.test.clock.now().getTime() + 5 * hourMs).toISOString(),
    });
    jalisco.restart(3 * hourMs);
    expect(told()).toEqual([]);
  });

  test('is one, too, when the store had no room for a sweep, whose end is not in it', () => {
    jalisco.sweep([buyers(['a'])]);
    jalisco.account('STORE_FAILED');
    jalisco.pass(3 * hourMs);
    jalisco.account('STORE_FAILED');
    jalisco.sweep([buyers(['a'])]);
    expect(told()[0]).toMatchObject({ cause: 'STORE_FAILED', sweep: null });
    expect(jalisco.kinds()).toEqual(['OPENED', 'RETURNED', 'CLOSED']);
  });

  test('is none where a backup took the place of a damaged store, and the sweeps since are not in it', () => {
    jalisco.sweep([buyers(['a'])]);
    jalisco.replaceStoreAfter(dayMs);
    jalisco.sweep([buyers(['a', 'b'])]);
    expect(jalisco.kinds()).toEqual(['STORE_SET_ASIDE']);
    jalisco.restart(dayMs);
    expect(jalisco.kinds()).toEqual(['STORE_SET_ASIDE', 'OPENED']);
  });

  test('is not told again from an older store that a backup brought back', () => {
    jalisco.sweep([buyers(['a', 'b'])]);
    jalisco.fail();
    jalisco.sweep([buyers(['a'])]);
    const before = told();
    jalisco.forgetWhatIsSettled();
    jalisco.restart();
    expect(told()).toEqual(before);
    jalisco.fail();
    expect(jalisco.outages().map(({ status }) => status)).toEqual(['OPEN', 'RETURNED']);
  });

  test('stays open while records are missing that were there before, names them, and closes when they are back', () => {
    jalisco.sweep([buyers(['a', 'b', 'c'])]);
    jalisco.fail();
    jalisco.sweep([buyers(['a'])]);
    const gone = ['JAL.S2.spic.b', 'JAL.S2.spic.c'];
    expect(jalisco.kinds()).toEqual(['OPENED', 'COVERAGE_LOST', 'RETURNED', 'UNACCOUNTED']);
    expect(only()).toMatchObject({ status: 'RETURNED', unaccounted: 2, ids: gone });
    jalisco.sweep([buyers(['a', 'b'])]);
    expect(only()).toMatchObject({ status: 'RETURNED', unaccounted: 1, ids: [gone[1]] });
    jalisco.sweep([buyers(['a', 'b', 'c'])]);
    expect(only()).toMatchObject({ status: 'CLOSED', unaccounted: 0, ids: [] });
  });

  test('is followed by another one, whether or not it is closed', () => {
    jalisco.sweep([buyers(['a', 'b'])]);
    jalisco.fail();
    jalisco.sweep([buyers(['a'])]);
    jalisco.fail();
    expect(jalisco.outages().map(({ status }) => status)).toEqual(['OPEN', 'RETURNED']);
    jalisco.sweep([buyers(['a', 'b'])]);
    expect(jalisco.outages().map(({ status }) => status)).toEqual(['CLOSED', 'CLOSED']);
  });

  test('is not closed by rows that cannot be accepted', () => {
    jalisco.sweep([buyers(['a'])]);
    jalisco.fail();
    const broken = [...buyers(['a']), quarantinedRow('b'), quarantinedRow('c')];
    jalisco.sweep([broken], { failure: 'ROWS_QUARANTINED', reportedTotal: 3 });
    expect(only()).toMatchObject({ status: 'RETURNED', unaccounted: 2, estimated: false, ids: [] });
    jalisco.sweep([buyers(['a', 'b', 'c'])], { reportedTotal: 3 });
    expect(only()).toMatchObject({ status: 'CLOSED' });
  });

  test('does not answer for rows that could not be accepted before it', () => {
    const broken = [...buyers(['a']), quarantinedRow('b')];
    const asBefore = { failure: 'ROWS_QUARANTINED', reportedTotal: 2 } as const;
    jalisco.sweep([broken], asBefore);
    jalisco.fail();
    jalisco.sweep([broken], asBefore);
    expect(only()).toMatchObject({ status: 'CLOSED' });
  });
});

test('Records that vanish without an outage are listed, each of them, part by part', () => {
  // Each takes more than a thousand characters in an id.
  const names = Array.from({ length: 900 }, (_, i) => String(i).padStart(4, '0') + 'ñ'.repeat(190));
  jalisco.sweep([buyers(names)]);
  jalisco.sweep([buyers(names.slice(0, 1))]);
  jalisco.sweep([buyers(names.slice(0, 1))]);
  const losses = told();
  expect(losses).toMatchObject(
    [1, 2, 3].map((part) => ({ kind: 'COVERAGE_LOST', count: 899, part })),
  );
  const listed = losses.flatMap((loss) => ('ids' in loss ? loss.ids : []));
  expect(listed).toEqual(buyers(names.slice(1)).map(({ id }) => id));
});

test('Records that the source says it removed are listed, too', () => {
  jalisco.sweep([buyers(['a', 'b'])]);
  jalisco.test.sweepChanges([], ['b']);
  jalisco.account();
  expect(told()).toMatchObject([{ kind: 'COVERAGE_LOST', count: 1, ids: ['JAL.S2.spic.b'] }]);
});

describe('After an outage of 17 days in which 214 records were made', () => {
  const outageDays = 17;
  const made = 214;
  let before: AcceptedRow[];
  let meanwhile: AcceptedRow[];

  /** Records made one after the other, evenly from one moment to another. */
  function madeBetween(from: number, to: number, count: number, name: string): AcceptedRow[] {
    return Array.from({ length: count }, (_, i) => {
      const moment = new Date(from + ((i + 0.5) * (to - from)) / count).toISOString();
      return buyerRow(`${name}${i}`, {}, { fechaCaptura: moment });
    });
  }

  beforeEach(() => {
    const start = jalisco.test.clock.now().getTime();
    const perDay = made / outageDays;
    before = madeBetween(start - 70 * dayMs, start, Math.round(70 * perDay), 'before');
    jalisco.sweep([before], { reportedTotal: before.length });
    const from = jalisco.test.clock.now().getTime();
    meanwhile = madeBetween(from, from + outageDays * dayMs, made, 'meanwhile');
    for (let day = 0; day < outageDays; day++) {
      jalisco.fail();
      jalisco.pass(dayMs);
    }
  });

  const read = (rows: AcceptedRow[]) => jalisco.sweep([rows], { reportedTotal: rows.length });
  const marked = () => {
    const ids = meanwhile.map(({ id }) => id);
    const found = jalisco.test.store.byIds(ids);
    return found.filter((record) => record?.recoveredFrom === only().id).length;
  };

  test('all are recovered and marked, and it closes', () => {
    read([...before, ...meanwhile]);
    expect(only()).toMatchObject({ status: 'CLOSED', recovered: made, unaccounted: 0 });
    expect(marked()).toBe(made);
    const others = jalisco.test.store.byIds(before.map(({ id }) => id));
    expect(others.every((record) => record!.recoveredFrom === null)).toBe(true);
  });

  test.each([made, 100, 60])(
    '%i that are withheld are unaccounted for, until they come',
    (withheld) => {
      const shown = meanwhile.slice(withheld);
      read([...before, ...shown]);
      expect(only()).toMatchObject({
        status: 'RETURNED',
        recovered: shown.length,
        estimated: true,
      });
      expect(Math.abs(only().unaccounted! - withheld)).toBeLessThanOrEqual(3);
      jalisco.restart();
      read([...before, ...meanwhile]);
      expect(only()).toMatchObject({ status: 'CLOSED', recovered: made, unaccounted: 0 });
      expect(marked()).toBe(made);
    },
  );

  test('those that come when it is closed are marked, too, and told', () => {
    read([...before, ...meanwhile.slice(5)]);
    expect(only()).toMatchObject({ status: 'CLOSED', recovered: made - 5 });
    read([...before, ...meanwhile]);
    expect(jalisco.kinds().at(-1)).toBe('RECOVERED');
    expect(only()).toMatchObject({ status: 'CLOSED', recovered: made });
    expect(marked()).toBe(made);
  });

  test('those that its total still tells of hold it open, however few', () => {
    const total = before.length + made;
    const shown = [...before, ...meanwhile.slice(7)];
    jalisco.sweep([shown], { failure: 'INCONSISTENT', reportedTotal: total });
    expect(only()).toMatchObject({
      status: 'OPEN',
      causes: expect.arrayContaining(['INCONSISTENT']),
    });
    read([...before, ...meanwhile]);
    expect(only()).toMatchObject({ status: 'CLOSED', recovered: made });
  });
});
