/** Lets at most so many tasks run at once; the others wait in the order they came. */
export interface Slots {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Of a task that runs: lets others run while it waits. */
  pause(wait: () => Promise<void>): Promise<void>;
}

export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];

  async function take(): Promise<void> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** The slot goes straight to the next one waiting. */
  function giveBack(): void {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }

  return {
    async run(task) {
      await take();
      try {
        return await task();
      } finally {
        giveBack();
      }
    },
    async pause(wait) {
      giveBack();
      try {
        await wait();
      } finally {
        await take();
      }
    },
  };
}
