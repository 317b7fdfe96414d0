import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { startProgram, type Program } from '../../demo/program.ts';
import { makeCertificates, type Certificates } from './certificates.ts';
import { findFreePorts } from './free-ports.ts';
import { startLane, type Lane } from './lane.ts';

/** The longest that the gateway of the drill waits for its connectors. */
export const deadlineMs = 5000;

export type LaneCode = (typeof laneCodes)[number];

/**
 * Five states of REST v1, one of them by https, and one each of Directus, GraphQL and files. What the fifth,
 * GRO, publishes grows so much that it is asked alone.
 */
const laneCodes = ['COL', 'MOR', 'NAY', 'TLA', 'QUE', 'DUR', 'ZAC', 'GRO'] as const;

const pageSizes: Partial<Record<LaneCode, number>> = { MOR: 7, GRO: 20 };
const usualPageSize = 3;

/** The network that the drill is played on. */
export interface Stage {
  /** What its gateway knows of connectors; another gateway may know the same. */
  registry: string;
  /** Everything that is written goes there. */
  folder: string;
  gatewayUrl: string;
  certificates: Certificates;
  lanes: ReadonlyMap<LaneCode, Lane>;
  /** To be undone when all programs have stopped, whatever happens before. */
  defer(undo: () => void): void;
  stop(): Promise<void>;
}

/** The states that are asked together, to see that a fault of one is no fault of another. */
export function nationOf({ lanes }: Pick<Stage, 'lanes'>): Lane[] {
  return [...lanes.values()].filter(({ code }) => code !== 'GRO');
}

/** @param codes the states that it has. */
export async function startStage(codes: readonly LaneCode[] = laneCodes): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'pdn-drill-'));
  const certificates = await makeCertificates();
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, certificates.ca);
  const [gatewayPort, ...connectorPorts] = await findFreePorts(codes.length + 1);
  const lanes = new Map<LaneCode, Lane>();
  let gateway: Program | null = null;
  const deferred: (() => void)[] = [];
  const registry = join(folder, 'registry.yaml');
  const stop = async () => {
    await Promise.allSettled([gateway?.stop(), ...[...lanes.values()].map((lane) => lane.stop())]);
    for (const undo of deferred) undo();
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    for (const [index, code] of codes.entries()) {
      const own = join(folder, code);
      mkdirSync(own);
      const lane = await startLane({
        code,
        folder: own,
        connectorPort: connectorPorts[index]!,
        pageSize: pageSizes[code] ?? usualPageSize,
        ...(code === 'TLA' && { tls: { certificate: certificates.good, caFile } }),
      });
      lanes.set(code, lane);
    }
    writeRegistry(registry, [...lanes.values()]);
    const started = await Promise.allSettled([
      startGateway(gatewayPort!, registry),
      ...[...lanes.values()].map((lane) => lane.startConnector()),
    ]);
    const failed = started.find(({ status }) => status === 'rejected');
    if (started[0].status === 'fulfilled') gateway = started[0].value;
    if (failed) throw (failed as PromiseRejectedResult).reason;
  } catch (error) {
    await stop();
    throw error;
  }
  const gatewayUrl = `http://127.0.0.1:${gatewayPort}`;
  return {
    folder,
    registry,
    gatewayUrl,
    certificates,
    lanes,
    defer: (undo) => void deferred.push(undo),
    stop,
  };
}

export async function startGateway(port: number, registry: string): Promise<Program> {
  const settings = {
    GATEWAY_PORT: String(port),
    GATEWAY_REGISTRY: registry,
    GATEWAY_QUERY_DEADLINE_MS: String(deadlineMs),
    GATEWAY_SHARD_DEADLINE_MS: String(deadlineMs),
    // A machine that is busy with the drill itself is no fault of a connector.
    GATEWAY_FIRST_BYTE_TIMEOUT_MS: '4000',
    GATEWAY_CIRCUIT_OPEN_MS: '500',
    GATEWAY_WATCH_SECONDS: '1',
  };
  return startProgram(
    'a gateway',
    ['gateway/main.ts'],
    settings,
    `http://127.0.0.1:${port}/readyz`,
  );
}

export function writeRegistry(
  file: string,
  lanes: readonly Pick<Lane, 'code' | 'connectorUrl' | 'sources'>[],
): void {
  const shards = lanes.map(({ code, connectorUrl, sources }) => ({
    state: code,
    url: `${connectorUrl}/${code.toLowerCase()}`,
    sources: sources.map(({ register: _, ...source }) => source),
  }));
  writeFileSync(file, stringify({ shards }));
}
