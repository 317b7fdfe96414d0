import { setTimeout as sleep } from 'node:timers/promises';
import { keyOf, type Step, type Task, type Walk, type WalkEvent } from './walk.ts';

export interface RunOptions {
  /** Never throws: what goes wrong is told in the step. */
  takeStep(task: Task): Promise<Step>;
  /** Takes down what happened, before anybody sees it. */
  record(event: WalkEvent): void;
  now(): Date;
  /** How long after the last step what was dark is tried once more. */
  retryAfterMs: number;
  signal: AbortSignal;
}

/** Steps that are taken at the same time: enough to keep every state busy, and others in between. */
const stepsAtOnce = 2;

/** Takes a walk to its end, as far as the states allow; it can be stopped at any moment and run again. */
export async function runWalk(walk: Walk, options: RunOptions): Promise<void> {
  const { record, now, retryAfterMs, signal } = options;
  await takeAll(walk, options);
  if (walk.missed.length > 0 && !signal.aborted) {
    await sleep(retryAfterMs, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
    record({ event: 'RETRY' });
    await takeAll(walk, options);
  }
  if (!signal.aborted) record({ event: 'END', at: now().toISOString() });
}

async function takeAll(walk: Walk, { takeStep, record, signal }: RunOptions): Promise<void> {
  const going = new Map<string, Promise<void>>();
  const take = async (task: Task) => {
    const step = await takeStep(task);
    going.delete(keyOf(task));
    // Cut off: what looks like a failure of a state is none.
    if (!signal.aborted) record({ event: 'STEP', step });
  };
  while (!signal.aborted) {
    const next = walk.tasks.find((task) => !going.has(keyOf(task)));
    if (next && going.size < stepsAtOnce) going.set(keyOf(next), take(next));
    else if (going.size > 0) await Promise.race(going.values());
    else return;
  }
  await Promise.all(going.values());
}
