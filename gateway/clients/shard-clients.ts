import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { Registry, Shard } from '../registry.ts';
import type { Errand } from './connector-client.ts';
import { createShardClient, type ShardClientOptions } from './shard-client.ts';

/** The way to all shards. What is done about one that fails never slows another. */
export interface ShardClients {
  /**
   * Sends a GraphQL request to a shard, at `path` below its address, or gets what it serves there where
   * there is no body, and returns the JSON of its answer.
   * @throws ShardFailure for whatever goes wrong.
   */
  ask(shard: Shard, path: string, body: string | null, errand: Errand): Promise<unknown>;
  close(): Promise<void>;
}

export function createShardClients(
  { shards }: Registry,
  options: ShardClientOptions,
): ShardClients {
  const clients = new Map<StateCode, ReturnType<typeof createShardClient>>();
  for (const [state, shard] of shards) clients.set(state, createShardClient(shard, options));
  return {
    ask: ({ state }, ...request) => clients.get(state)!.ask(...request),
    async close() {
      for (const client of clients.values()) client.stop();
      await options.http.close();
    },
  };
}
