import { note, type Place } from './place.ts';

/** A calendar date, YYYY-MM-DD; null where there is none or nobody can read it. */
export function readDate(place: Place): string | null {
  if (isBlank(place.value)) return null;
  const [, date, time] = /^(\d{4}-\d\d-\d\d)([T ]\d\d:\d\d.*)?$/i.exec(textAt(place)) ?? [];
  if (date === undefined || !isCalendarDate(date)) return refuse(place);
  if (time !== undefined) note(place, 'TIME_CUT');
  return date;
}

const momentPattern =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(?:(Z)|([+-]\d\d):?(\d\d))?)?$/i;

/** A moment as `Date.prototype.toISOString` writes it; null where there is none or nobody can read it. */
export function readDateTime(place: Place): string | null {
  if (isBlank(place.value)) return null;
  const [, date, time, zulu, hours, minutes] = momentPattern.exec(textAt(place)) ?? [];
  if (date === undefined || !isCalendarDate(date)) return refuse(place);
  const offset = hours === undefined ? 'Z' : `${hours}:${minutes}`;
  const moment = toIso(`${date}T${time ?? '00:00'}${offset}`);
  if (moment === null) return refuse(place);
  if (time === undefined) note(place, 'MIDNIGHT_ADDED');
  else if (zulu === undefined && hours === undefined) note(place, 'UTC_ASSUMED');
  return moment;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

function textAt({ value }: Place): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Unlike `Date.parse`, which takes 30 February for 2 March. */
function isCalendarDate(date: string): boolean {
  return toIso(`${date}T00:00Z`)?.startsWith(date) ?? false;
}

/** Null also beyond the year 9999, which would need more digits. */
function toIso(text: string): string | null {
  const moment = new Date(text);
  const year = moment.getUTCFullYear();
  return year >= 0 && year <= 9999 ? moment.toISOString() : null;
}

function refuse(place: Place): null {
  note(place, 'NOT_A_DATE');
  return null;
}
