import { badUserInput } from '../../../../specs/arguments.ts';
import type { StateCode } from '../../../../specs/graphql/network.generated.ts';
import { maxOutagesAtOnce, placeOf } from '../../../../specs/outages.ts';
import type { QueryContext } from '../../../shards/sharded-data-source.ts';
import { askState, type StateAccess } from '../../ask-state.ts';
import { ledgerCoverage } from '../ledger-coverage.ts';
import { readOutagePage } from './read-outage-page.ts';

/** The arguments of `outages`, wherever it stands. */
export interface OutageArguments {
  open: boolean;
  since?: string | null;
  first: number;
  after?: string | null;
}

/** Whose outages: those of states, or of one source of one. */
export interface OutagesOf {
  states: readonly StateCode[];
  source: string | null;
}

/**
 * A page of outages from the ledgers of these states, the newest first, with what became of asking each:
 * a state that did not answer is never as one that had no outages.
 * @throws GraphQLError BAD_USER_INPUT
 */
export async function askOutages(
  { states, source }: OutagesOf,
  asked: OutageArguments,
  access: StateAccess,
  query: QueryContext,
) {
  const { first, after = null } = asked;
  checkArguments(asked);
  const path = pathOf(asked, source);
  const told = await Promise.all(
    [...new Set(states)].map((state) =>
      askState(
        state,
        { path },
        (answer) => readOutagePage(answer, { state, first, after }),
        access,
        query,
      ),
    ),
  );
  const all = told.flatMap(({ page }) => page?.outages ?? []);
  const nodes = all.sort((a, b) => (placeOf(a) > placeOf(b) ? -1 : 1)).slice(0, first);
  const returnedBy = (state: StateCode) =>
    nodes.filter((outage) => outage.source.startsWith(`${state}.`)).length;
  const hasNextPage = all.length > nodes.length || told.some(({ page }) => page?.hasNext);
  const last = nodes.at(-1);
  const found = nodes.length > 0 || after !== null;
  return {
    nodes,
    pageInfo: { endCursor: last ? placeOf(last) : after, hasNextPage },
    coverage: ledgerCoverage(told, returnedBy, found, access),
  };
}

function pathOf({ open, since, first, after }: OutageArguments, source: string | null): string {
  const asked = new URLSearchParams({ open: String(open), limit: String(first) });
  for (const [name, value] of Object.entries({ since, after, source })) {
    if (value) asked.set(name, value);
  }
  return `/outages?${asked.toString()}`;
}

function checkArguments({ first, since, after }: OutageArguments): void {
  if (first < 0 || first > maxOutagesAtOnce) {
    throw badUserInput(
      `\`first\` must be between 0 and ${maxOutagesAtOnce}; page on with \`after\`.`,
      `\`first\` debe estar entre 0 y ${maxOutagesAtOnce}; pida las páginas siguientes con \`after\`.`,
    );
  }
  if (since && Number.isNaN(Date.parse(since))) {
    throw badUserInput(
      '`since` must be a moment, such as 2026-11-26T10:00:00Z.',
      '`since` debe ser un momento, como 2026-11-26T10:00:00Z.',
    );
  }
  if (after && !/^\d{4}-\d\d-\d\dT[\d:.]{12}Z [\w.:-]{1,100}$/.test(after)) {
    throw badUserInput(
      '`after` is not the `endCursor` of a page of outages.',
      '`after` no es el `endCursor` de una página de interrupciones.',
    );
  }
}
