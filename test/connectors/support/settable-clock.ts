import type { Clock } from '../../../connectors/clock.ts';

/** A clock that stands still until it is moved. Sleeping moves it at once. */
export class SettableClock implements Clock {
  #now = Date.parse('2026-11-22T10:00:00Z');

  now(): Date {
    return new Date(this.#now);
  }

  advance(seconds: number): void {
    this.#now += seconds * 1000;
  }

  async sleep(ms: number): Promise<void> {
    this.advance(ms / 1000);
    await new Promise(setImmediate);
  }
}
