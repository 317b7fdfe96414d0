import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseDocument } from 'yaml';

const examples = fileURLToPath(new URL('../', import.meta.url));

export const registryFile = join(examples, 'registry.yaml');

/** What the demo changes in the examples' settings: nothing but how impatient they are. */
export interface Pace {
  sweepEverySeconds: number;
  /** For each request to a state's service. */
  requestTimeoutMs: number;
}

/** A connector process: the port it listens on and the files of the states it serves. */
export interface ConnectorPlan {
  port: number;
  states: string[];
  files: string[];
}

/** Copies examples/states at the demo's pace, and tells which process serves which state. */
export function planConnectors(folder: string, pace: Pace): ConnectorPlan[] {
  mkdirSync(folder, { recursive: true });
  const portOf = connectorPorts();
  const plans = new Map<number, ConnectorPlan>();
  for (const name of readdirSync(join(examples, 'states')).sort()) {
    const document = parseDocument(readFileSync(join(examples, 'states', name), 'utf8'));
    const state = String(document.get('state'));
    const sources = document.get('sources') as {
      items: { set(key: string, value: unknown): void }[];
    };
    for (const source of sources.items) {
      source.set('sweepEverySeconds', pace.sweepEverySeconds);
      source.set('limits', {
        responseTimeoutMs: pace.requestTimeoutMs,
        requestTimeoutMs: pace.requestTimeoutMs,
      });
    }
    const file = join(folder, name);
    writeFileSync(file, String(document));
    const port = portOf.get(state)!;
    const plan = plans.get(port) ?? { port, states: [], files: [] };
    plans.set(port, { ...plan, states: [...plan.states, state], files: [...plan.files, file] });
  }
  return [...plans.values()].sort((a, b) => a.port - b.port);
}

/** The registry says where each state's connector is; states on one port share a process. */
function connectorPorts(): Map<string, number> {
  const { shards } = parse(readFileSync(registryFile, 'utf8')) as {
    shards: { state: string; url: string }[];
  };
  return new Map(shards.map(({ state, url }) => [state, Number(new URL(url).port)]));
}

/** The secrets that examples/states name, for the demo's own synthetic services. */
export function demoSecrets(states: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    states.flatMap((state) => [
      [`${state}_PASSWORD`, `demo-${state.toLowerCase()}`],
      [`${state}_CLIENT_SECRET`, `demo-secret-${state.toLowerCase()}`],
    ]),
  );
}
