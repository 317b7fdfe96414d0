import type { FoundDate } from './found-date.ts';

const clock =
  /^(\d{1,2})(:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(?:([ap])\.? ?m\.?|hrs?\.?|horas)?(?: ?(\S+))?(?: \(.*\))?$/i;

/** Zones by the letters that programs write for those of Mexico. */
const zones: Readonly<Record<string, string>> = {
  ...{ Z: 'Z', UTC: 'Z', GMT: 'Z', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00' },
  ...{ PST: '-08:00', PDT: '-07:00', EST: '-05:00' },
};

/** A time of day, `1:45 p. m.` or `13:45:00 GMT-0600 (…)`; null where it cannot be read. */
export function readClock(text: string): Pick<FoundDate, 'time' | 'offset'> | null {
  const [, hour, rest, half, zone] = clock.exec(text.trim().replace(/\s+/g, ' ')) ?? [];
  if (hour === undefined) return null;
  const offset = zone === undefined ? undefined : offsetOf(zone);
  if (offset === null) return null;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  const time = `${String(hours).padStart(2, '0')}${rest!.replace(',', '.')}`;
  return { time, ...(offset && { offset }) };
}

function offsetOf(zone: string): string | null {
  const known = zones[zone.toUpperCase()];
  const [, sign, hours, minutes = '00'] =
    /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d\d)?$/i.exec(zone) ?? [];
  return known ?? (sign === undefined ? null : `${sign}${hours!.padStart(2, '0')}:${minutes}`);
}
