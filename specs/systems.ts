import type { System } from './graphql/network.generated.ts';
import type { ShardedSubgraph } from './graphql/sdl.ts';

/** A system of the PDN is a subgraph of the supergraph. */
export const subgraphOf: Record<System, ShardedSubgraph> = { S2: 'buyers', S3: 'sanctions' };

export const systemOf: Record<ShardedSubgraph, System> = { buyers: 'S2', sanctions: 'S3' };

/** The list of what happened to the records of a system, in its subgraph. */
export const changesOf = {
  buyers: 'buyerChanges',
  sanctions: 'sanctionChanges',
} as const satisfies Record<ShardedSubgraph, string>;

export const systems = Object.keys(subgraphOf) as System[];
