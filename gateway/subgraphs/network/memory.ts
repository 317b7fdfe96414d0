import type { Delivery, System } from '../../../specs/graphql/network.generated.ts';
import type { Shard } from '../../registry.ts';
import type { Outcome } from '../../shards/outcomes.ts';

/** What the gateway last learnt of each source. Lost at a restart and learnt again within one round. */
export interface NetworkMemory {
  remember(outcomes: readonly Outcome[], observedAt: string): void;
  lastDelivery(sourceId: string): Delivery | null;
  /** Records that a shard holds of a system; null when one of its sources has not told. */
  heldBy(shard: Shard, system: System): number | null;
}

export function createNetworkMemory(): NetworkMemory {
  const deliveries = new Map<string, Delivery>();
  const lastDelivery = (sourceId: string) => deliveries.get(sourceId) ?? null;
  return {
    remember(outcomes, observedAt) {
      for (const { source, ...outcome } of outcomes) {
        if (source) {
          deliveries.set(source.id, deliver(outcome, observedAt, deliveries.get(source.id)));
        }
      }
    },
    lastDelivery,
    heldBy({ sources }, system) {
      const totals = sources
        .filter((source) => source.system === system)
        .map(({ id }) => lastDelivery(id)?.total ?? null);
      return totals.reduce(
        (sum, total) => (sum === null || total === null ? null : sum + total),
        0,
      );
    },
  };
}

/** A source that says nothing now may have said before when it was last well. */
function deliver(
  {
    status,
    asOf,
    lastSuccessAt,
    total,
    quarantined,
    fileRemarks,
    retryAfter,
    error,
  }: Omit<Outcome, 'source'>,
  observedAt: string,
  before: Delivery | undefined,
): Delivery {
  return {
    observedAt,
    status,
    asOf: asOf ?? before?.asOf ?? null,
    lastSuccessAt: lastSuccessAt ?? before?.lastSuccessAt ?? null,
    total: total ?? before?.total ?? null,
    quarantined: quarantined ?? before?.quarantined ?? null,
    fileRemarks: fileRemarks ?? before?.fileRemarks ?? null,
    retryAfter,
    error,
  };
}
