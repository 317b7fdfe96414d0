import type { Clock } from './clock.ts';

/** How many there were of late, and how many of those were marked. */
export interface SlidingWindow {
  add(all: number, marked: number): void;
  totals(): { all: number; marked: number };
  clear(): void;
}

const slots = 12;

/** Counts over the last `spanMs`, kept in slots: what is older is forgotten a twelfth at a time. */
export function createSlidingWindow(clock: Clock, spanMs: number): SlidingWindow {
  const slotMs = spanMs / slots;
  const all = Array.from({ length: slots }, () => 0);
  const marked = Array.from({ length: slots }, () => 0);
  const sum = { all: 0, marked: 0 };
  let latest = slotNow();

  function slotNow(): number {
    return Math.floor(clock.now() / slotMs);
  }
  function forgetOld(): void {
    const now = slotNow();
    const passed = Math.min(now - latest, slots);
    for (let i = 0; i < passed; i++) {
      const slot = (now - i) % slots;
      sum.all -= all[slot]!;
      sum.marked -= marked[slot]!;
      all[slot] = 0;
      marked[slot] = 0;
    }
    latest = now;
  }
  return {
    add(more, moreMarked) {
      forgetOld();
      const slot = latest % slots;
      all[slot]! += more;
      marked[slot]! += moreMarked;
      sum.all += more;
      sum.marked += moreMarked;
    },
    totals() {
      forgetOld();
      return sum;
    },
    clear() {
      all.fill(0);
      marked.fill(0);
      sum.all = 0;
      sum.marked = 0;
    },
  };
}
