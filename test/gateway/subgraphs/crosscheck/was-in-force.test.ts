import { wasInForce } from '../../../../gateway/subgraphs/crosscheck/was-in-force.ts';

const [from, until] = ['2024-01-10', '2025-01-10'];

test.each<[string, string | null, string | null, string | null, boolean | null]>([
  ['on its first day', '2024-01-10T23:00:00.000Z', from, until, true],
  ['on its last day', '2025-01-10T00:00:00.000Z', from, until, true],
  ['the day before', '2024-01-09T00:00:00.000Z', from, until, false],
  ['the day after', '2025-01-11T00:00:00.000Z', from, until, false],
  ['before one without an end', '2024-01-09T00:00:00.000Z', from, null, false],
  ['after one without an end began, which may have been for a day', '2026-01-01', from, null, null],
  ['on no day that is known', null, from, until, null],
  ['beside a debarment without dates', '2024-02-01T00:00:00.000Z', null, null, null],
])('A buyer captured %s', (_, captured, first, last, expected) => {
  expect(wasInForce({ captured, from: first, until: last })).toBe(expected);
});
