import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { Shard } from '../registry.ts';
import { createEndpoint, type Endpoint, type EndpointOptions } from './endpoint.ts';
import type { CircuitState } from './circuit.ts';
import type { ShardFailure } from './shard-failure.ts';

/** The endpoints of one shard, the primary first. */
export interface ShardEndpoints {
  /** The first that may be asked, of all or of those after another. */
  usable(after?: Endpoint): Endpoint | undefined;
  /** Null while one may be asked; else the failure of the one that may be asked soonest. */
  whyDark(): ShardFailure | null;
  stop(): void;
}

export interface ShardEndpointsOptions extends Pick<
  EndpointOptions,
  'clock' | 'circuitOpenMs' | 'probe'
> {
  onChange(state: StateCode, endpoint: number, circuit: CircuitState): void;
  /** None of them may be asked any more. */
  onDark(failure: ShardFailure): void;
}

export function createShardEndpoints(
  { state, endpoints: urls }: Pick<Shard, 'state' | 'endpoints'>,
  { onChange, onDark, ...options }: ShardEndpointsOptions,
): ShardEndpoints {
  const endpoints = urls.map((url, index) =>
    createEndpoint(url, {
      ...options,
      onChange(circuit) {
        onChange(state, index, circuit);
        const failure = circuit === 'OPEN' ? whyDark() : null;
        if (failure) onDark(failure);
      },
    }),
  );

  function usable(after?: Endpoint): Endpoint | undefined {
    const from = after ? endpoints.indexOf(after) + 1 : 0;
    return endpoints.slice(from).find((endpoint) => !endpoint.obstacle());
  }

  function whyDark(): ShardFailure | null {
    if (usable()) return null;
    const failures = endpoints.map((endpoint) => endpoint.obstacle()!);
    return failures.reduce((a, b) => (b.retryAfter! < a.retryAfter! ? b : a));
  }

  return {
    usable,
    whyDark,
    stop() {
      for (const endpoint of endpoints) endpoint.stop();
    },
  };
}
