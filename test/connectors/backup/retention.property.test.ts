import fc from 'fast-check';
import { expired, type Retention } from '../../../connectors/backup/retention.ts';

const anyMoment = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => ({ at: date.toISOString() }));
const anyBackups = fc.uniqueArray(anyMoment, { selector: ({ at }) => at, maxLength: 60 });
const anyRetention: fc.Arbitrary<Retention> = fc.record({
  daily: fc.nat(8),
  weekly: fc.nat(5),
  monthly: fc.nat(13),
});

describe('Of any backups and by any plan', () => {
  test('the newest is kept, and no more than the plan says', () => {
    fc.assert(
      fc.property(anyBackups, anyRetention, (backups, plan) => {
        const gone = new Set(expired(backups, plan));
        const kept = backups.filter((backup) => !gone.has(backup));
        const newest = backups.toSorted((a, b) => (a.at > b.at ? -1 : 1))[0];
        if (newest) expect(kept).toContain(newest);
        expect(kept.length).toBeLessThanOrEqual(1 + plan.daily + plan.weekly + plan.monthly);
      }),
    );
  });

  test('the newest of each of the last days is kept, and a second look changes nothing', () => {
    fc.assert(
      fc.property(anyBackups, anyRetention, (backups, plan) => {
        const gone = new Set(expired(backups, plan));
        const kept = backups.filter((backup) => !gone.has(backup));
        const days = [...new Set(backups.map(({ at }) => at.slice(0, 10)))].toSorted().reverse();
        for (const day of days.slice(0, plan.daily)) {
          const ofDay = backups
            .filter(({ at }) => at.startsWith(day))
            .toSorted((a, b) => (a.at > b.at ? -1 : 1));
          expect(kept).toContain(ofDay[0]);
        }
        expect(expired(kept, plan)).toEqual([]);
      }),
    );
  });
});

test('Of a backup a day over two years, a week, four weeks and twelve months are left', () => {
  const backups = Array.from({ length: 730 }, (_, day) => ({
    at: new Date(Date.UTC(2025, 0, 1 + day, 3)).toISOString(),
  }));
  const gone = expired(backups, { daily: 7, weekly: 4, monthly: 12 });
  const kept = backups.length - gone.length;
  expect(kept).toBeGreaterThanOrEqual(7 + 3 + 10);
  expect(kept).toBeLessThanOrEqual(7 + 4 + 12);
});
