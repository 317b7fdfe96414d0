import { isDayOff } from '../../../connectors/ledger/days-off.ts';

const atNoonIn = (date: string) => isDayOff(new Date(`${date}T18:00:00Z`));

test.each([
  ...['2026-01-01', '2026-02-02', '2026-03-16', '2026-05-01', '2026-09-16', '2026-11-16'],
  ...['2025-12-20', '2026-12-25', '2027-01-06'],
  // Holy Week of 2024, of 2025 and of 2026; Easter was on 31 March, 20 April and 5 April.
  ...['2024-03-25', '2024-03-31', '2025-04-18', '2026-03-30', '2026-04-05'],
])('Offices rest on %s', (date) => expect(atNoonIn(date)).toBe(true));

test.each([
  ...['2026-02-09', '2026-03-09', '2026-11-23', '2026-09-15', '2026-12-19', '2027-01-07'],
  ...['2024-03-24', '2024-04-01', '2026-03-29', '2026-04-06'],
])('Offices do not rest on %s', (date) => expect(atNoonIn(date)).toBe(false));

test('A day is that of Mexico', () => {
  expect(isDayOff(new Date('2026-09-17T05:59:00Z'))).toBe(true);
  expect(isDayOff(new Date('2026-09-16T05:59:00Z'))).toBe(false);
});
