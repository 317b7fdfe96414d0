import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram, type Program } from '../../demo/program.ts';
import { generateState } from '../../demo/services/data/generate-state.ts';
import { startStateService, type StateService } from '../../demo/services/state-service.ts';
import { STATES } from '../../demo/services/states.ts';
import type { SourceTruth } from '../judges/truth.ts';
import { findFreePorts } from './free-ports.ts';
import { startGateway, writeRegistry } from './stage.ts';
import { writeStateFile } from './state-file.ts';
import { truthOf } from './truths.ts';

/** All 32 states in small: their services, one connector that serves them all, and a gateway. */
export interface Nation {
  gatewayUrl: string;
  states: readonly string[];
  truths: readonly SourceTruth[];
  connector: Program;
  /** The services of all states, at once. */
  closeServices(): Promise<void>;
  stop(): Promise<void>;
}

/** Every state speaks REST v1 here, as this one does. */
const template = 'COL';

export async function startNation(folder: string): Promise<Nation> {
  mkdirSync(folder, { recursive: true });
  const { spic, ssancionados, psancionados } = generateState(template);
  // Three of each system: so many that those of all states fit on one page.
  const data = () => ({
    spic: spic.slice(0, 3),
    ssancionados: ssancionados.slice(0, 2),
    psancionados: psancionados.slice(0, 1),
  });
  const running: { close(): Promise<void> }[] = [];
  const stop = async () => {
    await Promise.allSettled(running.map(({ close }) => close()));
  };
  try {
    const [connectorPort, gatewayPort] = await findFreePorts(2);
    const services: StateService[] = [];
    for (const { code } of STATES) {
      services.push(await startStateService({ code, port: 0, data: data() }));
    }
    const closeServices = async () => {
      await Promise.all(services.splice(0).map((service) => service.close()));
    };
    running.push({ close: closeServices });
    const states = services.map(({ code, url: origin }) => {
      const file = join(folder, `${code}.yaml`);
      const settings = { origin, sweepEverySeconds: 3, pageSize: 200 };
      const sources = writeStateFile(file, code, settings, template);
      const truths = sources.map((source) => truthOf(code, source, data(), template));
      return { code, file, sources, truths, connectorUrl: `http://127.0.0.1:${connectorPort}` };
    });
    const connector = await startProgram(
      'the connector of all states',
      ['connectors/main.ts', ...states.map(({ file }) => file)],
      {
        ...Object.fromEntries(states.flatMap(({ code }) => secretsOf(code))),
        CONNECTOR_PORT: String(connectorPort),
        CONNECTOR_DATA_DIR: join(folder, 'data'),
      },
      `http://127.0.0.1:${connectorPort}/readyz`,
    );
    running.push({ close: connector.stop });
    const registry = join(folder, 'registry.yaml');
    writeRegistry(registry, states);
    const gateway = await startGateway(gatewayPort!, registry);
    running.push({ close: gateway.stop });
    return {
      gatewayUrl: `http://127.0.0.1:${gatewayPort}`,
      states: states.map(({ code }) => code),
      truths: states.flatMap(({ truths }) => truths),
      connector,
      closeServices,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Of the services' own accounts: examples/demo/services/oauth/credentials.ts. */
function secretsOf(code: string): [string, string][] {
  return [
    [`${code}_PASSWORD`, `demo-${code.toLowerCase()}`],
    [`${code}_CLIENT_SECRET`, `demo-secret-${code.toLowerCase()}`],
  ];
}
