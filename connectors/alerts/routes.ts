import { maxAlerts } from '../../specs/alerts.ts';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { Clock } from '../clock.ts';
import type { Route } from '../serve/listener.ts';
import { jsonReply } from '../serve/reply.ts';
import type { AlertSource } from './alert-source.ts';

/** `GET /{state}/alerts`: what somebody has to look after, as of now. */
export function alertRoutes(
  states: ReadonlyMap<StateCode, { alerts: AlertSource }>,
  clock: Pick<Clock, 'now'>,
): Map<string, Route> {
  return new Map(
    [...states].map(([state, { alerts }]): [string, Route] => [
      `/${state.toLowerCase()}/alerts`,
      {
        name: 'alerts',
        method: 'GET',
        answer: () => jsonReply(200, { alerts: alerts.current(clock.now()).slice(0, maxAlerts) }),
      },
    ]),
  );
}
