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

const registers = ['buyers', 'sanctions'] as const;
const queryOf = (register: string) =>
  `{ ${register}(first: 100) { nodes { id provenance { digest } } } }`;

/** Asks a connector all the time what it has, until the signal aborts. A connector that is gone tells nothing. */
export async function watchConnector(lane: Lane, seen: Seen, signal: AbortSignal): Promise<void> {
  const root = `${lane.connectorUrl}/${lane.code.toLowerCase()}`;
  while (!signal.aborted) {
    try {
      for (const register of registers) {
        for (const { id, provenance } of await deliveredBy(root, register)) {
          seen.versions.add(`${id} ${provenance.digest}`);
        }
      }
      const lines = await fetch(`${root}/ledger?after=${seen.ledger.length}&limit=1000`);
      seen.ledger.push(...(await lines.text()).split('\n').filter((line) => line !== ''));
    } catch {
      // Killed in the middle.
    }
    await sleep(10);
  }
}

interface Delivered {
  id: string;
  provenance: { digest: string };
}

async function deliveredBy(root: string, register: string): Promise<Delivered[]> {
  const response = await fetch(`${root}/${register}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: queryOf(register) }),
  });
  const { data } = (await response.json()) as { data: Record<string, { nodes: Delivered[] }> };
  return data[register]!.nodes;
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
