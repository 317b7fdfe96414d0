import type { AlertSource } from './alert-source.ts';

/** What several know, in one. */
export function allAlerts(sources: readonly AlertSource[]): AlertSource {
  return { current: (now) => sources.flatMap((source) => source.current(now)) };
}
