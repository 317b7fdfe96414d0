import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { StoredRecord } from '../records.ts';
import type { Store } from '../store/store.ts';
import { badUserInput, maxRows, pageCost } from '../../specs/arguments.ts';
import type { Verification } from '../verify/verify-record.ts';
import type { ServedState } from './served-state.ts';

/** What answers to all requests need. */
export interface ServeTools {
  clock: Pick<Clock, 'now'>;
  log: Logger;
}

/** Records that one request may have read at their source. */
const maxVerifications = 5;

/** What the resolvers of one request share. */
export class RequestContext {
  readonly served: ServedState;
  readonly #tools: ServeTools;
  readonly #requestId: string;
  /** Until when the state's service may be asked for this request. */
  readonly #liveUntil: number;
  #rowsLeft = maxRows;
  #verificationsLeft = maxVerifications;

  constructor(
    served: ServedState,
    tools: ServeTools,
    { requestId, liveMs }: { requestId: string; liveMs: number },
  ) {
    this.served = served;
    this.#tools = tools;
    this.#requestId = requestId;
    this.#liveUntil = performance.now() + liveMs;
  }

  /** Reads sources as of now, and names those that were not read before the time was over. */
  async readNow(sourceIds: readonly string[]): Promise<ReadonlySet<string>> {
    const late = new Set(sourceIds);
    const time = new AbortController();
    const reading = sourceIds.map(async (id) => {
      await this.served.readNow(id);
      late.delete(id);
    });
    const leftMs = Math.max(0, this.#liveUntil - performance.now());
    const over = sleep(leftMs, undefined, { signal: time.signal }).catch(() => undefined);
    await Promise.race([Promise.all(reading), over]);
    time.abort();
    return new Set(late);
  }

  now(): Date {
    return this.#tools.clock.now();
  }

  /**
   * Bounds what aliases, nested pages and long lists of entities could multiply.
   * @throws GraphQLError BAD_USER_INPUT
   */
  spendRows(rows: number): void {
    this.#rowsLeft -= rows;
    if (this.#rowsLeft >= 0) return;
    throw badUserInput(
      `Ask for at most ${maxRows} records in one request.`,
      `Pida ${maxRows} registros como máximo en una solicitud.`,
    );
  }

  spendPage(first: number): void {
    this.spendRows(first + pageCost);
  }

  /**
   * Reads a record at its source again.
   * @throws GraphQLError BAD_USER_INPUT when the request asks for more than a few.
   */
  async verify(stored: StoredRecord): Promise<Verification> {
    if (--this.#verificationsLeft < 0) {
      throw badUserInput(
        `Verify at most ${maxVerifications} records in one request.`,
        `Verifique ${maxVerifications} registros como máximo en una solicitud.`,
      );
    }
    return this.served.verify(stored, this.#liveUntil - performance.now());
  }

  /** What the store answers, or null when it fails: the coverage then says so. */
  askStore<Answer>(ask: (store: Store) => Answer): Answer | null {
    try {
      return ask(this.served.store);
    } catch (err) {
      const { state } = this.served;
      this.#tools.log.error({ err, requestId: this.#requestId, state: state.code }, 'Store failed');
      return null;
    }
  }
}
