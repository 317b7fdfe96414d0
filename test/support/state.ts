import { join } from 'node:path';
import { pino } from 'pino';
import { systemClock, type Clock } from '../../connectors/clock.ts';
import { startConnector, type RunningConnector } from '../../connectors/connector.ts';
import {
  readStateSettings,
  type SourceSettings,
  type StateSettings,
} from '../../connectors/settings.ts';
import {
  startStateService,
  type StateService,
} from '../../examples/demo/services/state-service.ts';
import type { StateCode } from '../../examples/demo/services/states.ts';
import { demoSecrets } from '../../examples/demo/settings.ts';
import { projectRoot } from './project.ts';

/** One state's synthetic service and its connector. */
export interface TestState {
  service: StateService;
  /** Where the connector serves the state; the same after it was stopped and started. */
  url: string;
  stopConnector(): Promise<void>;
  startConnector(): Promise<void>;
  close(): Promise<void>;
}

/** Starts both on free ports, with the settings that examples/states has for the state. */
export async function startTestState(
  code: StateCode,
  { dataDir, sweepEverySeconds }: { dataDir: string; sweepEverySeconds: number },
): Promise<TestState> {
  const service = await startStateService({ code, port: 0 });
  const settings = settingsFor(service, { sweepEverySeconds, limits: impatient });
  const start = (port: number) =>
    startConnector({
      host: '127.0.0.1',
      port,
      states: [settings],
      dataDir,
      drainMs: 0,
      clock: clockThatWaitsAtMost(sweepEverySeconds * 1000),
      log: pino({ level: 'silent' }),
    });

  let connector: RunningConnector | null = await start(0);
  const { url } = connector;
  const stopConnector = async () => {
    await connector?.close();
    connector = null;
  };
  return {
    service,
    url: `${url}/${code.toLowerCase()}`,
    stopConnector,
    async startConnector() {
      connector ??= await start(Number(new URL(url).port));
    },
    async close() {
      await stopConnector();
      await service.close();
    },
  };
}

/** So that a fault shows soon. */
const impatient: SourceSettings['limits'] = {
  connectTimeoutMs: 500,
  responseTimeoutMs: 500,
  requestTimeoutMs: 1000,
  maxBodyBytes: 2_000_000,
  pageSize: 200,
  maxPages: 50,
};

/** A service that asks to be left alone for two minutes is asked again with the next sweep. */
function clockThatWaitsAtMost(longestMs: number): Clock {
  return {
    ...systemClock,
    sleep: (ms, signal) => systemClock.sleep(Math.min(ms, longestMs), signal),
  };
}

function settingsFor(
  { code, url }: StateService,
  pace: Pick<SourceSettings, 'sweepEverySeconds' | 'limits'>,
): StateSettings {
  const file = join(projectRoot, `examples/states/${code.toLowerCase()}.yaml`);
  const { state, sources } = readStateSettings([file], demoSecrets([code])).states[0]!;
  const here = (address: string) => address.replace(/^http:\/\/[^/]+/, url);
  // One object for all sources of the state: they share its token.
  const credentials = sources[0]!.credentials!;
  const account = { ...credentials, tokenUrl: here(credentials.tokenUrl) };
  return {
    state,
    sources: sources.map((source) => ({
      ...source,
      ...pace,
      url: here(source.url),
      credentials: account,
    })),
  };
}
