import type { ShardFailure } from '../clients/shard-failure.ts';
import type { Shard } from '../registry.ts';

/** Is told of every exchange with a connector. */
export interface ShardObserver {
  delivered(shard: Shard, tookMs: number): void;
  failed(shard: Shard, failure: ShardFailure, tookMs: number, requestId: string): void;
}
