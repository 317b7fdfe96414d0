import type { Band } from './bands.ts';
import type { Feature } from './features.ts';

/** What came of comparing two records. */
export interface Match {
  band: Band;
  /** Between 0 and 1; one half where PROBABLE begins. */
  score: number;
  /** The sum of all weights, in bits. */
  bits: number;
  features: readonly Feature[];
}
