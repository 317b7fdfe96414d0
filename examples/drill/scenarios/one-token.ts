import { setTimeout as sleep } from 'node:timers/promises';
import { askGateway } from '../ask.ts';
import type { Connection, Reply } from '../judges/answer.ts';
import type { Scenario } from './scenario.ts';

const queries = 50;
const mostRounds = 5;
const restMs = 700;

const live = `query ($states: [StateCode!]!, $first: Int!) {
  buyers(states: $states, first: $first, live: true) {
    nodes { id }
    coverage { verdict sources { status error { code } } }
  }
}`;

/** Whoever needs a token waits for the one that somebody has asked for already. */
export const oneToken: Scenario = {
  name: 'one-token',
  title: {
    es: '50 consultas en vivo a la vez con un token vencido',
    en: '50 live queries at once on a token that is over',
  },
  expected: { es: 'se pide 1 token y todas responden', en: '1 token is asked for, all answer' },
  on: 'NAY',
  async play(lane, { gatewayUrl }) {
    const { service, code } = lane;
    const before = service.requests().token;
    const askedFor = () => service.requests().token - before;
    service.setFault('revokedTokens');
    const replies: Reply[] = [];
    // Who is answered from a reading of the last half minute needs no token: they ask until one is needed.
    for (let round = 0; askedFor() === 0 && round < mostRounds; round++) {
      if (round > 0) await sleep(restMs);
      // Each asks for another number, so that the gateway shares no request between them.
      const told = Array.from({ length: queries }, (_, index) =>
        askGateway(gatewayUrl, live, { states: [code], first: index + 1 }),
      );
      replies.push(...(await Promise.all(told)));
    }
    service.setFault(null);
    const asked = askedFor();
    const incomplete = replies.filter(({ body }) => {
      const buyers = body?.data?.['buyers'] as Connection | undefined;
      return buyers?.coverage?.verdict !== 'COMPLETE';
    });
    if (asked !== 1 || incomplete.length > 0) {
      const example = JSON.stringify(incomplete[0]?.body ?? null).slice(0, 300);
      throw new Error(`${asked} tokens, ${incomplete.length} incomplete: ${example}`);
    }
    return {
      es: `se pidió ${asked} token para ${replies.length} consultas`,
      en: `${asked} token was asked for, for ${replies.length} queries`,
    };
  },
};
