import { createServer } from 'node:http';
import type { Logger } from 'pino';
import type { StateCode } from '../specs/graphql/network.generated.ts';
import { drain, listen, urlOf } from '../service/http-server.ts';
import { alertRoutes } from './alerts/routes.ts';
import type { BackupPlan } from './backup/keep-backups.ts';
import { createConnectUpstream } from './auth/connect-upstream.ts';
import type { Clock } from './clock.ts';
import { dialectNamed } from './dialects/index.ts';
import { createCertificates } from './expiries/certificates.ts';
import { openIdKey } from './id-key.ts';
import { createPersistence } from './http/persistence.ts';
import { createRetryBudget } from './http/retry-budget.ts';
import { createSender } from './http/send-request.ts';
import { ledgerRoutes } from './ledger/routes.ts';
import { createReadAsked } from './matching/asked-subjects.ts';
import { createBlinding } from './matching/blinding.ts';
import { openMatchedState } from './matching/matched-state.ts';
import { matchRoutes } from './matching/routes.ts';
import { createSecretWatch } from './matching/watch-secrets.ts';
import { observeConnector } from './observe/observe-connector.ts';
import { publishRoutes } from './publish/routes.ts';
import { createListener } from './serve/listener.ts';
import { createRoutes } from './serve/routes.ts';
import { servedState } from './serve/served-state.ts';
import type { StateSettings } from './settings.ts';
import { openStateFiles } from './state-files.ts';
import { wasReadWhole } from './store/store.ts';
import { createVerifier } from './verify/verifier.ts';
import { startSchedule } from './sweep/scheduler.ts';
import { sweepSource } from './sweep/sweep-source.ts';

export interface ConnectorOptions {
  host: string;
  port: number;
  states: readonly StateSettings[];
  /** Where each state has files of its own. */
  dataDir: string;
  /** Absent where the stores are not backed up. */
  backups?: BackupPlan;
  /** What all connectors share to compare identifiers; absent where only names are compared. */
  matchSecret?: string | null;
  drainMs: number;
  clock: Clock;
  log: Logger;
}

export interface RunningConnector {
  url: string;
  /** Answers what has arrived, ends the sweeps at their next page, then closes the files. */
  close(): Promise<void>;
}

/** One running connector: a store and a ledger for each state, sweeps that fill them, HTTP that answers from them. */
export async function startConnector(options: ConnectorOptions): Promise<RunningConnector> {
  const { clock, log } = options;
  const states = options.states.map((state) => withIdKey(state, options));
  const sources = states.flatMap((state) => state.sources);
  const storeOf = (state: StateCode) => files.get(state)!.store;
  const keeperOf = (state: StateCode) => files.get(state)!.keeper;
  const sourceOf = (id: string) => sources.find((source) => source.id === id)!;
  const stopping = new AbortController();
  const { signal } = stopping;
  const { dataDir, backups: plan = null } = options;
  const certificates = createCertificates();
  const files = openStateFiles(states, { dataDir, plan, certificates, clock, log, signal });
  const connectUpstream = createConnectUpstream({ send: createSender(clock, certificates), clock });
  const verify = createVerifier({ connectUpstream, clock, log, signal });

  const metrics = observeConnector(sources, files, clock);

  let ready = true;
  const served = createRoutes({
    states: states.map((settings) =>
      servedState(settings, {
        store: storeOf(settings.state),
        readNow: (id) => schedule.readNow(id),
        verify: (stored, waitMs) => verify(stored, sourceOf(stored.sourceId), waitMs),
      }),
    ),
    metrics: metrics.registry,
    isReady: () => ready,
    clock,
    log,
  });
  const stored = states.map((settings) => ({ settings, store: storeOf(settings.state) }));
  const readAsked = createReadAsked();
  const blinding = createBlinding(options.matchSecret ?? null);
  const asking = { readAsked, blinding, watchSecrets: createSecretWatch(blinding, log) };
  const matched = new Map(
    stored.map(({ settings, store }) => [
      settings.state,
      openMatchedState(settings, { store, ...asking, clock, signal }),
    ]),
  );
  const routes = new Map([
    ...served,
    ...publishRoutes(stored),
    ...matchRoutes(matched),
    ...ledgerRoutes(files),
    ...alertRoutes(files, clock),
  ]);
  const listener = createListener(routes, { log, onAnswered: metrics.onAnswered });
  const server = createServer(timeouts, listener);
  await listen(server, options.port, options.host);

  const budgets = new Map(sources.map(({ id }) => [id, createRetryBudget()]));
  const schedule = startSchedule({
    sources,
    async sweep(source, pause) {
      const persistence = createPersistence({
        sweepEverySeconds: source.sweepEverySeconds,
        budget: budgets.get(source.id)!,
        clock,
        signal,
        pause,
        onRetry: (failure) => metrics.onRetry(source.id, failure),
      });
      const report = await sweepSource(source, {
        dialect: dialectNamed(source.dialect)!,
        upstream: connectUpstream(source, signal, { persistence }),
        persistence,
        store: storeOf(source.state),
        clock,
        log,
        signal,
      });
      keeperOf(source.state).account(report);
      const { rates, expiries } = files.get(source.state)!;
      expiries.look();
      if (wasReadWhole(report)) rates.look(source.id);
      return report;
    },
    onSweep(report) {
      metrics.onSweep(report);
      matched
        .get(sourceOf(report.sourceId).state)!
        .catchUp()
        .catch((err: unknown) => log.error({ err }, 'The index of names was not kept'));
      log.info(report, 'Swept');
    },
    clock,
    signal,
  });

  return {
    url: urlOf(server),
    async close() {
      ready = false;
      stopping.abort();
      await Promise.all([drain(server, options.drainMs), schedule.ended]);
      await Promise.allSettled([...matched.values()].map((state) => state.catchUp()));
      await Promise.all([...files.values()].map((file) => file.close()));
    },
  };
}

function withIdKey(settings: StateSettings, { dataDir, backups }: ConnectorOptions): StateSettings {
  const idKey = openIdKey(dataDir, backups?.folder ?? null, settings.state);
  return { ...settings, sources: settings.sources.map((source) => ({ ...source, idKey })) };
}

/** Connections of the gateway are kept a minute; whoever sends a request must do so in half of one. */
const timeouts = { keepAliveTimeout: 60_000, requestTimeout: 30_000 };
