import type { Alert, AlertKind } from '../../../../specs/alerts.ts';
import type { StateCode } from '../../../../specs/graphql/network.generated.ts';
import type { QueryContext } from '../../../shards/sharded-data-source.ts';
import { askState, type StateAccess } from '../../ask-state.ts';
import { ledgerCoverage } from '../ledger-coverage.ts';
import { readAlerts } from './read-alerts.ts';

/** An alert, and whose it is. */
export type StateAlert = Alert & { state: StateCode };

/** The alerts of states, the newest first, with what became of asking each. */
export async function askAlerts(
  states: readonly StateCode[],
  kinds: readonly AlertKind[] | null,
  access: StateAccess,
  query: QueryContext,
) {
  const told = await Promise.all(
    [...new Set(states)].map((state) =>
      askState(state, { path: '/alerts' }, (answer) => readAlerts(answer, state), access, query),
    ),
  );
  const nodes: StateAlert[] = told
    .flatMap(({ state, page }) => (page ?? []).map((alert) => ({ ...alert, state })))
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .toSorted((a, b) => (a.since > b.since ? -1 : 1));
  const returnedBy = (state: StateCode) => nodes.filter((alert) => alert.state === state).length;
  return { nodes, coverage: ledgerCoverage(told, returnedBy, nodes.length > 0, access) };
}
