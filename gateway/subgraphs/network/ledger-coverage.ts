import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import { sourceError, statusOf, verdictOf } from '../../../specs/outcomes.ts';
import type { StateAccess, Told } from '../ask-state.ts';

/** Whose ledgers were asked: each state once, so that one that did not answer is not as one with nothing to tell. */
export function ledgerCoverage(
  told: readonly Told<unknown>[],
  returnedBy: (state: StateCode) => number,
  found: boolean,
  { reach }: Pick<StateAccess, 'reach'>,
) {
  const states = told.map(({ state, failure, tookMs }) => ({
    state,
    status: failure === null ? ('ANSWERED' as const) : statusOf(failure),
    returned: returnedBy(state),
    tookMs: Math.round(tookMs),
    error: failure && sourceError(failure),
    unansweredSince: reach.unansweredSince(state),
  }));
  const judged = states.map(({ status, returned }) => {
    const hasAnswered = status === 'ANSWERED';
    return { status, returned, total: null, asOf: hasAnswered ? 'now' : null };
  });
  return {
    verdict: verdictOf(judged, found),
    asked: states.length,
    answered: states.filter(({ status }) => status === 'ANSWERED').length,
    states,
  };
}
