import { createServer } from 'node:http';
import { LocalGraphQLDataSource } from '@apollo/gateway';
import type { Logger } from 'pino';
import { drain, listen, urlOf } from '../service/http-server.ts';
import { forEachSharded } from '../specs/graphql/sdl.ts';
import { systemOf } from '../specs/systems.ts';
import { systemClock } from './clients/clock.ts';
import { createConnectorClient } from './clients/connector-client.ts';
import { createShardClients } from './clients/shard-clients.ts';
import { createHttpApp } from './http/app.ts';
import { createGraphqlServer } from './http/graphql-server.ts';
import { createCallObserver } from './observe/call-observer.ts';
import { createMetrics } from './observe/metrics.ts';
import { createShardObserver } from './observe/shard-observer.ts';
import { buildRegistry, type Shard } from './registry.ts';
import { buildShardedSchema } from './shards/schema.ts';
import { createShardedDataSource } from './shards/sharded-data-source.ts';
import { createNationalNames } from './subgraphs/crosscheck/national-names.ts';
import { buildCrosscheckSchema } from './subgraphs/crosscheck/schema.ts';
import { openWalks } from './subgraphs/crosscheck/walk/open-walks.ts';
import { createNetworkMemory } from './subgraphs/network/memory.ts';
import { createReach } from './subgraphs/network/reach.ts';
import { buildNetworkSchema } from './subgraphs/network/schema.ts';
import { watchNetwork } from './subgraphs/network/watch.ts';
import { createApolloGateway } from './supergraph/apollo-gateway.ts';

export interface GatewayOptions {
  host: string;
  port: number;
  shards: readonly Shard[];
  queryDeadlineMs: number;
  shardDeadlineMs: number;
  connectTimeoutMs: number;
  firstByteTimeoutMs: number;
  circuitOpenMs: number;
  watchEveryMs: number;
  /** Where the journals of walks are; null where a restart forgets them. */
  walksDir: string | null;
  drainMs: number;
  log: Logger;
}

export interface RunningGateway {
  url: string;
  /** Answers what has arrived, refuses nothing it has accepted, then stops. */
  close(): Promise<void>;
}

/** One running gateway: data sources, the supergraph over them, HTTP in front. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { log } = options;
  const registry = buildRegistry(options.shards);
  const metrics = createMetrics();
  const client = createShardClients(registry, {
    ...options,
    clock: systemClock,
    http: createConnectorClient({ ...options, clock: systemClock, maxBodyBytes: 8_000_000 }),
    observer: createCallObserver(metrics, log),
  });
  const reach = createReach(createShardObserver(metrics, log), () => new Date());
  const memory = createNetworkMemory();
  const subgraphs = forEachSharded((name) => ({
    name,
    schema: buildShardedSchema(name),
    registry,
    client,
    shardDeadlineMs: options.shardDeadlineMs,
    queryDeadlineMs: options.queryDeadlineMs,
    heldBy: (shard: Shard) => memory.heldBy(shard, systemOf[name]),
    observer: reach,
  }));
  const { shardDeadlineMs } = options;
  const access = { registry, client, shardDeadlineMs, reach, heldBy: memory.heldBy };
  const crosscheck = {
    ...access,
    names: createNationalNames(access),
    sanctions: subgraphs.sanctions,
  };
  const walks = openWalks(options.walksDir, crosscheck, log);
  const dataSources = {
    ...forEachSharded((name) => createShardedDataSource(subgraphs[name])),
    network: new LocalGraphQLDataSource(
      buildNetworkSchema({
        ...{ registry, memory, subgraphs },
        ledgers: access,
      }),
    ),
    crosscheck: new LocalGraphQLDataSource(buildCrosscheckSchema(crosscheck, walks)),
  };
  const graphql = createGraphqlServer(createApolloGateway(dataSources, log), log);
  await graphql.start();

  let ready = true;
  const app = createHttpApp({
    graphql,
    queryDeadlineMs: options.queryDeadlineMs,
    metrics: metrics.registry,
    isReady: () => ready,
  });
  const server = createServer(app);
  await listen(server, options.port, options.host);
  const watch = watchNetwork(Object.values(subgraphs), memory, {
    everyMs: options.watchEveryMs,
    onError: (err) => log.error({ err }, 'Looking after the network failed'),
  });
  return {
    url: urlOf(server),
    async close() {
      ready = false;
      watch.stop();
      await walks.close();
      await drain(server, options.drainMs);
      await graphql.stop();
      await client.close();
    },
  };
}
