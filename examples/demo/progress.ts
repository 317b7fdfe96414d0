import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './ask.ts';

interface Deliveries {
  sources: { id: string; lastDelivery: { status: string; total: number | null } | null }[];
}

const deliveries = '{ sources { id lastDelivery { status total } } }';

/** Shows how the first sweeps progress, as the gateway hears of them, until all sources are read. */
export async function showSweeps(
  gatewayUrl: string,
  print: (line: string) => void,
  timeoutMs = 60_000,
): Promise<{ sources: number; records: number }> {
  const giveUpAt = Date.now() + timeoutMs;
  for (let shown = ''; ;) {
    const { sources } = await ask<Deliveries>(gatewayUrl, deliveries);
    const read = sources.filter(({ lastDelivery }) => lastDelivery?.status === 'ANSWERED');
    const records = read.reduce((sum, { lastDelivery }) => sum + (lastDelivery?.total ?? 0), 0);
    const line = `  ${read.length} of ${sources.length} sources read, ${records} records`;
    if (line !== shown) print(line);
    shown = line;
    if (read.length === sources.length) return { sources: sources.length, records };
    if (Date.now() > giveUpAt) {
      const late = sources.filter((source) => !read.includes(source)).map(({ id }) => id);
      throw new Error(`Not read in time: ${late.join(', ')}`);
    }
    await sleep(250);
  }
}
