/** How many backups are kept: the newest of each of the last days, weeks and months that have one. */
export interface Retention {
  daily: number;
  weekly: number;
  monthly: number;
}

const dayMs = 86_400_000;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const weekOffsetDays = 3;

const periods: readonly [keyof Retention, (at: string) => string][] = [
  ['daily', (at) => at.slice(0, 10)],
  ['weekly', (at) => String(Math.floor((Date.parse(at) / dayMs + weekOffsetDays) / 7))],
  ['monthly', (at) => at.slice(0, 7)],
];

/** Which of some backups are not kept any more. The newest always is. */
export function expired<B extends { at: string }>(
  backups: readonly B[],
  retention: Retention,
): B[] {
  const newestFirst = backups.toSorted((a, b) => (a.at > b.at ? -1 : 1));
  const kept = new Set(newestFirst.slice(0, 1));
  for (const [name, periodOf] of periods) {
    const newestOf = new Map<string, B>();
    for (const backup of newestFirst) {
      const period = periodOf(backup.at);
      if (!newestOf.has(period)) newestOf.set(period, backup);
    }
    for (const backup of [...newestOf.values()].slice(0, retention[name])) kept.add(backup);
  }
  return newestFirst.filter((backup) => !kept.has(backup));
}
