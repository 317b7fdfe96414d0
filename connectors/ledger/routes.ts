import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { Outage } from '../../specs/outages.ts';
import type { Route } from '../serve/listener.ts';
import { answerLines } from './answer-lines.ts';
import { answerOutages } from './answer-outages.ts';
import type { Ledger } from './ledger.ts';

export interface LedgersServed {
  ledgerOf(state: StateCode): Ledger;
  /** The newest first. */
  outagesOf(state: StateCode): Outage[];
}

/** The ledger of each state, for whoever wants to read or verify it, and the outages that it tells of. */
export function ledgerRoutes(
  states: readonly StateCode[],
  { ledgerOf, outagesOf }: LedgersServed,
): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const state of states) {
    const root = `/${state.toLowerCase()}`;
    const get = (name: string, answer: (asked: URLSearchParams) => ReturnType<Route['answer']>) =>
      routes.set(`${root}/${name}`, {
        name,
        method: 'GET',
        answer: ({ url }) => answer(new URL(url!, 'http://localhost').searchParams),
      });
    get('ledger', (asked) => answerLines(ledgerOf(state), asked));
    get('outages', (asked) => answerOutages(outagesOf(state), asked));
  }
  return routes;
}
