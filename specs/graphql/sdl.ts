import { readFileSync } from 'node:fs';
import { parse, print } from 'graphql';
import { publicPartOf, type Variant } from './visibility.ts';

/** The subgraphs that are in the contract; each has `<name>.graphql` beside this file. */
export const subgraphNames = ['buyers', 'sanctions', 'network', 'crosscheck'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** The subgraphs that every connector serves for its own state. */
export const shardedSubgraphs = ['buyers', 'sanctions'] as const satisfies SubgraphName[];
export type ShardedSubgraph = (typeof shardedSubgraphs)[number];

/** One thing for each sharded subgraph, by its name. */
export function forEachSharded<T>(make: (name: ShardedSubgraph) => T): Record<ShardedSubgraph, T> {
  return Object.fromEntries(shardedSubgraphs.map((name) => [name, make(name)])) as Record<
    ShardedSubgraph,
    T
  >;
}

/** The SDL of one subgraph, what all share and its own types: all of it, or what the public may see. */
export function readSubgraphSdl(name: SubgraphName, variant: Variant = 'public'): string {
  const whole = `${read('common')}\n${read(name)}`;
  return variant === 'reserved' ? whole : print(publicPartOf(parse(whole)));
}

function read(name: string): string {
  return readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8');
}
