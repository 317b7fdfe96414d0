import { setTimeout as sleep } from 'node:timers/promises';
import { askGateway } from '../ask.ts';
import type { Lane } from './lane.ts';

interface Outage {
  id: string;
  status: string;
  recovered: number;
  unaccounted: number | null;
  ids: string[];
}

const patienceMs = 10_000;

/** The last outage of the buyers register, as its connector tells, once it has this status. */
export async function outageOf(
  { code, connectorUrl }: Pick<Lane, 'code' | 'connectorUrl'>,
  status: string,
): Promise<Outage> {
  const url = `${connectorUrl}/${code.toLowerCase()}/outages?source=${code}.spic&limit=1`;
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const { outages } = (await (await fetch(url)).json()) as { outages: Outage[] };
    const [last] = outages;
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
