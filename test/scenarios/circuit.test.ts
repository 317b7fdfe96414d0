import { request as forward, type RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '../support/http-server.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { startNetwork, type Network } from './network.ts';

const question = `{ buyers(states: [COL, BCS], first: 3) {
  totalCount nodes { id }
  coverage { verdict asked answered sources { state { code } status retryAfter error { code } } }
} }`;

let network: Network;
let gateway: TestGateway;
let hangs = false;
let closeWay: () => Promise<void>;

/** Everything goes to the connector as it is; while it hangs, nothing is said at all. */
const way = (target: string): RequestListener => {
  const { port } = new URL(target);
  return (incoming, response) => {
    if (hangs) return;
    const { url: path, method, headers } = incoming;
    const onwards = forward({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(onwards);
  };
};

beforeAll(async () => {
  network = await startNetwork(['COL', 'BCS'], { sweepEverySeconds: 3600 });
  await network.untilStatus({ COL: 'ANSWERED', BCS: 'ANSWERED' });
  const [colima, bcs] = network.shards as [Network['shards'][0], Network['shards'][0]];
  const server = await serve(way(colima.endpoints[0]!));
  closeWay = server.close;
  gateway = await startTestGateway([{ ...colima, endpoints: [`${server.url}/col`] }, bcs], {
    firstByteTimeoutMs: 500,
    circuitOpenMs: 400,
  });
}, 60_000);
afterAll(async () => {
  await gateway.close();
  await closeWay();
  await network.close();
});

async function ask() {
  const { data, errors } = await gateway.ask(question);
  expect(errors).toBeUndefined();
  const { buyers } = data;
  const of = (state: string) =>
    buyers.coverage.sources.find((source: any) => source.state.code === state);
  return { buyers, colima: of('COL'), bcs: of('BCS') };
}

async function metric(name: string): Promise<string> {
  const text = await (await fetch(`${gateway.url}/metrics`)).text();
  return text.split('\n').find((line) => line.startsWith(name)) ?? '';
}

const circuitOpen = 'pdn_gateway_circuit_open{state="COL",endpoint="0"}';

test('A connector that hangs is late, then CIRCUIT_OPEN with the moment to ask again, then back by itself', async () => {
  expect((await ask()).buyers.coverage).toMatchObject({ verdict: 'COMPLETE', asked: 2 });

  hangs = true;
  const late = await ask();
  expect(late.colima).toMatchObject({ status: 'TIMEOUT', error: { code: 'TIMEOUT' } });
  // A failed call is repeated only elsewhere, so each query counts once.
  for (let i = 0; i < 4; i++) await ask();

  const open = await ask();
  expect(open.colima).toMatchObject({
    status: 'CIRCUIT_OPEN',
    retryAfter: expect.stringMatching(/^2\d{3}-.*Z$/),
    error: { code: 'CIRCUIT_OPEN' },
  });
  expect(Date.parse(open.colima.retryAfter)).toBeGreaterThan(Date.now());
  expect(open.bcs).toMatchObject({ status: 'ANSWERED' });
  expect(open.buyers).toMatchObject({
    totalCount: null,
    coverage: { verdict: 'PARTIAL', asked: 2, answered: 1 },
  });
  expect(await metric(circuitOpen)).toMatch(/ (1|0\.5)$/);
  expect(
    await metric('pdn_gateway_shard_requests_total{state="COL",result="CIRCUIT_OPEN"}'),
  ).toMatch(/ [1-9]\d*$/);

  hangs = false;
  for (let tries = 0; (await ask()).colima.status !== 'ANSWERED'; tries++) {
    expect(tries).toBeLessThan(100);
    await sleep(50);
  }
  expect((await ask()).buyers.coverage.verdict).toBe('COMPLETE');
  expect(await metric(circuitOpen)).toMatch(/ 0$/);
}, 20_000);
