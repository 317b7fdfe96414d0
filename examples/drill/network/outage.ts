import { setTimeout as sleep } from 'node:timers/promises';
import { askGateway } from '../ask.ts';
import type { Lane } from './lane.ts';

interface Outage {
  id: string;
  status: string;
  recovered: number;
  unaccounted: number | null;
  missingIds: string[];
}

const patienceMs = 15_000;

const lastOutage = `query ($id: ID!) {
  source(id: $id) {
    outages(first: 1) { nodes { id status recovered unaccounted missingIds } }
  }
}`;

/** The last outage of a state's buyers register, as the nation's view tells, once it has this status. */
export async function outageOf(
  gatewayUrl: string,
  { code }: Pick<Lane, 'code'>,
  status: string,
): Promise<Outage> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const { body } = await askGateway(gatewayUrl, lastOutage, { id: `${code}.spic` });
    const source = body?.data?.['source'] as { outages: { nodes: Outage[] } } | undefined;
    const last = source?.outages.nodes[0];
    if (last?.status === status) return last;
    if (Date.now() > giveUpAt) {
      throw new Error(
        last ? `${last.id} is ${last.status}, not ${status}` : 'no outage is told of',
      );
    }
    await sleep(100);
  }
}

interface Buyers {
  nodes: { id: string; provenance: { recoveredFrom: string | null } }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

const page = `query ($states: [StateCode!]!, $after: String) {
  buyers(states: $states, first: 100, after: $after) {
    nodes { id provenance { recoveredFrom } }
    pageInfo { endCursor hasNextPage }
  }
}`;

/** All buyers of a state, page by page. */
export async function pagesOfBuyers(
  gatewayUrl: string,
  { code }: Pick<Lane, 'code'>,
): Promise<Buyers['nodes']> {
  const nodes: Buyers['nodes'] = [];
  for (let after: string | null = null; ;) {
    const { body } = await askGateway(gatewayUrl, page, { states: [code], after });
    const buyers = body?.data?.['buyers'] as Buyers | undefined;
    if (!buyers) throw new Error('a page did not come');
    nodes.push(...buyers.nodes);
    if (!buyers.pageInfo.hasNextPage) return nodes;
    after = buyers.pageInfo.endCursor;
  }
}
