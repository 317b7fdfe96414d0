import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { FailureCode } from '../../specs/outcomes.ts';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export interface GatewayMetrics {
  registry: Registry;
  /** One exchange with the connector of a state. */
  countExchange(state: StateCode, result: 'ok' | FailureCode, tookMs: number): void;
}

/** Metrics of the gateway. Labels are states and codes, both closed lists. */
export function createMetrics(): GatewayMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'pdn_gateway_shard_requests_total',
    help: 'Requests to connectors by state and result: ok, or a failure code.',
    labelNames: ['state', 'result'] as const,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'pdn_gateway_shard_request_seconds',
    help: 'Duration of requests to connectors.',
    labelNames: ['state'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    registry,
    countExchange(state, result, tookMs) {
      requests.inc({ state, result });
      seconds.observe({ state }, tookMs / 1000);
    },
  };
}
