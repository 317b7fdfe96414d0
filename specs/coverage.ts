import type { Coverage, SourceOutcome } from './graphql/network.generated.ts';
import { verdictOf } from './outcomes.ts';

/**
 * Counts each outcome once and says what the answer is worth. `found`: something matched, on this
 * page or before it.
 */
export function coverageOf(sources: SourceOutcome[], found: boolean): Coverage {
  const totals = sources.map(({ total }) => total).filter((total) => total !== null);
  return {
    verdict: verdictOf(sources, found),
    asked: sources.length,
    answered: sources.filter(({ status }) => status === 'ANSWERED').length,
    totalsKnown: totals.length,
    knownTotal: totals.reduce((sum, total) => sum + total, 0),
    sources,
  };
}

/** The total over all sources asked: null, never a smaller number, when one of them is missing. */
export function totalCountOf({ asked, totalsKnown, knownTotal }: Coverage): number | null {
  return asked > 0 && totalsKnown === asked ? knownTotal : null;
}
