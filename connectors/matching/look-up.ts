import type { Band } from '../../specs/matching/bands.ts';
import type { Frequencies } from '../../specs/matching/frequencies.ts';
import {
  bySurest,
  type FoundMatch,
  type MatchesOfOne,
  type MatchRequest,
} from '../../specs/matching/wire.ts';
import type { MatchIndex } from './match-index.ts';
import { matchSubjects, type Subject } from './subject.ts';

/** Bounds the work for one that is asked for, however common the name is. */
const mostCompared = 300;
const mostTold = 20;

const rank: Readonly<Record<Band, number>> = { STRONG: 3, PROBABLE: 2, WEAK: 1, NO: 0 };

/** The records of a system that may be about one person or company, the surest first. */
export function lookUp(
  index: MatchIndex,
  { system, leastBand }: Pick<MatchRequest, 'system' | 'leastBand'>,
  subject: Subject,
  frequencies: Frequencies,
): MatchesOfOne {
  const candidates = index.candidates(system, subject, mostCompared + 1);
  const found = candidates
    .slice(0, mostCompared)
    .flatMap(({ id, subject: other, dates }): FoundMatch[] => {
      const match = matchSubjects(subject, other, frequencies);
      if (!match || rank[match.band] < rank[leastBand]) return [];
      const { band, score, features } = match;
      return [{ id, band, score, features, dates }];
    });
  return {
    matches: found.toSorted(bySurest).slice(0, mostTold),
    compared: Math.min(candidates.length, mostCompared),
    isCut: candidates.length > mostCompared || found.length > mostTold,
  };
}
