import type { Coverage } from './graphql/network.generated.ts';
import { verdictOf, type JudgedOutcome } from './outcomes.ts';

/** A coverage whose outcomes are of whatever form the program at hand serves. */
export type CoverageOf<Outcome> = Omit<Coverage, 'sources'> & { sources: Outcome[] };

/**
 * Counts each outcome once and says what the answer is worth. `found`: something matched, on this
 * page or before it.
 */
export function coverageOf<Outcome extends JudgedOutcome>(
  sources: Outcome[],
  found: boolean,
): CoverageOf<Outcome> {
  const totals = sources.map(({ total }) => total).filter((total) => total !== null);
  const undetermined = sources.map((one) => one.undetermined ?? null).filter((one) => one !== null);
  return {
    verdict: verdictOf(sources, found),
    asked: sources.length,
    answered: sources.filter(({ status }) => status === 'ANSWERED').length,
    totalsKnown: totals.length,
    knownTotal: sumOf(totals),
    undetermined: undetermined.length > 0 ? sumOf(undetermined) : null,
    sources,
  };
}

/** The total over all sources asked: null, never a smaller number, when one of them is missing. */
export function totalCountOf({
  asked,
  totalsKnown,
  knownTotal,
}: CoverageOf<unknown>): number | null {
  return asked > 0 && totalsKnown === asked ? knownTotal : null;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
