import { Gauge, type Registry } from 'prom-client';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { Clock } from '../clock.ts';
import type { BackupKeeper } from './keep-backups.ts';

/** How old the newest backup of each state is; nothing where there is none. */
export function observeBackups(
  registry: Registry,
  states: ReadonlyMap<StateCode, { backups: Pick<BackupKeeper, 'newestAt'> | null }>,
  clock: Pick<Clock, 'now'>,
): void {
  const gauge = new Gauge({
    name: 'pdn_connector_backup_age_seconds',
    help: 'Time since the newest backup of the store was made.',
    labelNames: ['state'] as const,
    registers: [],
    collect() {
      this.reset();
      for (const [state, { backups }] of states) {
        const at = backups?.newestAt() ?? null;
        if (at !== null) this.set({ state }, (clock.now().getTime() - Date.parse(at)) / 1000);
      }
    },
  });
  registry.registerMetric(gauge);
}
