import type { Clock } from './clock.ts';
import { createSlidingWindow } from './sliding-window.ts';

/**
 * The budget of a shard for calls beyond one for each request, retries and hedges alike: over the last
 * minute one, and one more for every ten requests. A shard in trouble is not asked twice as much.
 */
export interface ExtraCalls {
  countRequest(): void;
  /** Whether one more call may be made now; it is counted then. */
  take(): boolean;
}

const minuteMs = 60_000;
const share = 0.1;

export function createExtraCalls(clock: Clock): ExtraCalls {
  const lately = createSlidingWindow(clock, minuteMs);
  return {
    countRequest: () => lately.add(1, 0),
    take() {
      const { all, marked } = lately.totals();
      const isLeft = marked < 1 + Math.floor(share * all);
      if (isLeft) lately.add(0, 1);
      return isLeft;
    },
  };
}
