import { setTimeout as sleep } from 'node:timers/promises';
import { startNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await startNetwork(['COL', 'BCS']);
  await network.untilStatus({ COL: 'ANSWERED', BCS: 'ANSWERED' });
}, 60_000);
afterAll(() => network.close());

const query = `query ($asOf: DateTime) { buyers(states: [COL, BCS], first: 50, asOf: $asOf) {
  totalCount nodes { id nombres } coverage { verdict sources { status } }
} }`;

test('A query as of a moment is answered by all states as their data stood then', async () => {
  const asOf = new Date().toISOString();
  const { data: before } = await network.gateway.ask(query);
  const { registers, touch } = network.states.get('COL')!.service;
  const [first, , ...others] = registers.spic;
  registers.spic.splice(0, Infinity, { ...first!, nombres: 'Zoraida' }, ...others);
  touch();
  const isSeen = async () => {
    const { data } = await network.gateway.ask(query);
    return data['buyers'].totalCount === before['buyers'].totalCount - 1 ? data : null;
  };
  for (let tries = 0; !(await isSeen()); tries++) {
    expect(tries).toBeLessThan(100);
    await sleep(100);
  }
  const { data: then } = await network.gateway.ask(query, { asOf });
  expect(then['buyers'].nodes).toEqual(before['buyers'].nodes);
  expect(then['buyers'].totalCount).toBe(before['buyers'].totalCount);
  expect(then['buyers'].coverage.verdict).toBe('COMPLETE');

  const { id } = then['buyers'].nodes.find(({ id: of }: { id: string }) => of.startsWith('COL.'));
  const { data: one, errors } = await network.gateway.ask(
    `query ($id: ID!, $asOf: DateTime!) {
      node(id: $id) { ... on Buyer { asOf(moment: $asOf) { status record { id nombres } } } }
      state(code: COL) { buyers(asOf: $asOf, first: 50) { nodes { id nombres } } }
    }`,
    { id, asOf },
  );
  expect(errors).toBeUndefined();
  const isOfColima = ({ id: of }: { id: string }) => of.startsWith('COL.');
  const ofColima = before['buyers'].nodes.filter(isOfColima);
  expect(one['node'].asOf).toEqual({ status: 'THERE', record: ofColima[0] });
  expect(one['state'].buyers.nodes).toEqual(expect.arrayContaining(ofColima));

  // While a state is dark now, what it was cannot be asked either, and that is said.
  await network.states.get('BCS')!.stopConnector();
  const { data: dark } = await network.gateway.ask(query, { asOf });
  expect(dark['buyers']).toMatchObject({ totalCount: null, coverage: { verdict: 'PARTIAL' } });
  await network.states.get('BCS')!.startConnector();
}, 30_000);
