import type { ShardFailure } from '../clients/connector-client.ts';
import type { Shard } from '../registry.ts';
import type { ShardPage } from './shard-answer.ts';

/** Is told of every exchange with a connector: for metrics, logs and the network's memory. */
export interface ShardObserver {
  delivered(shard: Shard, page: Pick<ShardPage, 'told'>, tookMs: number): void;
  failed(shard: Shard, failure: ShardFailure, tookMs: number): void;
}
