import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { systemClock } from '../../connectors/clock.ts';
import { startConnector, type RunningConnector } from '../../connectors/connector.ts';
import type { Fault } from '../../examples/demo/services/faults/faults.ts';
import {
  startStateService,
  type StateService,
} from '../../examples/demo/services/state-service.ts';
import type { StateCode } from '../../examples/demo/services/states.ts';
import type { Shard } from '../../gateway/registry.ts';
import { credentialsOf, sourceOf } from '../connectors/support/state-service.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

const registers = ['spic', 'ssancionados', 'psancionados'] as const;
const log = pino({ level: 'silent' });

/** Impatient, and with pages small enough that a small register has several. */
const limits = {
  connectTimeoutMs: 1000,
  responseTimeoutMs: 1500,
  requestTimeoutMs: 3000,
  maxBodyBytes: 5_000_000,
  pageSize: 5,
  maxPages: 1000,
};

/** One state: its service, and its connector, which can be stopped and started again in its place. */
export interface NetworkState {
  service: StateService;
  startConnector(): Promise<void>;
  stopConnector(): Promise<void>;
}

export interface Network {
  gateway: TestGateway;
  /** What the gateway's registry says. */
  shards: readonly Shard[];
  states: ReadonlyMap<string, NetworkState>;
  /** Waits until all sources of these states have the status that is given for each. */
  untilStatus(expected: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

export interface NetworkOptions {
  sweepEverySeconds?: number;
  /** A fault that all services have from the start. */
  fault?: Fault | null;
}

/** Real services, a real connector for each state, and a real gateway, in this process. */
export async function startNetwork(
  codes: readonly StateCode[],
  { sweepEverySeconds = 1, fault = null }: NetworkOptions = {},
): Promise<Network> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pdn-network-'));
  const started = await Promise.all(
    codes.map(async (code) => {
      const running = await startStateService({ code, port: 0 });
      running.setFault(fault);
      return startState(running, dataDir, sweepEverySeconds);
    }),
  );
  const shards = started.map(({ shard }) => shard);
  const gateway = await startTestGateway(shards);
  return {
    gateway,
    shards,
    states: new Map(started.map((state) => [state.service.code, state])),
    untilStatus: (expected) => untilStatus(gateway, expected),
    async close() {
      await gateway.close();
      await Promise.all(
        started.flatMap(({ stopConnector, service: running }) => [
          stopConnector(),
          running.close(),
        ]),
      );
      rmSync(dataDir, { recursive: true });
    },
  };
}

async function startState(
  service: StateService,
  dataDir: string,
  sweepEverySeconds: number,
): Promise<NetworkState & { shard: Shard }> {
  const state = service.code;
  const changes = { credentials: credentialsOf(service), sweepEverySeconds, limits };
  const sources = registers.map((register) => sourceOf(service, register, changes));
  let connector: RunningConnector | null = null;
  let port = 0;
  const start = async () => {
    const place = { host: '127.0.0.1', port, dataDir, drainMs: 0 };
    connector = await startConnector({
      ...place,
      states: [{ state, sources, publish: null }],
      matchSecret: 'what the connectors of a test share, and nobody else',
      clock: systemClock,
      log,
    });
    port = Number(new URL(connector.url).port);
  };
  await start();
  return {
    service,
    shard: {
      state,
      endpoints: [`http://127.0.0.1:${port}/${state.toLowerCase()}`],
      hedge: false,
      sources: sources.map(({ id, system, name, level }) => ({ id, state, system, name, level })),
    },
    startConnector: start,
    async stopConnector() {
      await connector?.close();
      connector = null;
    },
  };
}

async function untilStatus(
  gateway: TestGateway,
  expected: Readonly<Record<string, string>>,
): Promise<void> {
  const states = Object.keys(expected).join(', ');
  // On a busy machine the next sweep may be late: what counts is how the last one ended.
  const coverage = `(states: [${states}], first: 0, maxAgeSeconds: 60) {
    coverage { sources { source { id } state { code } status error { code } } }
  }`;
  let sources: { state: { code: string }; status: string }[] = [];
  for (let attempt = 0; attempt < 100; attempt++) {
    const { data } = await gateway.ask(`{ buyers ${coverage} sanctions ${coverage} }`);
    sources = [...data['buyers'].coverage.sources, ...data['sanctions'].coverage.sources];
    if (sources.every(({ state, status }) => expected[state.code] === status)) return;
    await sleep(100);
  }
  throw new Error(`Not ${JSON.stringify(expected)} in time: ${JSON.stringify(sources)}`);
}
