import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { FailureCode } from '../../specs/outcomes.ts';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CallEvent } from '../clients/call-observer.ts';
import type { CircuitState } from '../clients/circuit.ts';

export interface GatewayMetrics {
  registry: Registry;
  /** One exchange with the connector of a state. */
  countExchange(state: StateCode, result: 'ok' | FailureCode, tookMs: number): void;
  countEvent(state: StateCode, event: CallEvent): void;
  setCircuit(state: StateCode, endpoint: number, circuit: CircuitState): void;
}

const openness: Readonly<Record<CircuitState, number>> = { CLOSED: 0, HALF_OPEN: 0.5, OPEN: 1 };

/** Results of requests that never left: they say nothing of how long a connector takes. */
const unsent: ReadonlySet<string> = new Set<FailureCode>(['CIRCUIT_OPEN', 'OVERLOADED']);

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
  const events = new Counter({
    name: 'pdn_gateway_shard_events_total',
    help: 'Requests to connectors that were sent again (RETRIED), sent twice at once (HEDGED), answered by one already in flight (SHARED), or not sent because too many waited (REJECTED).',
    labelNames: ['state', 'event'] as const,
    registers: [registry],
  });
  const circuits = new Gauge({
    name: 'pdn_gateway_circuit_open',
    help: 'Whether a connector is left alone because it failed: 1 open, 0.5 while it is probed, 0 closed. Endpoint 0 is the primary.',
    labelNames: ['state', 'endpoint'] as const,
    registers: [registry],
  });
  return {
    registry,
    countExchange(state, result, tookMs) {
      requests.inc({ state, result });
      if (!unsent.has(result)) seconds.observe({ state }, tookMs / 1000);
    },
    countEvent: (state, event) => events.inc({ state, event }),
    setCircuit: (state, endpoint, circuit) => circuits.set({ state, endpoint }, openness[circuit]),
  };
}
