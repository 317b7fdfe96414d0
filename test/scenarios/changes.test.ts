import { setTimeout as sleep } from 'node:timers/promises';
import { startNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await startNetwork(['COL', 'BCS']);
  await network.untilStatus({ COL: 'ANSWERED', BCS: 'ANSWERED' });
}, 60_000);
afterAll(() => network.close());

const query = `query ($since: DateTime!, $after: String) {
  buyerChanges(since: $since, states: [COL, BCS], first: 2, after: $after) {
    totalCount
    nodes { kind at buyer { id nombres provenance { missingSince } } fields { path before after } }
    pageInfo { hasNextPage endCursor }
    coverage { verdict asked sources { source { id } status total } }
  }
}`;

async function changesSince(since: string) {
  const { data, errors } = await network.gateway.ask(query, { since });
  expect(errors).toBeUndefined();
  return data['buyerChanges'];
}

test('What happened in all states since a moment is one list; a state that is down removes nothing and is missing from it', async () => {
  const since = new Date().toISOString();
  const { registers, touch } = network.states.get('COL')!.service;
  const [first, second, ...others] = registers.spic;
  registers.spic.splice(0, Infinity, { ...first!, nombres: 'Zoraida' }, ...others);
  touch();
  let changes = await changesSince(since);
  for (let tries = 0; changes.totalCount !== 2; tries++) {
    expect(tries).toBeLessThan(100);
    await sleep(100);
    changes = await changesSince(since);
  }
  expect(changes.coverage).toMatchObject({ verdict: 'COMPLETE', asked: 2 });
  expect(changes.pageInfo.hasNextPage).toBe(false);
  const byKind = new Map(changes.nodes.map((node: any) => [node.kind, node]));
  expect(byKind.get('CHANGED')).toMatchObject({
    buyer: { nombres: 'Zoraida' },
    fields: [{ path: '/nombres', before: first!.nombres, after: 'Zoraida' }],
  });
  expect(byKind.get('REMOVED')).toMatchObject({
    buyer: { id: expect.stringContaining(encodeURIComponent(second!.id)) },
    fields: [],
  });

  // Down is not removed: nothing is told of it but that it is not all there is.
  network.states.get('BCS')!.service.setFault('error500');
  await network.untilStatus({ BCS: 'STALE' });
  const { totalCount, coverage } = await changesSince(since);
  expect(totalCount).toBe(2);
  expect(coverage).toMatchObject({ verdict: 'PARTIAL' });
}, 30_000);

test('Paging shows each change once', async () => {
  const since = '2000-01-01T00:00:00Z';
  const seen: string[] = [];
  const { totalCount } = await changesSince(since);
  for (let after: string | null = null; ;) {
    const answer = await network.gateway.ask(query, { since, after });
    const { nodes, pageInfo }: any = answer.data['buyerChanges'];
    seen.push(...nodes.map(({ kind, at, buyer }: any) => `${at} ${buyer.id} ${kind}`));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(totalCount);
  expect(seen).toEqual(seen.toSorted());
});
