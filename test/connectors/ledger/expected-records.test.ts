import { expectRecords } from '../../../connectors/ledger/expected-records.ts';

const days = 56;
/** So many records on each of the days before, the last one first. */
const perDay = (countOf: (daysBefore: number) => number) =>
  Array.from({ length: days }, (_, index) => countOf(index + 1));

describe('What a source would have published', () => {
  test('is what it publishes on such days, and chance has its part', () => {
    const { expected, tolerance } = expectRecords(
      perDay(() => 12),
      17,
    );
    expect(expected).toBe(204);
    expect(tolerance).toBeCloseTo(3 * Math.sqrt(204));
  });

  test('counts days without work as it does', () => {
    // The day before is a Sunday, and so are 8 and 15 days before; the outage begins on a Monday.
    const working = perDay((before) => ([1, 2].includes(before % 7) ? 0 : 10));
    expect(expectRecords(working, 5).expected).toBe(50);
    expect(expectRecords(working, 7).expected).toBe(50);
    expect(expectRecords(working, 7.5).expected).toBe(55);
  });

  test('leaves out days on which offices rest', () => {
    const steady = perDay(() => 10);
    expect(expectRecords(steady, 10, (day) => day < 4).expected).toBe(60);
  });

  test('holds nothing against one that publishes now and then, in heaps, or since a short time', () => {
    const everyTwoWeeks = perDay((before) => (before % 14 === 0 ? 400 : 0));
    const everyMonth = perDay((before) => (before % 28 === 0 ? 400 : 0));
    const threeWeeks = perDay((before) => (before <= 20 ? 30 : 0));
    for (const history of [everyTwoWeeks, everyMonth, threeWeeks, []]) {
      const { expected, tolerance } = expectRecords(history, 17);
      expect(expected).toBeLessThanOrEqual(tolerance);
    }
  });

  test('is taken less exactly where it publishes less steadily', () => {
    const steady = expectRecords(
      perDay(() => 10),
      10,
    );
    const unsteady = expectRecords(
      perDay((before) => [2, 18, 4, 30, 10, 6, 1][before % 5]!),
      10,
    );
    expect(unsteady.tolerance).toBeGreaterThan(2 * steady.tolerance);
  });
});
