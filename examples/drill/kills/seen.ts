import { setTimeout as sleep } from 'node:timers/promises';
import type { Lane } from '../network/lane.ts';
import type { StoreOnDisk } from './store-file.ts';

/** What a connector has told somebody; none of it may be gone after a kill. */
export interface Seen {
  /** `id digest` of each version that was ever delivered. */
  versions: Set<string>;
  /** Lines of the ledger. */
  ledger: string[];
}

const query = '{ buyers(first: 100) { nodes { id provenance { digest } } } }';

/** Asks a connector all the time what it has, until the signal aborts. A connector that is gone tells nothing. */
export async function watchConnector(lane: Lane, seen: Seen, signal: AbortSignal): Promise<void> {
  const root = `${lane.connectorUrl}/${lane.code.toLowerCase()}`;
  while (!signal.aborted) {
    try {
      const response = await fetch(`${root}/buyers/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data } = (await response.json()) as Answer;
      for (const { id, provenance } of data.buyers.nodes) {
        seen.versions.add(`${id} ${provenance.digest}`);
      }
      const lines = await fetch(`${root}/ledger?after=${seen.ledger.length}&limit=1000`);
      seen.ledger.push(...(await lines.text()).split('\n').filter((line) => line !== ''));
    } catch {
      // Killed in the middle.
    }
    await sleep(10);
  }
}

interface Answer {
  data: { buyers: { nodes: { id: string; provenance: { digest: string } }[] } };
}

/** What was told and is not on the disk any more. */
export function lostFrom(
  { versions, ledger }: StoreOnDisk,
  seen: Seen,
): { versions: string[]; entries: string[] } {
  return {
    versions: [...seen.versions].filter((version) => !versions.has(version)),
    entries: seen.ledger.filter((line, index) => ledger[index] !== line),
  };
}
