import type { FoundDate } from './found-date.ts';

/** From 1973 to 2103, which no other way of writing a date as one number reaches. */
const epochSeconds = { least: 1e8, most: 4.2e9 };
/** From 1954 to 2064: the days of a spreadsheet that counts from 1900. */
const serialDays = { least: 20_000, most: 60_000 };

/**
 * The date of a number, also of one in a text: seconds or milliseconds since 1970, the days of a
 * spreadsheet, or eight digits. Null where it is in none of their ranges.
 */
export function dateOfNumber(number: number, text = String(number)): FoundDate | null {
  if (/^\d{8}$/.test(text)) return dateOfDigits(text);
  const { least, most } = epochSeconds;
  if (number >= least && number < most) return instant(number * 1000);
  if (number >= least * 1000 && number < most * 1000) return instant(number);
  if (number < serialDays.least || number > serialDays.most) return null;
  const moment = new Date(
    Date.UTC(1899, 11, 30) + Math.round(number * 86_400) * 1000,
  ).toISOString();
  const date = moment.slice(0, 10);
  const time = Number.isInteger(number) ? {} : { time: moment.slice(11, 19) };
  return { date, ...time, kinds: ['SERIAL_DATE'] };
}

function instant(ms: number): FoundDate {
  const moment = new Date(ms).toISOString();
  return {
    date: moment.slice(0, 10),
    time: moment.slice(11, -1),
    offset: 'Z',
    isInstant: true,
    kinds: ['EPOCH_DATE'],
  };
}

/** 20191231 or 31122019: no number can be both, for years begin with 19 or 20. */
function dateOfDigits(digits: string): FoundDate | null {
  const [, year, month, day] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)$/.exec(digits) ?? [];
  if (year !== undefined) return { date: `${year}-${month}-${day}`, kinds: ['DATE_REWRITTEN'] };
  const [, dayFirst, monthNext, yearLast] =
    /^([0-3]\d)(0[1-9]|1[0-2])((?:19|20)\d\d)$/.exec(digits) ?? [];
  if (dayFirst === undefined) return null;
  return { date: `${yearLast}-${monthNext}-${dayFirst}`, kinds: ['DAY_FIRST'] };
}
