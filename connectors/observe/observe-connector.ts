import { collectDefaultMetrics, Registry } from 'prom-client';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import { observeAlerts } from '../alerts/metrics.ts';
import { observeBackups } from '../backup/metrics.ts';
import type { Clock } from '../clock.ts';
import type { SourceSettings } from '../settings.ts';
import type { StateFiles } from '../state-files.ts';
import type { Store } from '../store/store.ts';
import { createMetrics, type ConnectorMetrics } from './metrics.ts';

/** All that can be measured of a connector: its process, its sources, its alerts and its backups. */
export function observeConnector(
  sources: readonly SourceSettings[],
  files: ReadonlyMap<StateCode, StateFiles>,
  clock: Pick<Clock, 'now'>,
): ConnectorMetrics & { registry: Registry } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const observed = sources.map(({ id, state, system }) => {
    const { store, keeper } = files.get(state)!;
    return {
      id,
      history: () => store.history(id),
      outages: () => keeper.outagesOf(id),
      unknownSubjects: () => (system === 'S3' ? unknownSubjectsOf(store, id) : null),
    };
  });
  observeAlerts(registry, new Map([...files].map(([state, { alerts }]) => [state, alerts])), clock);
  observeBackups(registry, files, clock);
  return { registry, ...createMetrics(registry, observed, clock) };
}

function unknownSubjectsOf(store: Store, id: string): number {
  const filter = { subject: ['UNKNOWN' as const] };
  return store.counts({ system: 'S3', sourceIds: [id], filter }).get(id)!;
}
