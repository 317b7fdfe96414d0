import { startNetwork, type Network } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await startNetwork(['COL', 'BCS']);
  await network.untilStatus({ COL: 'ANSWERED', BCS: 'ANSWERED' });
}, 60_000);
afterAll(() => network.close());

const query = `{ alerts(states: [COL, BCS]) {
  nodes { kind state { code } subject message mensaje }
  coverage { verdict asked answered states { state { code } status returned unansweredSince } }
} }`;

test('The alerts of all states are one list, and a state that cannot be asked is not one without alerts', async () => {
  const { data, errors } = await network.gateway.ask(query);
  expect(errors).toBeUndefined();
  expect(data['alerts']).toMatchObject({
    nodes: [],
    coverage: { verdict: 'COMPLETE', asked: 2, answered: 2 },
  });

  await network.states.get('BCS')!.stopConnector();
  const { data: dark } = await network.gateway.ask(query);
  expect(dark['alerts'].coverage).toMatchObject({ verdict: 'INCONCLUSIVE', asked: 2, answered: 1 });
  const outcome = dark['alerts'].coverage.states.find(({ state }: any) => state.code === 'BCS');
  expect(outcome).toMatchObject({
    status: 'UNREACHABLE',
    returned: 0,
    unansweredSince: expect.stringMatching(/Z$/),
  });
}, 20_000);
