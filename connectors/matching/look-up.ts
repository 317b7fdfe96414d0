import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Band } from '../../specs/matching/bands.ts';
import { differs } from '../../specs/matching/features.ts';
import type { Frequencies } from '../../specs/matching/frequencies.ts';
import {
  bySurest,
  type FoundMatch,
  type MatchesOfOne,
  type MatchRequest,
} from '../../specs/matching/wire.ts';
import type { AskedSubject } from './asked-subjects.ts';
import type { Candidate, MatchIndex } from './match-index.ts';
import { areExactlyNamed, matchSubjects, type Subject } from './subject.ts';

/** Bounds the work for one that is asked for, however common the name is. */
const mostCompared = 300;
const mostTold = 20;
/** After so many comparisons, some milliseconds, others have their turn. */
const comparedAtOnce = 200;

const rank: Readonly<Record<Band, number>> = { STRONG: 3, PROBABLE: 2, WEAK: 1, NO: 0 };

/** The records of a system that may be about each of these, the surest first. */
export async function lookUp(
  index: MatchIndex,
  request: Omit<MatchRequest, 'people' | 'companies' | 'names'>,
  asked: readonly AskedSubject[],
  frequencies: Frequencies,
): Promise<MatchesOfOne[]> {
  const found: MatchesOfOne[] = [];
  let compared = 0;
  for (const [at, candidates] of index
    .candidates(request.system, asked, mostCompared + 1)
    .entries()) {
    const one = compareWithAll(asked[at]!.subject, candidates, request, frequencies);
    found.push(one);
    compared += one.compared;
    if (compared < comparedAtOnce) continue;
    compared = 0;
    await yieldToOthers();
  }
  return found;
}

function compareWithAll(
  subject: Subject,
  candidates: readonly Candidate[],
  {
    leastBand,
    among,
    returnsExactNames,
    countsLeftOut,
  }: Omit<MatchRequest, 'people' | 'companies'>,
  frequencies: Frequencies,
): MatchesOfOne {
  const isWeakSkipped = leastBand !== 'WEAK' && !returnsExactNames && !countsLeftOut;
  const compared = candidates.slice(0, mostCompared);
  const found = compared.flatMap(({ id, subject: other, dates }): FoundMatch[] => {
    const match = matchSubjects(subject, other, { among, isWeakSkipped }, frequencies);
    if (!match || match.band === 'NO') return [];
    const { band, score, features } = match;
    return [{ id, band, score, isExactName: areExactlyNamed(subject, other), features, dates }];
  });
  const wanted = found.filter(
    ({ band, isExactName }) => rank[band] >= rank[leastBand] || (returnsExactNames && isExactName),
  );
  const matches = wanted.toSorted(bySurest).slice(0, mostTold);
  return {
    matches,
    exactNames: found.filter(({ isExactName }) => isExactName).length,
    ...(countsLeftOut && { leftOut: found.length - matches.length }),
    undecided: found.filter(
      ({ band, features }) => rank[band] < rank[leastBand] && !features.some(differs),
    ).length,
    compared: compared.length,
    isCut: candidates.length > mostCompared || wanted.length > mostTold,
  };
}
