import { foldText } from '../../specs/order.ts';
import type { FoundDate } from './found-date.ts';
import type { NoteKind } from './note-texts.ts';
import { dateOfNumber } from './numeric-date.ts';
import { isObject } from './place.ts';
import { readClock } from './written-time.ts';

/** No date takes more. */
const maxLength = 120;

/** The date in a value, in any form of which the meaning is certain; null where there is none. */
export function findDate(value: unknown): FoundDate | null {
  if (typeof value === 'number') return dateOfNumber(value);
  if (typeof value === 'string') return value.length > maxLength ? null : dateOfText(plain(value));
  const inside = unwrapped(value);
  const found = inside === undefined ? null : findDate(inside);
  return found && { ...found, kinds: [...found.kinds, 'DATE_REWRITTEN'] };
}

/** Without quotes around it or a point after it, with the usual forms of figures and of strokes. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^[\s"'“”‘’]+|[\s"'“”‘’.;]+$/g, '');
}

/** A date in the objects and lists of some programs: MongoDB's, PHP's, Java's `[2019, 12, 31]`, a list of one. */
function unwrapped(value: unknown): string | number | undefined {
  if (Array.isArray(value)) {
    const [year, month, day, ...time] = value as unknown[];
    if (value.length === 1 && !isObject(year) && !Array.isArray(year)) return textOrNumber(year);
    const isDay = [year, month, day].every(Number.isInteger) && time.length <= 4;
    return isDay ? `${String(year)}-${String(month)}-${String(day)}` : undefined;
  }
  if (!isObject(value)) return undefined;
  const { $date: mongo, $numberLong: long, date: php } = value;
  return isObject(mongo) ? textOrNumber(mongo['$numberLong']) : textOrNumber(mongo ?? long ?? php);
}

function textOrNumber(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

const iso =
  /^(\d{4}-\d\d-\d\d)Z?(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)(?: ?(Z)| ?([+-]\d\d):?(\d\d)?)?)?$/i;
/** `/Date(1577836800000-0600)/`, as .NET writes it. */
const dotNet = /^\/?Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/?$/i;
/** `Tue Dec 31 18:00:00 CST 2019`, as Java and the shell write it. */
const yearLast = /^(\D+ \d{1,2}) (\d\d:\d\d:\d\d) (\S+) (\d{4})$/;

function dateOfText(text: string): FoundDate | null {
  const [, date, time, zulu, hours, minutes = '00'] = iso.exec(text) ?? [];
  if (date !== undefined) {
    const offset = hours === undefined ? zulu && 'Z' : `${hours}:${minutes}`;
    const clock = time?.replace(',', '.');
    return { date, ...(clock && { time: clock }), ...(offset && { offset }), kinds: [] };
  }
  const number = dotNet.exec(text)?.[1] ?? (/^\d{5,15}(\.\d{1,9})?$/.test(text) ? text : undefined);
  if (number !== undefined) return dateOfNumber(Number(number), text);
  const [, dayAndMonth, clock, zone, year] = yearLast.exec(text) ?? [];
  if (dayAndMonth !== undefined) return withTime(`${dayAndMonth} ${year}`, `${clock} ${zone}`);
  const [, before, after] = /^(.*?[\d,.]),?(?: +|T)(\d{1,2}:\d\d.*)$/i.exec(text) ?? [];
  return before === undefined ? dayOfText(text) : withTime(before, after!);
}

function withTime(day: string, clock: string): FoundDate | null {
  const date = dayOfText(day);
  const time = readClock(clock);
  return date && time && { ...date, ...time };
}

const numbers = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})$/;

function dayOfText(text: string): FoundDate | null {
  const [, first, separator, second, third] = numbers.exec(text.replace(/,$/, '').trim()) ?? [];
  if (first === undefined) return dayOfWords(text);
  if (first.length === 4) {
    return third!.length > 2
      ? null
      : { date: dateOf(first, second!, third!), kinds: ['DATE_REWRITTEN'] };
  }
  if (first.length === 3 || (third!.length !== 2 && third!.length !== 4)) return null;
  // With hyphens, two digits could as well be the year in front.
  const isYearFirst = separator === '-' && isMonth(second!) && Number(third) <= 31;
  if (third!.length === 2 && isYearFirst) return null;
  const century: NoteKind[] = third!.length === 2 ? ['CENTURY_ASSUMED'] : [];
  // The day comes first in Mexico; it comes second only where it can be nothing else.
  return !isMonth(second!) && isMonth(first)
    ? { date: dateOf(third!, first, second!), kinds: ['MONTH_FIRST', ...century] }
    : { date: dateOf(third!, second!, first), kinds: ['DAY_FIRST', ...century] };
}

function isMonth(number: string): boolean {
  return Number(number) >= 1 && Number(number) <= 12;
}

/** As foldText leaves it: `MARTES 5 DE MARZO DE 2024`, `1O DE ENERO DE 2024`, `05 MAR 24`, `DEC 31 2019`. */
const lead =
  /^(?:A |EL |DIA )*(?:(?:LUN|MAR|MIE|JUE|VIE|SAB|DOM|MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]* )?(?:EL |DIA )*/;
const dayMonth =
  /^(?<day>\d{1,2}) ?(?:(?:O|º|RO|ERO|ER) )?(?:DIAS )?(?:DE |DEL MES DE )?(?<month>[A-Z]{3,10}|[IVX]{1,2}) ?(?:DEL? )?(?:AÑO )?(?<year>\d{4}|\d\d)$/;
const monthDay = /^(?<month>[A-Z]{3,10}) (?<day>\d{1,2}) (?:DEL? )?(?<year>\d{4}|\d\d)$/;

function dayOfWords(text: string): FoundDate | null {
  const folded = foldText(text).replace(/\bPRIMERO\b/, '1');
  const forms = [folded, folded.replace(lead, '')];
  for (const form of forms) {
    const { day, month, year } = (dayMonth.exec(form) ?? monthDay.exec(form))?.groups ?? {};
    if (day === undefined) continue;
    const kinds: NoteKind[] = ['DATE_REWRITTEN'];
    if (year!.length === 2) kinds.push('CENTURY_ASSUMED');
    return { date: dateOf(year!, monthNumber(month!), day), kinds };
  }
  return null;
}

const months =
  'ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SEPTIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE'.split(
    ' ',
  );
const otherNames: Readonly<Record<string, string>> = {
  ...{ SETIEMBRE: 'SEP', SEPT: 'SEP', SET: 'SEP', JAN: 'ENE', APR: 'ABR', AUG: 'AGO', DEC: 'DIC' },
  ...{ JANUARY: 'ENE', FEBRUARY: 'FEB', MARCH: 'MAR', APRIL: 'ABR', MAY: 'MAY', JUNE: 'JUN' },
  ...{ JULY: 'JUL', AUGUST: 'AGO', SEPTEMBER: 'SEP', OCTOBER: 'OCT', NOVEMBER: 'NOV' },
  ...{ DECEMBER: 'DIC' },
};

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Also by its first letters, or in Roman figures; what names no month makes no date. */
function monthNumber(word: string): string {
  if (romans.includes(word)) return String(romans.indexOf(word) + 1);
  const name = otherNames[word] ?? word;
  return String(months.findIndex((month) => month === name || month.slice(0, 3) === name) + 1);
}

function dateOf(year: string, month: string, day: string): string {
  return [fullYear(year), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** By POSIX's rule for two digits. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 69 ? `20${year}` : `19${year}`;
}
