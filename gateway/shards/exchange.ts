import type { Errand } from '../clients/connector-client.ts';
import { ShardFailure } from '../clients/shard-failure.ts';
import type { Shard } from '../registry.ts';
import { noteUnknownFields, textFor } from './older-connectors.ts';
import type { ShardedSubgraph } from './sharded-data-source.ts';

/**
 * One exchange with a shard: asked, its answer read, and the observer told how it went.
 * @throws ShardFailure and nothing else: a mistake of our own in reading one shard must not take the
 * others' answers along.
 */
export async function exchange<Read>(
  shard: Shard,
  request: { query: string; variables: object },
  read: (answer: unknown) => Read,
  { name, schema, client, observer }: ShardedSubgraph,
  errand: Errand,
): Promise<Read> {
  const startedAt = performance.now();
  const text = () => textFor(shard, request.query, schema);
  const ask = (query: string) =>
    client.ask(shard, `/${name}/graphql`, JSON.stringify({ ...request, query }), errand);
  try {
    const query = text();
    let answer = await ask(query);
    if (noteUnknownFields(shard, answer) && text() !== query) answer = await ask(text());
    const result = read(answer);
    observer.delivered(shard, performance.now() - startedAt);
    return result;
  } catch (error) {
    const failure =
      error instanceof ShardFailure ? error : new ShardFailure('INTERNAL', { cause: error });
    observer.failed(shard, failure, performance.now() - startedAt, errand.requestId);
    throw failure;
  }
}
