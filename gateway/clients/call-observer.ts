import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { CircuitState } from './circuit.ts';

/** What was done about a request beyond sending it once. */
export type CallEvent = 'RETRIED' | 'HEDGED' | 'SHARED' | 'REJECTED';

/** Is told what the policies towards the connectors do. */
export interface CallObserver {
  happened(state: StateCode, event: CallEvent): void;
  /** `endpoint` is its place in the registry's order: 0 is the primary. */
  circuitChanged(state: StateCode, endpoint: number, circuit: CircuitState): void;
}
