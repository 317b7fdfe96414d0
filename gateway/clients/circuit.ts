import type { Clock } from './clock.ts';
import { createSlidingWindow } from './sliding-window.ts';

/** CLOSED: asked as usual. OPEN: left alone. HALF_OPEN: one probe is on its way, and nothing else. */
export type CircuitState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/**
 * Guards one endpoint: it opens after 5 failures in a row, or when half of at least 10 calls within a
 * minute failed. While it is not closed no query goes through: when its time is over it probes by
 * itself, so nobody waits for the probe. A probe that succeeds closes it; each that fails doubles the
 * time until the next.
 */
export interface Circuit {
  readonly state: CircuitState;
  /** When the next probe is due, or was; null while the circuit is closed. */
  readonly probeAt: number | null;
  /** How a call through the closed circuit ended. Ignored while it is not closed. */
  record(succeeded: boolean): void;
  /** Ends its timer; nothing happens any more. */
  stop(): void;
}

export interface CircuitOptions {
  clock: Clock;
  /** Until the first probe; at most ten times as long until any later one. */
  openMs: number;
  /** Before this moment there is no probe, however long the circuit has been open. */
  notBefore(): number;
  /** Asks the endpoint something harmless: true when it answered as it should. Never rejects. */
  probe(): Promise<boolean>;
  onChange(state: CircuitState): void;
}

const maxInARow = 5;
const minuteMs = 60_000;
const minCalls = 10;
const maxFailedShare = 0.5;
const maxOpenTimes = 10;

export function createCircuit(options: CircuitOptions): Circuit {
  const { clock, openMs, onChange } = options;
  const lately = createSlidingWindow(clock, minuteMs);
  let state: CircuitState = 'CLOSED';
  let inARow = 0;
  let probeAt: number | null = null;
  let timer: { cancel(): void } | null = null;
  let isStopped = false;

  function change(next: CircuitState): void {
    state = next;
    onChange(next);
  }
  function open(forMs: number): void {
    const now = clock.now();
    probeAt = Math.max(now + forMs, options.notBefore());
    timer = clock.after(probeAt - now, () => void halfOpen(forMs));
    change('OPEN');
  }
  async function halfOpen(wasOpenMs: number): Promise<void> {
    change('HALF_OPEN');
    const succeeded = await options.probe();
    if (isStopped) return;
    if (succeeded) close();
    else open(Math.min(2 * wasOpenMs, maxOpenTimes * openMs));
  }
  function close(): void {
    lately.clear();
    inARow = 0;
    probeAt = null;
    change('CLOSED');
  }
  return {
    get state() {
      return state;
    },
    get probeAt() {
      return probeAt;
    },
    record(succeeded) {
      if (state !== 'CLOSED') return;
      inARow = succeeded ? 0 : inARow + 1;
      lately.add(1, succeeded ? 0 : 1);
      if (succeeded) return;
      const { all, marked } = lately.totals();
      if (inARow >= maxInARow || (all >= minCalls && marked >= maxFailedShare * all)) open(openMs);
    },
    stop() {
      isStopped = true;
      timer?.cancel();
    },
  };
}
