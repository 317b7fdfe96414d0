import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram, type Program } from './program.ts';
import { demoSecrets, planConnectors, registryFile, type Pace } from './settings.ts';

const servicesPort = 14_200;
const gatewayPort = 4000;

/** The whole network on one machine: 32 states' services, their connectors, the gateway. */
export interface DemoNetwork {
  gatewayUrl: string;
  services: Program;
  connectors: (Program & { states: string[] })[];
  gateway: Program;
  /** Switches a fault of a state's service on, or off with null. */
  setFault(state: string, fault: string | null): Promise<void>;
  stop(): Promise<void>;
}

export async function startDemoNetwork(pace: Pace): Promise<DemoNetwork> {
  const folder = mkdtempSync(join(tmpdir(), 'pdn-demo-'));
  const control = `http://127.0.0.1:${servicesPort}`;
  const gatewayUrl = `http://127.0.0.1:${gatewayPort}`;
  const plans = planConnectors(folder, pace);
  const running: Program[] = [];
  const start = async (...program: Parameters<typeof startProgram>) => {
    const started = await startProgram(...program);
    running.push(started);
    return started;
  };
  const stop = async () => {
    await Promise.all(running.map((program) => program.stop()));
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const services = await start('the services', ['examples/demo/services/main.ts'], {}, control);
    // The gateway first: it shows how the connectors' first sweeps progress.
    const gateway = await start(
      'the gateway',
      ['gateway/main.ts'],
      {
        GATEWAY_PORT: String(gatewayPort),
        GATEWAY_REGISTRY: registryFile,
        GATEWAY_WATCH_SECONDS: '1',
        GATEWAY_WALKS_DIR: join(folder, 'walks'),
      },
      `${gatewayUrl}/readyz`,
    );
    const connectors = await allOrFirstError(
      plans.map(async ({ port, states, files }) => ({
        ...(await start(
          `the connector of ${states.join(', ')}`,
          ['connectors/main.ts', ...files],
          {
            ...demoSecrets(states),
            CONNECTOR_PORT: String(port),
            CONNECTOR_DATA_DIR: join(folder, `data-${port}`),
          },
          `http://127.0.0.1:${port}/readyz`,
        )),
        states,
      })),
    );
    return { gatewayUrl, services, connectors, gateway, stop, setFault };
  } catch (error) {
    await stop();
    throw error;
  }

  async function setFault(state: string, fault: string | null): Promise<void> {
    const response = await fetch(`${control}/states/${state}/fault`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fault }),
    });
    if (!response.ok) throw new Error(`The services do not know the fault ${fault} of ${state}.`);
  }
}

/** Waits for all, also where one fails: what is still starting could not be stopped. */
async function allOrFirstError<Value>(tasks: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}
