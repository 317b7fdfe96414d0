import type { Logger } from 'pino';
import type { FailureCode } from '../../specs/outcomes.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';

/** Why a sweep ended; without a failure the register was read whole and all agreed. */
export interface Stop {
  failure: FailureCode | null;
  retryAfter: string | null;
}

/** Runs a call to the store, and marks what it throws as the store's. */
export function storing<T>(call: () => T): T {
  try {
    return call();
  } catch (cause) {
    throw new StoreFailure('The store failed.', { cause });
  }
}

/** The end that an exception means. Only the service's own failures are expected. */
export function stopBy(
  error: unknown,
  sourceId: string,
  log: Pick<Logger, 'warn' | 'error'>,
): Stop {
  if (error instanceof UpstreamFailure) {
    const { code: failure, cause, retryAfter } = error;
    log.warn({ sourceId, failure, cause }, 'sweep stopped');
    return { failure, retryAfter };
  }
  const failure = error instanceof StoreFailure ? 'STORE_FAILED' : 'INTERNAL';
  log.error({ sourceId, failure, err: error }, 'sweep stopped');
  return { failure, retryAfter: null };
}

class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}
