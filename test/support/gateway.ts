import { pino } from 'pino';
import { startGateway, type GatewayOptions, type RunningGateway } from '../../gateway/gateway.ts';
import type { Shard } from '../../gateway/registry.ts';

export interface GraphqlAnswer<Data = Record<string, any>> {
  status: number;
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

export interface TestGateway extends RunningGateway {
  ask<Data = Record<string, any>>(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<GraphqlAnswer<Data>>;
}

/** A real gateway on any free port, for one test file. */
export async function startTestGateway(
  shards: readonly Shard[],
  options: Partial<GatewayOptions> = {},
): Promise<TestGateway> {
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    shards,
    queryDeadlineMs: 5000,
    shardDeadlineMs: 2000,
    connectTimeoutMs: 500,
    firstByteTimeoutMs: 1000,
    circuitOpenMs: 500,
    watchEveryMs: 60_000,
    walksDir: null,
    drainMs: 0,
    log: pino({ level: 'silent' }),
    ...options,
  });
  return {
    ...gateway,
    async ask(query, variables) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return { ...((await response.json()) as GraphqlAnswer<any>), status: response.status };
    },
  };
}

/** A registry of shards, three sources each as the states have them, at one base address. */
export function shardsAt(baseUrl: string, codes: readonly Shard['state'][]): Shard[] {
  return codes.map((state) => ({
    state,
    endpoints: [`${baseUrl}/${state.toLowerCase()}`],
    hedge: false,
    sources: (
      [
        ['spic', 'S2'],
        ['ssancionados', 'S3'],
        ['psancionados', 'S3'],
      ] as const
    ).map(([key, system]) => ({
      id: `${state}.${key}`,
      state,
      system,
      name: `${state} ${key}`,
      level: 'ESTATAL',
    })),
  }));
}
