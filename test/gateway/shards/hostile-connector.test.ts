import type { RequestListener } from 'node:http';
import { shardsAt, startTestGateway } from '../../support/gateway.ts';
import { serve } from '../../support/http-server.ts';

const outcome = {
  source: { id: 'JAL.spic', name: 'x', level: 'ESTATAL' },
  status: 'ANSWERED',
  asOf: '2026-11-22T00:00:00Z',
  total: 1,
  quarantined: 0,
  lastSuccessAt: null,
  retryAfter: null,
  error: null,
};

function page(keys: string[], rest: object = {}) {
  return {
    __rows: keys.map((cursor) => ({ cursor })),
    __pageInfo: { hasNextPage: false },
    __coverage: { verdict: 'COMPLETE', sources: [outcome] },
    nodes: keys.map((key) => ({ id: key.split(' ').at(-1) })),
    ...rest,
  };
}

const keyOf = (name: string) => `NAME ${name} JAL.S2.spic.${name}`;

/** Asks for a page of 2 from one connector that answers with this JSON. */
async function askWith(answer: unknown) {
  const answerAlways: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
  const connector = await serve(answerAlways);
  const gateway = await startTestGateway(shardsAt(connector.url, ['JAL']));
  const { status, data } = await gateway.ask(
    '{ buyers(first: 2, states: [JAL]) { totalCount nodes { id } coverage { verdict asked sources { status error { code } } } } }',
  );
  await gateway.close();
  await connector.close();
  expect(status).toBe(200);
  return data['buyers'];
}

describe('What a connector answers is checked before it is used', () => {
  test('a good answer is taken', async () => {
    const { nodes, coverage } = await askWith({ data: { __page: page([keyOf('A'), keyOf('B')]) } });
    expect(nodes).toHaveLength(2);
    expect(coverage).toMatchObject({ verdict: 'COMPLETE', asked: 1 });
  });

  test.each<[string, unknown]>([
    ['errors', { errors: [{ message: 'secret' }], data: { __page: page([]) } }],
    ['no data', {}],
    ['null', null],
    ['a list', []],
    ['more rows than asked', { data: { __page: page(['A', 'B', 'C'].map(keyOf)) } }],
    ['rows out of order', { data: { __page: page([keyOf('B'), keyOf('A')]) } }],
    ['the same row twice', { data: { __page: page([keyOf('A'), keyOf('A')]) } }],
    ['keys of another order', { data: { __page: page(['CAPTURED 2026 JAL.S2.spic.1']) } }],
    ['records of another state', { data: { __page: page(['NAME A OAX.S2.spic.A']) } }],
    ['columns of another length', { data: { __page: page([keyOf('A')], { nodes: [] }) } }],
    ['a column that is no list', { data: { __page: page([keyOf('A')], { nodes: {} }) } }],
    ['no end', { data: { __page: page([], { __pageInfo: { hasNextPage: true } }) } }],
    [
      'a status of its own making',
      {
        data: {
          __page: page([], {
            __coverage: { verdict: 'COMPLETE', sources: [{ ...outcome, status: 'FINE' }] },
          }),
        },
      },
    ],
    [
      'a negative total',
      {
        data: {
          __page: page([], {
            __coverage: { verdict: 'COMPLETE', sources: [{ ...outcome, total: -1 }] },
          }),
        },
      },
    ],
  ])('%s makes the source INVALID_DATA, and nothing of it is shown', async (_what, answer) => {
    expect(await askWith(answer)).toEqual({
      totalCount: null,
      nodes: [],
      coverage: {
        verdict: 'FAILED',
        asked: 1,
        sources: [{ status: 'INVALID_DATA', error: { code: 'WRONG_SHAPE' } }],
      },
    });
  });

  test('a connector that forgets a registered source does not make it vanish', async () => {
    const forgetful = { ...page([]), __coverage: { verdict: 'COMPLETE', sources: [] } };
    expect(await askWith({ data: { __page: forgetful } })).toMatchObject({
      totalCount: null,
      coverage: {
        verdict: 'FAILED',
        asked: 1,
        sources: [{ status: 'NOT_CONNECTED', error: { code: 'NOT_SERVED' } }],
      },
    });
  });

  test('a source that the registry does not know yet is counted too', async () => {
    const other = { ...outcome, source: { id: 'JAL.new', name: 'New', level: 'MUNICIPAL' } };
    const answer = { ...page([]), __coverage: { verdict: 'COMPLETE', sources: [outcome, other] } };
    expect(await askWith({ data: { __page: answer } })).toMatchObject({
      totalCount: 2,
      coverage: { verdict: 'COMPLETE', asked: 2 },
    });
  });
});
