import type { Alert } from '../../specs/alerts.ts';

/** Somebody who knows of a state's alerts. */
export interface AlertSource {
  /** Those that hold now. Never throws. */
  current(now: Date): Alert[];
}
