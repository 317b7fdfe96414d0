import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { Store } from './store.ts';

export interface IndexTools {
  log: Pick<Logger, 'info' | 'error'>;
  signal: AbortSignal;
}

/** A store that proves damaged is replaced while it is open, maybe by a backup that an earlier version made. */
const lookAgainMs = 60_000;

/**
 * Builds search indexes anew in the background, where the store has some that another version of the program
 * defined. After each step it rests as long as the step took, so that answers and sweeps have half of the time.
 * @returns what resolves when the signal aborts. It never rejects.
 */
export async function keepIndexes(
  state: StateCode,
  store: Pick<Store, 'rebuildStep'>,
  { log, signal }: IndexTools,
): Promise<void> {
  let spans = 0;
  let beganAt = 0;
  /** Returns how long to rest. */
  function takeStep(): number {
    const startedAt = performance.now();
    const step = store.rebuildStep();
    if (step === null) return lookAgainMs;
    if (step.did === 'BUILT') {
      if (spans === 0) {
        beganAt = startedAt;
        log.info({ state, system: step.system }, begun);
      }
      spans += step.spans;
    } else if (step.did === 'PUT_IN_PLACE') {
      const seconds = Math.round((performance.now() - beganAt) / 1000);
      log.info({ state, system: step.system, spans, seconds }, 'The search index is built');
      spans = 0;
    }
    return performance.now() - startedAt;
  }

  while (!signal.aborted) {
    let restMs = lookAgainMs;
    try {
      restMs = takeStep();
    } catch (err) {
      log.error({ err, state }, 'The search index could not be built further; it is tried again');
    }
    await sleep(restMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

const begun =
  'The search index is built anew from the records. Until then filters that it lacks are answered as UNSUPPORTED_FILTER';
