import { readDateTime } from '../normalise/dates.ts';
import { at } from '../normalise/place.ts';

/** Follows when the rows of a reading were created and updated. */
export function watchDates() {
  const startedAt = performance.now();
  let newest = '';
  let areComplete = true;
  return {
    see(rows: unknown[]): void {
      for (const row of rows) {
        for (const name of ['date_created', 'date_updated']) {
          const date = at({ value: row, path: '', notes: [] }, name);
          const moment = readDateTime(date) ?? '';
          if (moment > newest) newest = moment;
          // Directus sends null for what never happened. Credentials that may not read a field get none,
          // and may not filter by it either.
          if (moment === '' && date.value !== null) areComplete = false;
        }
      }
    },
    /**
     * The newest moment less the time that the reading took, ISO 8601 in UTC: what changed on a page
     * that was read already may be older than what was read last. Null where not every row is dated.
     */
    bookmark(): string | null {
      if (!areComplete || newest === '') return null;
      return new Date(Date.parse(newest) - (performance.now() - startedAt)).toISOString();
    },
  };
}
