import { untilRead } from '../network/watch.ts';
import type { Scenario } from './scenario.ts';

/** All sources of a state share its token, and none asks for one that another has asked for. */
export const oneToken: Scenario = {
  name: 'one-token',
  title: {
    es: 'Todas las fuentes a la vez con un token vencido',
    en: 'All sources at once with a token that is over',
  },
  expected: { es: 'se pide 1 token', en: '1 token is asked for' },
  on: 'NAY',
  async play(lane, { gatewayUrl }) {
    const { service } = lane;
    const before = service.requests().token;
    service.setFault('revokedTokens');
    await untilRead(gatewayUrl, lane, Date.now());
    service.setFault(null);
    const asked = service.requests().token - before;
    if (asked !== 1) throw new Error(`${asked} tokens were asked for`);
    return { es: `se pidió ${asked}`, en: `${asked} was asked for` };
  },
};
