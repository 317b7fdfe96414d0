import type { Clock } from '../../../connectors/clock.ts';

/** The time of another clock; whoever sleeps by it sleeps until it is told to wake up. */
export class ToldClock implements Clock {
  readonly #time: Pick<Clock, 'now'>;
  #sleeping: (() => void)[] = [];

  constructor(time: Pick<Clock, 'now'>) {
    this.#time = time;
  }

  now(): Date {
    return this.#time.now();
  }

  async sleep(_ms: number, signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#sleeping.push(resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
    return promise;
  }

  wakeAll(): void {
    for (const wake of this.#sleeping.splice(0)) wake();
  }
}
