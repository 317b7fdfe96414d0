import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startControl } from '../../examples/demo/services/control.ts';
import type { Listener } from '../../examples/demo/services/http/listen.ts';
import type { StateCode } from '../../examples/demo/services/states.ts';
import { registryFile } from '../../examples/demo/settings.ts';
import { readRegistry } from '../../gateway/settings/registry-file.ts';
import { startTestGateway, type TestGateway } from './gateway.ts';
import { startTestState, type TestState } from './state.ts';

/** A small network in this process, on free ports: what the demo is, of a few states. */
export interface TestNetwork {
  gateway: TestGateway;
  states: Record<string, TestState>;
  /** Shows the services and switches their faults, as in the demo. */
  control: Listener;
  /** Resolves once the gateway tells these statuses of these states' buyers. */
  untilStatus(expected: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

/** Starts services, connectors and a gateway, and waits until every source has been read. */
export async function startNetwork(
  codes: readonly StateCode[],
  { sweepEverySeconds = 1 } = {},
): Promise<TestNetwork> {
  const folder = mkdtempSync(join(tmpdir(), 'pdn-network-'));
  const started = await Promise.all(
    codes.map((code) => startTestState(code, { dataDir: folder, sweepEverySeconds })),
  );
  const states = Object.fromEntries(started.map((state) => [state.service.code, state]));
  const control = await startControl(
    started.map(({ service }) => service),
    0,
  );
  const shards = readRegistry(registryFile)
    .filter(({ state }) => state in states)
    .map((shard) => ({ ...shard, url: states[shard.state]!.url }));
  const gateway = await startTestGateway(shards, { watchEveryMs: 100 });

  /** Asks about every 50 ms; the time limit of the test ends what never comes. */
  async function untilTrue(question: string, isSo: (data: any) => boolean): Promise<void> {
    while (!isSo((await gateway.ask(question)).data)) await sleep(50);
  }

  await untilTrue('{ sources { lastDelivery { status } } }', ({ sources }) =>
    sources.every(({ lastDelivery }: any) => lastDelivery?.status === 'ANSWERED'),
  );
  return {
    gateway,
    states,
    control,
    untilStatus(expected) {
      const codesAsked = Object.keys(expected).join(', ');
      const question = `{ buyers(states: [${codesAsked}], first: 0) {
        coverage { sources { state { code } status } }
      } }`;
      return untilTrue(question, ({ buyers }) =>
        buyers.coverage.sources.every(({ state, status }: any) => status === expected[state.code]),
      );
    },
    async close() {
      await gateway.close();
      await Promise.all([control.close(), ...started.map((state) => state.close())]);
      rmSync(folder, { recursive: true });
    },
  };
}
