import { note, type Place } from './place.ts';

/** A date as the PDN's migration of S2 writes it, DD-MM-YYYY, turned round for the readers of dates. */
export function yearFirst(place: Place): Place {
  if (typeof place.value !== 'string') return place;
  const [, day, month, year] = /^\s*(\d\d)-(\d\d)-(\d{4})\s*$/.exec(place.value) ?? [];
  if (year === undefined) return place;
  note(place, 'DAY_FIRST');
  return { ...place, value: `${year}-${month}-${day}` };
}
