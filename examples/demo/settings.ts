import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseDocument } from 'yaml';
import { stateOf, type StateCode } from './services/states.ts';
import { wayOf } from './services/ways.ts';

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

/** The connector of examples/primary, which another one replicates. The registry does not name it. */
const primaryPort = 4305;

/** Copies the examples' settings at the demo's pace, and tells which process serves which state. */
export function planConnectors(folder: string, pace: Pace): ConnectorPlan[] {
  const portOf = connectorPorts();
  return [
    ...plansOf('states', folder, pace, (state) => portOf.get(state)!),
    ...plansOf('primary', folder, pace, () => primaryPort),
  ];
}

function plansOf(
  kind: 'states' | 'primary',
  into: string,
  pace: Pace,
  portOf: (state: string) => number,
): ConnectorPlan[] {
  const folder = join(into, kind);
  mkdirSync(folder, { recursive: true });
  const plans = new Map<number, ConnectorPlan>();
  for (const name of readdirSync(join(examples, kind)).sort()) {
    const document = parseDocument(readFileSync(join(examples, kind, name), 'utf8'));
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
    const port = portOf(state);
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

/** The secrets that the examples of these states name, and the one that all share, for the demo's own synthetic services. */
export function demoSecrets(states: readonly string[]): Record<string, string> {
  const shared: [string, string] = [
    'CONNECTOR_MATCH_SECRET',
    'what-the-connectors-of-the-demo-share',
  ];
  return Object.fromEntries([
    shared,
    ...states.flatMap((state) =>
      secretsNamedBy(state).map((name) => [name, secretOf(state as StateCode, name)]),
    ),
  ]);
}

function secretsNamedBy(state: string): string[] {
  const files = ['states', 'primary'].map((kind) =>
    join(examples, kind, `${state.toLowerCase()}.yaml`),
  );
  const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  const names = texts.join('').matchAll(new RegExp(`env: (${state}_[A-Z_]+)`, 'g'));
  return [...new Set([...names].map(([, name]) => name!))];
}

function secretOf(state: StateCode, name: string): string {
  const code = state.toLowerCase();
  if (name.endsWith('_PASSWORD')) return `demo-${code}`;
  if (name.endsWith('_CLIENT_SECRET')) return `demo-secret-${code}`;
  if (name.endsWith('_TOKEN')) return `demo-${wayOf(state)!.kind}-${code}`;
  // The demo's databases are a hundred ports above the services of their states.
  return `postgres://lector:demo-${code}@127.0.0.1:${14_300 + stateOf(state).number}/postgres`;
}
