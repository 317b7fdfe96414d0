import type { RequestListener, ServerResponse } from 'node:http';
import { shardsAt, startTestGateway, type TestGateway } from '../../support/gateway.ts';
import { serve } from '../../support/http-server.ts';

// Connectors are upgraded one by one, so some are older than the gateway.

let asked: string[] = [];

/** A connector whose contract has no `undetermined` yet. */
const olderConnector: RequestListener = (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => answer(JSON.parse(Buffer.concat(chunks).toString()).query, response));
};

function answer(query: string, response: ServerResponse): void {
  asked.push(query);
  response.setHeader('content-type', 'application/json');
  if (query.includes('undetermined')) {
    response.statusCode = 400;
    const message = 'Cannot query field "undetermined" on type "SourceOutcome".';
    response.end(JSON.stringify({ errors: [{ message }] }));
    return;
  }
  const outcome = {
    source: { id: 'JAL.spic', name: 'x', level: 'ESTATAL' },
    ...{ status: 'ANSWERED', asOf: '2026-11-22T00:00:00Z', total: 0, quarantined: 0 },
    ...{ lastSuccessAt: null, retryAfter: null, error: null },
  };
  const page = {
    __rows: [],
    __pageInfo: { hasNextPage: false },
    __coverage: { verdict: 'COMPLETE', sources: [outcome] },
    nodes: [],
  };
  response.end(JSON.stringify({ data: { __page: page } }));
}

let gateway: TestGateway;
let close: () => Promise<void>;
beforeEach(async () => {
  asked = [];
  const server = await serve(olderConnector);
  gateway = await startTestGateway(shardsAt(server.url, ['JAL']));
  close = async () => {
    await gateway.close();
    await server.close();
  };
});
afterEach(() => close());

const query = `{ buyers(states: [JAL]) {
  nodes { id } coverage { verdict undetermined sources { status undetermined } } } }`;

test('An older connector answers; what it does not count is unknown', async () => {
  for (let times = 0; times < 2; times++) {
    const { data, errors } = await gateway.ask(query);
    expect(errors).toBeUndefined();
    expect(data['buyers'].coverage).toEqual({
      verdict: 'COMPLETE',
      undetermined: 0,
      sources: [{ status: 'ANSWERED', undetermined: null }],
    });
  }
});

test('An older connector is asked for what it does not know once, not with every query', async () => {
  await gateway.ask(query);
  asked = [];
  await gateway.ask(query);
  expect(asked).not.toHaveLength(0);
  expect(asked.filter((text) => text.includes('undetermined'))).toEqual([]);
});

test('An older connector does not have the filter: its state is missing in that answer', async () => {
  const { data } = await gateway.ask(`{ buyers(states: [JAL], filter: { undetermined: true }) {
    nodes { id } coverage { verdict } } }`);
  expect(data['buyers'].coverage.verdict).toBe('FAILED');
});
