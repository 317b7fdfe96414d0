// Intl, since the clock of a state was put forward and back until October 2022, and in part still is.

/** ISO 8601 in UTC of a moment as the clock of a zone shows it, `YYYY-MM-DDTHH:MM:SS`. */
export function momentOf(clock: string, timeZone: string): string {
  const asUtc = Date.parse(`${clock}Z`);
  const near = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(near, timeZone)).toISOString();
}

/** The date that the calendar of a zone shows at a moment, YYYY-MM-DD. */
export function dateAt(moment: string, timeZone: string): string {
  const utc = Date.parse(moment);
  return new Date(utc + offsetAt(utc, timeZone)).toISOString().slice(0, 10);
}

export function isTimeZone(name: string): boolean {
  try {
    return formatOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** Milliseconds east of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(moment);
  const name = parts.find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign, hours, minutes, seconds = '0'] =
    /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [];
  if (sign === undefined) return 0;
  const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -offset : offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a thousand times. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}
