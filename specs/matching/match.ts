import { bandOf, scoreOf, type Band, type Thresholds } from './bands.ts';
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

/** What is written in the place of a name names nobody, so it is compared with nothing, whatever the identifiers are. */
export const noName: Feature = { code: 'NO_NAME', weight: 0 };

export function matchOf(features: readonly Feature[], thresholds: Thresholds): Match {
  const bits = sumOf(features);
  return { band: bandOf(bits, thresholds), score: scoreOf(bits, thresholds), bits, features };
}

/** All that speaks for a match and against it, in bits. */
export function sumOf(features: readonly Feature[]): number {
  return features.reduce((bits, { weight }) => bits + weight, 0);
}
