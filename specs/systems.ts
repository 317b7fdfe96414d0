import type { System } from './graphql/network.generated.ts';
import type { ShardedSubgraph } from './graphql/sdl.ts';

/** A system of the PDN is a subgraph of the supergraph. */
export const subgraphOf: Record<System, ShardedSubgraph> = { S2: 'buyers', S3: 'sanctions' };

export const systemOf: Record<ShardedSubgraph, System> = { buyers: 'S2', sanctions: 'S3' };

export const systems = Object.keys(subgraphOf) as System[];
