import { compareSortKeys, type Order } from '../../specs/order.ts';

/** A sorted run of rows from one shard, consumed from the front. */
export interface Run {
  readonly keys: readonly string[];
  /** Index of the next row to take. */
  next: number;
}

/** One row of one run. */
export interface Pick<R> {
  run: R;
  row: number;
}

/**
 * Takes the smallest next row of all runs until `count` are taken or a run is used up; a run that is
 * used up may go on at its shard, so nothing may be taken past it. Returns the rows taken, in order.
 */
export function takeInOrder<R extends Run>(
  runs: readonly R[],
  count: number,
  order: Order,
): Pick<R>[] {
  const taken: Pick<R>[] = [];
  const heap = runs.filter(hasRow);
  const before = (a: R, b: R) => compareSortKeys(a.keys[a.next]!, b.keys[b.next]!, order) < 0;
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) siftDown(heap, i, before);
  while (taken.length < count && heap.length > 0) {
    const run = heap[0]!;
    taken.push({ run, row: run.next++ });
    if (!hasRow(run)) return taken;
    siftDown(heap, 0, before);
  }
  return taken;
}

export function hasRow({ keys, next }: Run): boolean {
  return next < keys.length;
}

function siftDown<R>(heap: R[], from: number, before: (a: R, b: R) => boolean): void {
  let parent = from;
  for (;;) {
    let child = 2 * parent + 1;
    if (child >= heap.length) return;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
    if (!before(heap[child]!, heap[parent]!)) return;
    [heap[parent], heap[child]] = [heap[child]!, heap[parent]!];
    parent = child;
  }
}
