import { shardedSubgraphs } from '../../specs/graphql/sdl.ts';
import type { ConnectorClient } from './connector-client.ts';
import { ShardFailure } from './shard-failure.ts';

const [subgraph] = shardedSubgraphs;
const body = JSON.stringify({ query: `{ ${subgraph}(first: 0) { coverage { verdict } } }` });

/**
 * Asks an endpoint what its connector can answer from its store at once.
 * @throws ShardFailure when no data comes within the time.
 */
export async function probeEndpoint(
  http: ConnectorClient,
  url: string,
  timeoutMs: number,
  stopped: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(timeoutMs)]);
  const call = { requestId: 'probe', signal, firstByteMs: null, liveMs: null };
  const { value } = await http.post(`${url}/${subgraph}/graphql`, body, call);
  const { data, errors } = (value ?? {}) as { data?: unknown; errors?: unknown };
  if (!data || errors) throw new ShardFailure('WRONG_SHAPE');
}
