import { foldText } from '../../specs/order.ts';
import { readDate, readDateTime } from '../normalise/dates.ts';
import type { NoteKind } from '../normalise/note-texts.ts';
import { note, type Place } from '../normalise/place.ts';
import { dateAt, momentOf } from './local-time.ts';

/** A date as people write it in Mexico, YYYY-MM-DD; null where there is none or it cannot be told. */
export function readTableDate(place: Place, timeZone: string): string | null {
  return readWritten(place, (iso) => {
    if (!zoned.test(textAt(iso))) return readDate(iso);
    const moment = readDateTime(iso);
    if (moment === null) return null;
    note(iso, 'TIME_CUT');
    return dateAt(moment, timeZone);
  });
}

/** A moment as people write it in Mexico, ISO 8601 in UTC; without a zone it is one of `timeZone`. */
export function readTableMoment(place: Place, timeZone: string): string | null {
  return readWritten(place, (iso) => {
    const clock = textAt(iso).replace(' ', 'T');
    // As if it were in UTC: whether there is such a moment hangs on no zone.
    const moment = readDateTime(unzoned.test(clock) ? { ...iso, value: `${clock}Z` } : iso);
    if (moment === null || !unzoned.test(clock)) return moment;
    note(iso, 'LOCAL_TIME_ASSUMED');
    return momentOf(moment.slice(0, -1), timeZone);
  });
}

const zoned = /^\d{4}-\d\d-\d\d[T ].*(Z|[+-]\d\d:?\d\d)$/i;
const unzoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?$/i;

function readWritten(place: Place, read: (iso: Place) => string | null): string | null {
  const { iso, kinds } = isoDated(textAt(place));
  const value = read(kinds.length === 0 ? place : { ...place, value: iso });
  if (value !== null) for (const kind of kinds) note(place, kind);
  return value;
}

function textAt({ value }: Place): string {
  return typeof value === 'string' ? value.trim() : '';
}

// With hyphens, two digits could as well be the year in front.
const dayFirst =
  /^(?<day>\d{1,2})(?:([/.-])(?<month>\d{1,2})\2(?<year>\d{4})|\/(?<month>\d{1,2})\/(?<year>\d\d))(?:,? +(?<time>\S.*))?$/;
const yearFirst = /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?:,? +(?<time>\S.*))?$/;
/** As foldText leaves it: `MARTES 5 DE MARZO DE 2024`, `1O DE ENERO DE 2024`, `05 MAR 24`. */
const inWords =
  /^(?:(?:LUNES|MARTES|MIERCOLES|JUEVES|VIERNES|SABADO|DOMINGO) )?(?<day>\d{1,2}) ?(?:(?:O|º|RO) )?(?:DE )?(?<month>[A-Z]{3,10}) (?:DEL? )?(?<year>\d{4}|\d\d)$/;

const months =
  'ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SEPTIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE'.split(
    ' ',
  );

/** A date in another form than ISO 8601's put into that, and what is to be remarked on it. */
function isoDated(text: string): { iso: string; kinds: NoteKind[] } {
  const numeric = dayFirst.exec(text)?.groups;
  const worded = inWords.exec(foldText(text))?.groups;
  const found = numeric ?? yearFirst.exec(text)?.groups ?? worded;
  if (!found) return { iso: text, kinds: [] };
  const { day, year, time } = found as Record<string, string> & { time?: string };
  const month = found === worded ? monthNumber(worded['month']!) : found['month']!;
  const date = [fullYear(year!), month.padStart(2, '0'), day!.padStart(2, '0')].join('-');
  const kinds: NoteKind[] = [found === numeric ? 'DAY_FIRST' : 'DATE_REWRITTEN'];
  if (year!.length === 2) kinds.push('CENTURY_ASSUMED');
  return { iso: time === undefined ? date : `${date}T${isoTime(time)}`, kinds };
}

/** Also by its first letters; what names no month makes no date. */
function monthNumber(word: string): string {
  const name = word === 'SETIEMBRE' || word === 'SEPT' ? 'SEPTIEMBRE' : word;
  const isName = (month: string) => month === name || month.slice(0, 3) === name;
  return String(months.findIndex(isName) + 1);
}

/** By POSIX's rule for two digits. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 69 ? `20${year}` : `19${year}`;
}

/** `1:45 p. m.` is 13:45. */
function isoTime(time: string): string {
  const [, hour, rest, half] =
    /^(\d{1,2})(:\d\d(?::\d\d(?:\.\d{1,9})?)?)(?: ?([ap])\.? ?m\.?)?$/i.exec(
      time.replace(/\s+/g, ' '),
    ) ?? [];
  if (hour === undefined) return time;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return `${String(hours).padStart(2, '0')}${rest}`;
}
