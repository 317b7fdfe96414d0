const DAY = 86_400_000;

/** The day on which the synthetic registers were "published": data never depends on the clock. */
export const REFERENCE_DATE = '2026-11-01';

/** The ISO date some days after (or, negative, before) another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Days from one ISO date to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The ISO date some months later; the 31st overflows into the next month, which is harmless here. */
export function addMonths(date: string, months: number): string {
  const day = new Date(date);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}
