import { federal, states } from '../specs/catalogues/states.ts';
import type { Level, StateCode, System } from '../specs/graphql/network.generated.ts';

/** One source that a state's connector serves, as the registry knows it without asking anybody. */
export interface RegisteredSource {
  /** Global id, such as `JAL.spic`. */
  id: string;
  state: StateCode;
  system: System;
  name: string;
  level: Level;
}

/** One state's connector. */
export interface Shard {
  state: StateCode;
  /** Base addresses, the primary first; a subgraph is served below each at `/{subgraph}/graphql`. */
  endpoints: readonly string[];
  /** A second endpoint may be asked when the first is slow. */
  hedge: boolean;
  sources: RegisteredSource[];
}

/** Who is connected. Built once at start; all lookups are by key. */
export interface Registry {
  shards: ReadonlyMap<StateCode, Shard>;
  sources: ReadonlyMap<string, RegisteredSource>;
  /** The 32 states, connected or not, and the federal level where it is connected. */
  stateCodes: readonly StateCode[];
}

export function buildRegistry(shards: readonly Shard[]): Registry {
  const byState = new Map(shards.map((shard) => [shard.state, shard]));
  const sources = shards.flatMap((shard) => shard.sources);
  return {
    shards: byState,
    sources: new Map(sources.map((source) => [source.id, source])),
    stateCodes: [...states, federal]
      .map(({ code }) => code)
      .filter((code) => code !== federal.code || byState.has(code)),
  };
}
