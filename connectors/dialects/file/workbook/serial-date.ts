const msPerDay = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
/** Excel's 1900 has a 29th of February, which has this number. */
const leapDay1900 = 60;

/**
 * The day number of a spreadsheet as text: a date, a moment without a zone, or within its first day a time.
 * What is below the second are rounding errors.
 */
export function dateOfSerial(serial: number, isFrom1904: boolean): string {
  const isEarly = !isFrom1904 && serial < leapDay1900;
  const epoch = isFrom1904 ? epoch1904 : epoch1900;
  const ms = epoch + (serial + (isEarly ? 1 : 0)) * msPerDay;
  const moment = new Date(Math.round(ms / 1000) * 1000);
  if (Number.isNaN(moment.getTime())) return String(moment);
  const text = moment.toISOString().replace(/\.000Z$/, '');
  return serial >= 0 && serial < 1 ? text.slice(-8) : withoutMidnight(text);
}

/** A date in a spreadsheet is midnight. */
export function withoutMidnight(moment: string): string {
  return moment.replace(/(?<=\d)T00:00(:00(\.0+)?)?Z?$/, '');
}

/** Numbers of the formats that every workbook has (ECMA-376 part 1, section 18.8.30) and that show dates. */
const builtInDates = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** Whether a number format shows a number as a date or a time; `code` is its own where it is not built in. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.some(([first, last]) => id >= first && id <= last);
  const [positive] = code.replace(/"[^"]*"|\\.|_.|\*.|general/gi, '').split(';') as [string];
  return /[dmyhs]/i.test(positive.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''));
}
