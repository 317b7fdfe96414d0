import { setTimeout as sleep } from 'node:timers/promises';
import type { FieldNode } from 'graphql';
import { gatherConnection } from '../../shards/connection.ts';
import { readOperation } from '../../shards/operation.ts';
import type { ShardedSubgraph } from '../../shards/sharded-data-source.ts';
import type { NetworkMemory } from './memory.ts';

/** Asks every connector now and then how its sources are, and remembers what they say. */
export function watchNetwork(
  subgraphs: readonly ShardedSubgraph[],
  memory: NetworkMemory,
  options: { everyMs: number; onError: (error: unknown) => void },
): { stop(): void } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rounds = async () => {
    while (!signal.aborted) {
      const looks = subgraphs.map((subgraph) => look(subgraph, memory, signal));
      await Promise.all(looks).catch(options.onError);
      await sleep(options.everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  void rounds();
  return { stop: () => stopping.abort() };
}

async function look(
  subgraph: ShardedSubgraph,
  memory: NetworkMemory,
  signal: AbortSignal,
): Promise<void> {
  const query = `{ ${subgraph.name}(first: 0) { coverage { verdict } } }`;
  const operation = readOperation({ request: { query } }, subgraph.schema);
  const field = operation.definition.selectionSet.selections[0] as FieldNode;
  const { coverage } = await gatherConnection(
    field,
    operation,
    { requestId: 'watch', purpose: 'WATCH', signal, deadlineAt: Infinity },
    subgraph,
  );
  if (!signal.aborted) memory.remember(coverage.sources, new Date().toISOString());
}
