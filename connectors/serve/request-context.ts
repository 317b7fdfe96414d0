import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { badUserInput, maxRows, pageCost } from '../../specs/arguments.ts';
import type { ServedState } from './served-state.ts';

/** What answers to all requests need. */
export interface ServeTools {
  clock: Pick<Clock, 'now'>;
  log: Logger;
}

/** What the resolvers of one request share. */
export class RequestContext {
  readonly served: ServedState;
  readonly #tools: ServeTools;
  readonly #requestId: string;
  #rowsLeft = maxRows;

  constructor(served: ServedState, tools: ServeTools, requestId: string) {
    this.served = served;
    this.#tools = tools;
    this.#requestId = requestId;
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
    throw badUserInput(`Ask for at most ${maxRows} records in one request.`);
  }

  spendPage(first: number): void {
    this.spendRows(first + pageCost);
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
