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

describe('A record that is verified', () => {
  const verified = `verify { result at fields { path before after } error { code } }`;

  async function idOfOne(): Promise<string> {
    const { data } = await network.gateway.ask(
      '{ buyers(states: [COL], first: 1) { nodes { id } } }',
    );
    return data['buyers'].nodes[0].id;
  }

  async function verify(id: string) {
    const query = `query ($id: ID!) { node(id: $id) { id ... on Buyer { ${verified} } } }`;
    const { data, errors } = await network.gateway.ask(query, { id });
    expect(errors).toBeUndefined();
    return data['node'].verify;
  }

  test('is read at its source again, through the gateway', async () => {
    network.states.get('COL')!.service.setFault(null);
    expect(await verify(await idOfOne())).toEqual({
      result: 'UNCHANGED',
      at: expect.stringMatching(/Z$/),
      fields: [],
      error: null,
    });
  });

  test('is UNREACHABLE, with the reason, where the source cannot be asked', async () => {
    const { data } = await network.gateway.ask(
      '{ sanctions(states: [COL], first: 1) { nodes { id } } }',
    );
    network.states.get('COL')!.service.setFault('error500');
    const query = `query ($id: ID!) { node(id: $id) { ... on Sanction { ${verified} } } }`;
    const answer = await network.gateway.ask(query, { id: data['sanctions'].nodes[0].id });
    expect(answer.data['node'].verify).toMatchObject({
      result: 'UNREACHABLE',
      fields: [],
      error: { code: 'SERVER_ERROR' },
    });
  });

  test('is one that is asked for by its id: a list would ask every service for every record', async () => {
    const { errors } = await network.gateway.ask(
      `{ buyers(states: [COL], first: 2) { nodes { ${verified} } } }`,
    );
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('`verify` is for a record that is asked for by its id'),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
