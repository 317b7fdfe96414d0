import { startNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await startNetwork(['COL', 'TLA']);
  await network.untilStatus({ COL: 'ANSWERED', TLA: 'ANSWERED' });
});
afterAll(() => network.close());

async function outages(args = '') {
  const { data } = await network.gateway.ask(`{ outages(states: [COL, TLA]${args}) {
    nodes { id source { id } status cause { code } recovered unaccounted }
    coverage { verdict states { state { code } status error { code } } }
  } }`);
  return data['outages'];
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
}

test('An outage is seen by the nation, and what was made meanwhile bears its name afterwards', async () => {
  const { service } = network.states.get('COL')!;
  service.setFault('error500');
  await until(async () => (await outages(', open: true')).nodes.length === 3);
  const open = await outages();
  expect(open.coverage.verdict).toBe('COMPLETE');
  expect(open.nodes).toEqual(
    ['spic', 'ssancionados', 'psancionados'].map(() =>
      expect.objectContaining({ status: 'OPEN', cause: { code: 'SERVER_ERROR' } }),
    ),
  );

  const made = { ...service.registers.spic[0]!, id: 'made-meanwhile' };
  service.registers.spic.push({ ...made, fechaCaptura: new Date().toISOString() });
  service.touch();
  service.setFault(null);
  await until(async () => (await outages(', open: true')).nodes.length === 0);

  const id = 'COL.S2.spic.made-meanwhile';
  const { data } = await network.gateway.ask(`{ node(id: "${id}") {
    ... on Buyer { provenance { recoveredFrom source { outages { nodes { id recovered } } } } }
  } }`);
  const { recoveredFrom, source } = data['node'].provenance;
  expect(source.outages.nodes).toContainEqual({ id: recoveredFrom, recovered: 1 });
}, 20_000);

test('A state whose connector is down is named, and never looks as if it had no outages', async () => {
  await network.states.get('TLA')!.stopConnector();
  const { coverage } = await outages();
  expect(coverage.states[1]).toMatchObject({ state: { code: 'TLA' }, status: 'UNREACHABLE' });
  expect(coverage.verdict).toBe('PARTIAL');
});
