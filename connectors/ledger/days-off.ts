/** Rest days of article 74 of the Federal Labour Law that have a date: month and day. */
const fixed = new Set(['01-01', '05-01', '09-16', '12-25']);
/** Those that are a Monday: month, and which of its Mondays. */
const mondays: Readonly<Record<number, number>> = { 2: 1, 3: 3, 11: 3 };
/** The usual winter holidays of public offices. */
const [winterFrom, winterTo] = ['12-20', '01-06'];

const dayMs = 86_400_000;
/** Central Mexico's, all year. */
const behindUtcMs = 6 * 3_600_000;

/** Whether public offices in Mexico usually rest on the day of this moment, weekends apart. */
export function isDayOff(moment: Date): boolean {
  const day = new Date(moment.getTime() - behindUtcMs);
  const monthDay = day.toISOString().slice(5, 10);
  if (fixed.has(monthDay) || monthDay >= winterFrom || monthDay <= winterTo) return true;
  return isMondayOff(day) || isHolyWeek(day);
}

function isMondayOff(day: Date): boolean {
  const which = Math.ceil(day.getUTCDate() / 7);
  return day.getUTCDay() === 1 && mondays[day.getUTCMonth() + 1] === which;
}

/** From the Monday before Easter to the day itself. */
function isHolyWeek(day: Date): boolean {
  const untilEaster = easter(day.getUTCFullYear()) - day.getTime();
  return untilEaster > -dayMs && untilEaster <= 6 * dayMs;
}

/** The beginning of Easter Sunday, by the anonymous Gregorian algorithm. */
function easter(year: number): number {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const f = Math.floor((century + 8) / 25);
  const g = Math.floor((century - f + 1) / 3);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const inCentury = year % 100;
  const leaps = 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - h - (inCentury % 4);
  const l = (32 + leaps) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}
