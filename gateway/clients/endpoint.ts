import { createCircuit, type CircuitState } from './circuit.ts';
import type { Clock } from './clock.ts';
import { failurePolicies } from './failure-policy.ts';
import { ShardFailure } from './shard-failure.ts';

/** One address of a shard, and whether it is asked at present. */
export interface Endpoint {
  readonly url: string;
  /** Why it must not be asked now, and until when; null when it may be. */
  obstacle(): ShardFailure | null;
  /** An answer came. */
  answered(): void;
  /** No answer came, by the endpoint's own fault or wish. */
  failed(failure: ShardFailure): void;
  stop(): void;
}

export interface EndpointOptions {
  clock: Clock;
  circuitOpenMs: number;
  /** @throws ShardFailure when it does not answer as it should. */
  probe(url: string): Promise<void>;
  onChange(state: CircuitState): void;
}

/** A probe that is due has its answer within about a second. */
const probeMs = 1000;

export function createEndpoint(url: string, options: EndpointOptions): Endpoint {
  const { clock } = options;
  // With this it asked not to be asked again before some moment (Retry-After).
  let rest: ShardFailure | null = null;
  const restsUntil = () => (rest ? Date.parse(rest.retryAfter!) : 0);
  const keepRest = (failure: ShardFailure) => {
    if (failure.retryAfter) rest = failure;
  };
  const circuit = createCircuit({
    clock,
    openMs: options.circuitOpenMs,
    notBefore: restsUntil,
    onChange: options.onChange,
    async probe() {
      try {
        await options.probe(url);
        return true;
      } catch (failure) {
        if (failure instanceof ShardFailure) keepRest(failure);
        return false;
      }
    },
  });
  return {
    url,
    obstacle() {
      if (circuit.probeAt !== null) {
        const at = Math.max(circuit.probeAt, clock.now() + probeMs);
        return new ShardFailure('CIRCUIT_OPEN', { retryAfter: new Date(at).toISOString() });
      }
      if (restsUntil() <= clock.now()) rest = null;
      return rest;
    },
    answered() {
      circuit.record(true);
    },
    failed(failure) {
      keepRest(failure);
      if (failurePolicies[failure.code].counts) circuit.record(false);
    },
    stop: () => circuit.stop(),
  };
}
