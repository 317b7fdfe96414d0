import { readDate } from '../../normalise/dates.ts';
import type { Place } from '../../normalise/place.ts';
import { yearFirst } from '../../normalise/year-first.ts';

/** A date, which the draft writes with the day first. */
export function readDay(place: Place): string | null {
  return readDate(yearFirst(place));
}
