/** Time as circuits and budgets reckon by it; passed in, so that a test can set it. */
export interface Clock {
  /** Milliseconds since 1970. Never goes back, also where the machine's own clock is set. */
  now(): number;
  /** Calls back once after so many milliseconds. Keeps no process alive. */
  after(ms: number, callback: () => void): { cancel(): void };
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms).unref();
    return { cancel: () => clearTimeout(timer) };
  },
};
