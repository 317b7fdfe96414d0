import type { Clock } from '../../../gateway/clients/clock.ts';

export interface SettableClock extends Clock {
  /** Lets so much time pass, with everything that falls due in it, in order. */
  advance(ms: number): Promise<void>;
}

export function createSettableClock(): SettableClock {
  let now = Date.parse('2026-11-26T12:00:00Z');
  const timers = new Set<{ at: number; callback(): void }>();
  return {
    now: () => now,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.add(timer);
      return { cancel: () => void timers.delete(timer) };
    },
    async advance(ms) {
      const until = now + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        now = next.at;
        next.callback();
        await new Promise(setImmediate);
      }
      now = until;
    },
  };
}
