/** How sure a match is: a lead and never a proof. */
export type Band = 'STRONG' | 'PROBABLE' | 'WEAK' | 'NO';

/** Bits from which on a band begins. Tuned on the tuning part of the labelled pairs only. */
export interface Thresholds {
  strong: number;
  probable: number;
  weak: number;
}

export const personThresholds: Thresholds = { strong: 21, probable: 16.5, weak: 10 };
export const companyThresholds: Thresholds = { strong: 20, probable: 12, weak: 6 };

export function bandOf(bits: number, { strong, probable, weak }: Thresholds): Band {
  if (bits >= strong) return 'STRONG';
  if (bits >= probable) return 'PROBABLE';
  return bits >= weak ? 'WEAK' : 'NO';
}

/** Between 0 and 1; one half where PROBABLE begins. A place on a scale, and no probability. */
export function scoreOf(bits: number, { probable }: Thresholds): number {
  return Math.round(1000 / (1 + 2 ** (-(bits - probable) / 2))) / 1000;
}
