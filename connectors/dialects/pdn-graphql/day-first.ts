import { note, type Place } from '../../normalise/place.ts';

/**
 * Reads a date or a moment that may also stand as dd/mm/yyyy, with or without a time behind. Nothing
 * says that the day comes first, but so it does in Mexico.
 */
export function readDayFirst(place: Place, read: (place: Place) => string | null): string | null {
  const text = typeof place.value === 'string' ? place.value : '';
  const [, day, month, year, time = ''] =
    /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[T ]+(\S.*))?$/i.exec(text) ?? [];
  if (day === undefined) return read(place);
  const date = [year, month!.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const moment = read({ ...place, value: `${date} ${time}`.trim() });
  if (moment !== null) note(place, 'DAY_FIRST');
  return moment;
}
