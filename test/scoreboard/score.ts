import type { Band } from '../../specs/matching/bands.ts';
import type { Match } from '../../specs/matching/match.ts';
import type { Pair } from './pairs.ts';

/** A pair and what the matcher says of it. */
export interface Judged {
  rule: string;
  isSame: boolean;
  match: Match;
  /** What the baseline says, between 0 and 1. */
  baseline: number;
  /** Whether a look-up by the keys of one finds the other. */
  isCompared: boolean;
}

/** How well a yes or no fits the labels. */
export interface Fit {
  pairs: number;
  precision: number;
  recall: number;
  f1: number;
}

/** What is scored: a matcher, its keys, and what it is compared with. */
export interface Contestants<Written> {
  match(a: Written, b: Written): Match;
  keysOf(written: Written): string[];
  baseline(a: Written, b: Written): number;
}

export function judge<Written>(
  pairs: readonly Pair<Written>[],
  { match, keysOf, baseline }: Contestants<Written>,
): Judged[] {
  return pairs.map(({ rule, isSame, a, b }) => {
    const keys = new Set(keysOf(a));
    const isCompared = keysOf(b).some((key) => keys.has(key));
    return { rule, isSame, match: match(a, b), baseline: baseline(a, b), isCompared };
  });
}

export function fitOf(judged: readonly Judged[], says: (pair: Judged) => boolean): Fit {
  const found = judged.filter(says);
  const right = found.filter(({ isSame }) => isSame).length;
  const wanted = judged.filter(({ isSame }) => isSame).length;
  const precision = found.length === 0 ? 1 : right / found.length;
  const recall = wanted === 0 ? 1 : right / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { pairs: judged.length, precision, recall, f1 };
}

export const isMatch = ({ match: { band } }: Judged) => band === 'STRONG' || band === 'PROBABLE';
export const isStrong = ({ match: { band } }: Judged) => band === 'STRONG';

/** The threshold with which the baseline does best on these pairs. */
export function bestThreshold(judged: readonly Judged[]): number {
  const candidates = Array.from({ length: 100 }, (_, index) => index / 100);
  const f1With = (threshold: number) => fitOf(judged, ({ baseline }) => baseline >= threshold).f1;
  return candidates.reduce((best, next) => (f1With(next) > f1With(best) ? next : best));
}

/** Of the pairs in each band, how many are the same. */
export function calibrationOf(
  judged: readonly Judged[],
): [band: Band, pairs: number, same: number][] {
  return (['STRONG', 'PROBABLE', 'WEAK', 'NO'] as const).map((band) => {
    const inBand = judged.filter(({ match }) => match.band === band);
    return [band, inBand.length, inBand.filter(({ isSame }) => isSame).length];
  });
}
