import type { Logger } from 'pino';
import type { ShardObserver } from '../shards/observer.ts';
import type { GatewayMetrics } from './metrics.ts';

/** Counts every exchange with a connector. Only mistakes of our own are news for the log. */
export function createShardObserver(metrics: GatewayMetrics, log: Logger): ShardObserver {
  return {
    delivered({ state }, tookMs) {
      metrics.countExchange(state, 'ok', tookMs);
    },
    failed({ state }, { code, cause }, tookMs, requestId) {
      metrics.countExchange(state, code, tookMs);
      if (code === 'INTERNAL')
        log.error({ err: cause, state, requestId }, 'Reading a shard failed');
      else log.debug({ state, code, tookMs, requestId }, 'A connector failed');
    },
  };
}
