import { shardsAt, startTestGateway, type TestGateway } from '../../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(shardsAt('http://127.0.0.1:9', ['JAL', 'OAX']));
});
afterAll(() => gateway.close());

describe('A request that cannot be answered', () => {
  test.each([
    ['no GraphQL', '{ buyers {', 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ buyers { rfc } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a name that is reserved', '{ __x: buyers { totalCount } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an unknown state',
      '{ buyers(states: [XXX]) { totalCount } }',
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a page that is too large', '{ buyers(first: 1001) { totalCount } }', 200, 'BAD_USER_INPUT'],
    ['a negative page', '{ buyers(first: -1) { totalCount } }', 200, 'BAD_USER_INPUT'],
    ['a cursor that is none', '{ buyers(after: "x") { totalCount } }', 200, 'BAD_USER_INPUT'],
    ['an unknown source', '{ buyers(sources: ["JAL.x"]) { totalCount } }', 200, 'BAD_USER_INPUT'],
    ['an id that is none', '{ node(id: "x") { id } }', 200, 'BAD_USER_INPUT'],
    [
      'a cursor of another order',
      '{ buyers(orderBy: INSTITUTION, after: "NAME A B C JAL.S2.spic.1") { totalCount } }',
      200,
      'BAD_USER_INPUT',
    ],
    [
      'a date that is none',
      '{ buyers(filter: { capturedSince: "yesterday" }) { totalCount } }',
      200,
      'BAD_USER_INPUT',
    ],
    ['an empty list', '{ buyers(filter: { tipoArea: [] }) { totalCount } }', 200, 'BAD_USER_INPUT'],
    [
      'a date that is none, of a connection inside another',
      '{ buyers { nodes { state { buyers(filter: { capturedSince: "x" }) { totalCount } } } } }',
      200,
      'BAD_USER_INPUT',
    ],
    ['a negative age', '{ buyers(maxAgeSeconds: -1) { totalCount } }', 200, 'BAD_USER_INPUT'],
    [
      'a text that is too long',
      `{ buyers(filter: { text: "${'x'.repeat(201)}" }) { totalCount } }`,
      200,
      'BAD_USER_INPUT',
    ],
    [
      'far too many rows',
      '{ buyers(first: 999) { nodes { state { buyers(first: 999) { totalCount } } } } }',
      400,
      'QUERY_TOO_LARGE',
    ],
  ])('%s is refused with a code and a sentence', async (_what, query, status, code) => {
    const answer = await gateway.ask(query);
    expect({ status: answer.status, codes: answer.errors?.map((e) => e.extensions) }).toEqual({
      status,
      codes: [{ code }],
    });
    expect(answer.errors![0]!.message).toMatch(/^[^\n]{10,}$/);
  });

  test('a variable of the wrong type is refused', async () => {
    const answer = await gateway.ask('query ($n: Int!) { buyers(first: $n) { totalCount } }', {
      n: 'many',
    });
    expect(answer).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('a body that is too large, no JSON or misplaced is refused in the same form', async () => {
    const post = (path: string, body: string) =>
      fetch(`${gateway.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    const answers = await Promise.all([
      post('/graphql', JSON.stringify({ query: 'x'.repeat(300_000) })),
      post('/graphql', '{'),
      post('/elsewhere', '{}'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([413, 400, 404]);
    for (const answer of answers) {
      expect(await answer.json()).toEqual({
        errors: [{ message: expect.any(String), extensions: { code: expect.any(String) } }],
      });
    }
  });
});

test('a variable that is no date is refused', async () => {
  const query =
    'query ($d: DateTime) { buyers(filter: { capturedSince: $d }) { coverage { verdict } } }';
  const [bad, good] = await Promise.all([
    gateway.ask(query, { d: '2026-02-30T00:00:00Z' }),
    gateway.ask(query, { d: '2026-02-28T00:00:00-06:00' }),
  ]);
  expect(bad.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(good.errors).toBeUndefined();
});

describe('What the gateway serves beside GraphQL', () => {
  test('metrics for Prometheus, without personal data', async () => {
    await gateway.ask('{ buyers(filter: { primerApellido: "García" }) { totalCount } }');
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(text).toContain(
      'pdn_gateway_shard_requests_total{state="JAL",result="CONNECTION_REFUSED"}',
    );
    expect(text).not.toContain('García');
  });

  test('introspection, with descriptions in both languages', async () => {
    const { data } = await gateway.ask('{ __type(name: "Buyer") { description fields { name } } }');
    expect(data['__type'].description).toMatch(/public servant[\s\S]*Servidor público/);
    expect(JSON.stringify(data)).not.toMatch(/"(rfc|curp)"/i);
  });
});
