import { Gauge, type Registry } from 'prom-client';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import { alertKinds } from '../../specs/alerts.ts';
import type { Clock } from '../clock.ts';
import type { AlertSource } from './alert-source.ts';

/** How many alerts of each kind a state has. Labels are states and kinds: closed lists. */
export function observeAlerts(
  registry: Registry,
  states: ReadonlyMap<StateCode, AlertSource>,
  clock: Pick<Clock, 'now'>,
): void {
  const gauge = new Gauge({
    name: 'pdn_connector_alerts',
    help: 'What somebody has to look after, by state and kind; GET /{state}/alerts tells each.',
    labelNames: ['state', 'kind'] as const,
    registers: [],
    collect() {
      for (const [state, source] of states) {
        const current = source.current(clock.now());
        for (const kind of alertKinds) {
          this.set({ state, kind }, current.filter((alert) => alert.kind === kind).length);
        }
      }
    },
  });
  registry.registerMetric(gauge);
}
