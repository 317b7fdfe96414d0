import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { Route } from '../serve/listener.ts';
import { answerLines } from './answer-lines.ts';
import { answerOutages } from './answer-outages.ts';
import type { AccountKeeper } from './keep-accounts.ts';
import type { Ledger } from './ledger.ts';

export interface LedgerServed {
  ledger: Ledger;
  keeper: Pick<AccountKeeper, 'outages'>;
}

/** The ledger of each state, for whoever wants to read or verify it, and the outages that it tells of. */
export function ledgerRoutes(states: ReadonlyMap<StateCode, LedgerServed>): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const [state, { ledger, keeper }] of states) {
    const get = (name: string, answer: (asked: URLSearchParams) => ReturnType<Route['answer']>) =>
      routes.set(`/${state.toLowerCase()}/${name}`, {
        name,
        method: 'GET',
        answer: ({ url }) => answer(new URL(url!, 'http://localhost').searchParams),
      });
    get('ledger', (asked) => answerLines(ledger, asked));
    get('outages', (asked) => answerOutages(keeper.outages(), asked));
  }
  return routes;
}
