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
  const controller = new AbortController();
  let timer: NodeJS.Timeout;
  const round = async () => {
    try {
      await Promise.all(subgraphs.map((subgraph) => look(subgraph, memory, controller.signal)));
    } catch (error) {
      options.onError(error);
    }
    if (!controller.signal.aborted) timer = setTimeout(round, options.everyMs).unref();
  };
  timer = setTimeout(round, 0);
  return {
    stop() {
      controller.abort();
      clearTimeout(timer);
    },
  };
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
    { requestId: 'watch', signal },
    subgraph,
  );
  if (!signal.aborted) memory.remember(coverage.sources, new Date().toISOString());
}
