import { pino } from 'pino';
import { Registry } from 'prom-client';
import { connector } from '../../../../connectors/dialects/connector/index.ts';
import type { ConnectorOptions } from '../../../../connectors/dialects/connector/options.ts';
import type { StoredRecord } from '../../../../connectors/records.ts';
import { createListener } from '../../../../connectors/serve/listener.ts';
import { createRoutes } from '../../../../connectors/serve/routes.ts';
import { servedState } from '../../../../connectors/serve/served-state.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import { openStore } from '../../../../connectors/store/sqlite-store.ts';
import type { Store } from '../../../../connectors/store/store.ts';
import type { SweepReport } from '../../../../connectors/sweep/sweep-source.ts';
import type { StateService } from '../../../../examples/demo/services/state-service.ts';
import { serve } from '../../../support/http-server.ts';
import { limits } from '../../support/limits.ts';
import { sourceOf, startService, stopServices } from '../../support/state-service.ts';
import { clock, sweep } from '../../sweep/sweep.ts';

export type Register = 'spic' | 'ssancionados' | 'psancionados';
export const registers: readonly Register[] = ['spic', 'ssancionados', 'psancionados'];

/** A connector of one state without a schedule: it reads its service when it is told to. */
export interface Primary {
  service: StateService;
  url: string;
  store(): Store;
  read(register?: Register): Promise<SweepReport>;
  /** As when its disk is lost, or a newer program needs a new file. */
  replaceStore(): void;
}

const stops: (() => Promise<void> | void)[] = [];

/** Ends all that was started here. */
export async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0)) await stop();
  await stopServices();
}

/** `rows` cuts its registers short. */
export async function startPrimary(
  code: 'COL' | 'TLA' = 'COL',
  { rows = 1000 } = {},
): Promise<Primary> {
  const service = await startService({ code });
  for (const register of registers) service.registers[register].splice(rows);
  service.touch();
  let store = openStore(':memory:', clock);
  const current = new Proxy({} as Store, { get: (_, name) => store[name as keyof Store] });
  const sources = registers.map((register): SourceSettings => ({
    ...sourceOf(service, register),
    options: { url: `${service.url}/v1/${register}` },
    fullSweepEverySeconds: null,
  }));
  const log = pino({ level: 'silent' });
  const routes = createRoutes({
    states: [
      servedState(
        { state: code, sources, publish: null },
        { store: current, readNow: async () => null, verify: () => Promise.reject(new Error()) },
      ),
    ],
    metrics: new Registry(),
    isReady: () => true,
    clock,
    log,
  });
  const server = await serve(createListener(routes, { log, onAnswered: () => undefined }));
  stops.push(server.close, () => store.close());
  return {
    service,
    url: `${server.url}/${code.toLowerCase()}`,
    store: () => store,
    async read(register = 'spic') {
      clock.advance(60);
      return sweep(
        sources.find(({ key }) => key === register)!,
        store,
      );
    },
    replaceStore() {
      store.close();
      store = openStore(':memory:', clock);
    },
  };
}

/** A standby's store, and its readings of a connector. */
export interface Standby {
  store: Store;
  read(): Promise<SweepReport>;
}

export function standbySource(
  url: string,
  register: Register = 'spic',
  code: 'COL' | 'TLA' = 'COL',
): SourceSettings<ConnectorOptions> {
  return {
    id: `${code}.${register}`,
    key: register,
    state: code,
    system: register === 'spic' ? 'S2' : 'S3',
    name: 'Standby',
    level: 'ESTATAL',
    dialect: 'connector',
    register: register === 'spic' ? 'S2' : 'S3',
    options: { url },
    credentials: null,
    sweepEverySeconds: 60,
    fullSweepEverySeconds: 86_400,
    limits: { ...limits, maxBodyBytes: 5_000_000, maxPages: 1000 },
  };
}

export function standbyOf(source: SourceSettings<ConnectorOptions>): Standby {
  const store = openStore(':memory:', clock);
  stops.push(() => store.close());
  return {
    store,
    async read() {
      clock.advance(10);
      return sweep(source, store, { dialect: connector });
    },
  };
}

/** All that a store knows of a source and the public may see, but for when it was told so. */
export function contentOf(store: Store, sourceId: string): Map<string, object> {
  const all = store.changes(sourceId, 0, 100_000).map(({ stored }) => stored);
  const present = all.filter(({ missingSince }) => missingSince === null);
  return new Map(present.map((stored) => [stored.record.id, publicPartOf(stored)]));
}

function publicPartOf(stored: StoredRecord): object {
  const { system, sourceId, providerId, record, notes, fechaCaptura, digest } = stored;
  const { publicOriginal, withheld } = stored;
  const told = { system, sourceId, providerId, record, notes, fechaCaptura, digest };
  return { ...told, publicOriginal, withheld };
}
