import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import type { ShardObserver } from '../../shards/observer.ts';

/** What the gateway itself saw of the connectors: since when one has not answered. Lost at a restart. */
export interface Reach extends ShardObserver {
  unansweredSince(state: StateCode): string | null;
}

/** Passes on what it is told. */
export function createReach(observer: ShardObserver, now: () => Date): Reach {
  const since = new Map<StateCode, string>();
  return {
    delivered(shard, ...how) {
      since.delete(shard.state);
      observer.delivered(shard, ...how);
    },
    failed(shard, ...how) {
      if (!since.has(shard.state)) since.set(shard.state, now().toISOString());
      observer.failed(shard, ...how);
    },
    unansweredSince: (state) => since.get(state) ?? null,
  };
}
