import { isFiller } from '../../specs/fillers.ts';
import type { FoundDate } from './found-date.ts';
import { dateAt, momentOf } from './local-time.ts';
import { note, type Place } from './place.ts';
import { findDate } from './written-date.ts';

/** The zone of the days of numbers that name a moment, where a source says nothing of its own. */
const usualTimeZone = 'America/Mexico_City';

/**
 * A calendar date, YYYY-MM-DD, in any form that people and programs write; null where there is none or it
 * cannot be read. With the time zone of a source, a moment is the day that its calendar shows; without
 * one, a moment that is written is cut as it is written.
 */
export function readDate(place: Place, timeZone?: string): string | null {
  if (isDateless(place)) return null;
  const found = findDate(place.value);
  const date = found && dayOf(found, timeZone);
  if (!found || !date) return refuse(place);
  if (found.time !== undefined && !found.isInstant) note(place, 'TIME_CUT');
  for (const kind of found.kinds) note(place, kind);
  return date;
}

/**
 * A moment as `Date.prototype.toISOString` writes it; null where there is none or it cannot be read. One
 * without a zone is in that of the source, else in UTC.
 */
export function readDateTime(place: Place, timeZone?: string): string | null {
  if (isDateless(place)) return null;
  const found = findDate(place.value);
  if (!found || !isCalendarDate(found.date)) return refuse(place);
  const { date, time = '00:00', offset } = found;
  // As if it were in UTC: whether there is such a moment depends on no zone.
  const clock = toIso(`${date}T${time}${offset ?? 'Z'}`);
  if (clock === null) return refuse(place);
  const isLocal = found.time !== undefined && offset === undefined;
  if (found.time === undefined) note(place, 'MIDNIGHT_ADDED');
  else if (isLocal) note(place, timeZone === undefined ? 'UTC_ASSUMED' : 'LOCAL_TIME_ASSUMED');
  for (const kind of found.kinds) note(place, kind);
  return isLocal && timeZone !== undefined ? momentOf(clock.slice(0, -1), timeZone) : clock;
}

/** Whether nothing is written there. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

/** Whether a text or a number says that there is no date. An error of a spreadsheet says nothing of the kind. */
export function standsForNoDate(value: unknown): boolean {
  if (value === 0) return true;
  if (typeof value !== 'string' || value.trimStart().startsWith('#')) return false;
  // 0000-00-00 of a database may hide any date.
  return (isFiller(value) && !/\d.*\d/.test(value)) || /^\s*sin fecha\s*$/i.test(value);
}

function isDateless(place: Place): boolean {
  if (isAbsent(place.value)) return true;
  const isNone = standsForNoDate(place.value);
  if (isNone) note(place, 'PLACEHOLDER');
  return isNone;
}

function dayOf(found: FoundDate, timeZone: string | undefined): string | null {
  const { date, time, offset, isInstant } = found;
  if (!isCalendarDate(date)) return null;
  if (time === undefined || offset === undefined) return date;
  const moment = toIso(`${date}T${time}${offset}`);
  if (moment === null) return null;
  if (!isInstant) return timeZone === undefined ? date : dateAt(moment, timeZone);
  // Programs keep a day as its midnight, in UTC or in their own zone.
  return moment.endsWith('T00:00:00.000Z') ? date : dateAt(moment, timeZone ?? usualTimeZone);
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
