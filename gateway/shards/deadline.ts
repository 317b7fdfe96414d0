/** For how long, and by whom, something is waited for. */
export interface Wait {
  /** Aborts at the deadline, or as soon as nobody waits any longer. */
  signal: AbortSignal;
  /** The deadline, as `performance.now()` counts. */
  deadlineAt: number;
}

/**
 * Runs work that is waited for `ms` at most, and never longer than what it is a part of. The timer ends
 * with the work.
 */
export async function withDeadline<Whole extends Wait, T>(
  ms: number,
  whole: Whole,
  work: (part: Whole) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, ms);
  whole.signal.addEventListener('abort', abort, { once: true });
  if (whole.signal.aborted) abort();
  try {
    const deadlineAt = Math.min(whole.deadlineAt, performance.now() + ms);
    return await work({ ...whole, signal: controller.signal, deadlineAt });
  } finally {
    clearTimeout(timer);
    whole.signal.removeEventListener('abort', abort);
  }
}
