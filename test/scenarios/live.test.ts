import { startNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await startNetwork(['COL'], { sweepEverySeconds: 3600 });
  await network.untilStatus({ COL: 'ANSWERED' });
}, 60_000);
afterAll(() => network.close());

async function askLive(more = '') {
  const { data, errors } = await network.gateway.ask(
    `{ buyers(states: [COL], first: 2, live: true ${more}) {
      nodes { id } coverage { verdict sources { status asOf error { code } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data['buyers'];
}

test('A live query reads the service of a state through the gateway, and falls back to what is stored', async () => {
  // What was read a moment ago is as good as now.
  expect((await askLive()).coverage.verdict).toBe('COMPLETE');

  const { service } = network.states.get('COL')!;
  service.setFault('hang');
  const { nodes, coverage } = await askLive('deadlineMs: 300');
  expect(nodes).toHaveLength(2);
  expect(coverage.sources).toHaveLength(1);
});

test('A list inside the records of another cannot be live', async () => {
  const { errors } = await network.gateway.ask(
    '{ buyers(states: [COL], first: 2) { nodes { state { buyers(live: true) { totalCount } } } } }',
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
