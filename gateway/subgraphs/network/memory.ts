import type { Delivery } from '../../../specs/graphql/network.generated.ts';
import type { Outcome } from '../../shards/outcomes.ts';

/** What the gateway last learnt of each source. Lost at a restart and learnt again within one round. */
export interface NetworkMemory {
  remember(outcomes: readonly Outcome[], observedAt: string): void;
  lastDelivery(sourceId: string): Delivery | null;
}

export function createNetworkMemory(): NetworkMemory {
  const deliveries = new Map<string, Delivery>();
  return {
    remember(outcomes, observedAt) {
      for (const { source, ...outcome } of outcomes) {
        if (source) {
          deliveries.set(source.id, deliver(outcome, observedAt, deliveries.get(source.id)));
        }
      }
    },
    lastDelivery: (sourceId) => deliveries.get(sourceId) ?? null,
  };
}

/** A source that says nothing now may have said before when it was last well. */
function deliver(
  { status, asOf, lastSuccessAt, total, quarantined, retryAfter, error }: Omit<Outcome, 'source'>,
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
    retryAfter,
    error,
  };
}
