import type { Shard } from '../registry.ts';
import { newestField } from './shard-query.ts';

// Connectors are upgraded one by one, after the gateway. One that does not know the newest field yet is
// asked without it, and asked with it again some minutes later.

const tryAgainAfterMs = 300_000;

const olderUntil = new WeakMap<Shard, number>();

/** Whether a connector is known to be older than the newest field. */
export function isOlder(shard: Shard): boolean {
  return performance.now() < (olderUntil.get(shard) ?? 0);
}

export function noteOlder(shard: Shard): void {
  olderUntil.set(shard, performance.now() + tryAgainAfterMs);
}

/** Whether a connector refused a query because it does not know the newest field. */
export function refusesNewest(answer: unknown): boolean {
  const { errors } = (answer ?? {}) as { errors?: unknown };
  return Array.isArray(errors) && errors.some(isOfNewest);
}

function isOfNewest(error: unknown): boolean {
  const { message } = (error ?? {}) as { message?: unknown };
  return String(message).startsWith(`Cannot query field "${newestField}"`);
}
