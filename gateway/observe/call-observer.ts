import type { Logger } from 'pino';
import type { CallObserver } from '../clients/call-observer.ts';
import type { GatewayMetrics } from './metrics.ts';

/** Counts what is done about failing connectors; that one is left alone, or is back, is news for the log. */
export function createCallObserver(metrics: GatewayMetrics, log: Logger): CallObserver {
  return {
    happened: (state, event) => metrics.countEvent(state, event),
    circuitChanged(state, endpoint, circuit) {
      metrics.setCircuit(state, endpoint, circuit);
      if (circuit === 'OPEN')
        log.warn({ state, endpoint }, 'A connector keeps failing: left alone');
      else if (circuit === 'CLOSED') log.info({ state, endpoint }, 'A connector is back');
    },
  };
}
