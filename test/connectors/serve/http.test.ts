import { connect } from 'node:net';
import { pino } from 'pino';
import { createListener } from '../../../connectors/serve/listener.ts';
import { serve } from '../../support/http-server.ts';
import { serveStore, stopServing, type ServedStore } from '../support/served-store.ts';

let jalisco: ServedStore;

beforeAll(async () => {
  jalisco = await serveStore();
});
afterAll(stopServing);

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${jalisco.url}/jal/buyers/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

async function codeOf(response: Response): Promise<string> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]!.extensions.code;
}

describe('GraphQL over HTTP', () => {
  test('gives the SDL of the subgraph to whoever composes it', async () => {
    const { data } = await jalisco.ask('sanctions', '{ _service { sdl } }');
    expect(data['_service'].sdl).toContain('type Sanction\n  @key(fields: "id")');
  });

  test('may be introspected', async () => {
    const { data } = await jalisco.ask('buyers', '{ __type(name: "Buyer") { fields { name } } }');
    expect(data['__type'].fields).toContainEqual({ name: 'nombres' });
  });

  test('answers a document that is invalid with what is wrong with it', async () => {
    const accept = 'application/graphql-response+json';
    const invalid = await post('{"query":"{ buyers { rfc } }"}', { accept });
    expect(invalid.status).toBe(400);
    expect(await invalid.text()).toContain('Cannot query field \\"rfc\\"');
    const unparsable = await post('{"query":"{ buyers"}', { accept });
    expect(unparsable.status).toBe(400);
    expect(await unparsable.text()).toContain('Syntax Error');
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['no query', '{}'],
    ['nothing', ''],
    ['variables that are none', '{"query":"{ __typename }","variables":[1]}'],
  ])('refuses a body that is %s', async (_what, body) => {
    expect((await post(body)).status).toBe(400);
  });

  test('refuses another content type', async () => {
    expect((await post('{ __typename }', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  test('refuses a body of more than 1 MB, also when it does not say its size', async () => {
    const body = JSON.stringify({ query: '{ __typename }', extensions: { x: 'x'.repeat(1e6) } });
    const response = await post(body);
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('BODY_TOO_LARGE');
    const chunked = await fetch(`${jalisco.url}/jal/buyers/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([body]).stream(),
      duplex: 'half',
    });
    expect(chunked.status).toBe(413);
  });

  test('refuses a query that is too long, or of too many words', async () => {
    const long = await jalisco.ask('buyers', `{ __typename } #${'x'.repeat(100_000)}`);
    expect(long.errors![0]!.message).toBe(
      'A query may have at most 100000 characters. / Una consulta puede tener 100000 caracteres como máximo.',
    );
    const words = await jalisco.ask('buyers', `{ ${'__typename '.repeat(5000)} }`);
    expect(words.errors![0]!.message).toContain('more that 5000 tokens');
  });

  test('is served by POST only', async () => {
    const response = await fetch(`${jalisco.url}/jal/buyers/graphql?query={__typename}`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('keeps an error of our own to the log, under the id of the request', async () => {
    const broken = await serveStore((store) => ({
      ...store,
      page: (...args) => {
        const page = store.page(...args);
        return { ...page, rows: [{ sortKey: 'NAME A x', stored: null as never }] };
      },
    }));
    const { status, headers, data, errors } = await broken.ask(
      'buyers',
      '{ buyers { nodes { id } } }',
    );
    expect(status).toBe(200);
    expect(data).toEqual({ buyers: null });
    expect(errors).toEqual([
      {
        message: 'An error of our own; it is logged.',
        path: ['buyers', 'nodes'],
        locations: expect.anything(),
        extensions: { code: 'INTERNAL' },
      },
    ]);
    expect(broken.logged()).toContain('Cannot read properties of null');
    expect(broken.logged()).toContain(headers.get('x-request-id'));
  });
});

describe('The connector', () => {
  test('says that it lives, and whether it is ready', async () => {
    const statusOf = async (path: string) => (await fetch(`${jalisco.url}${path}`)).status;
    expect(await statusOf('/livez')).toBe(200);
    expect(await statusOf('/readyz')).toBe(200);
    jalisco.setReady(false);
    expect(await statusOf('/readyz')).toBe(503);
    expect(await statusOf('/livez')).toBe(200);
    jalisco.setReady(true);
  });

  test('says what it serves, and nothing of where it reads it', async () => {
    const text = await (await fetch(jalisco.url)).text();
    expect(JSON.parse(text)).toMatchObject({
      states: [{ code: 'JAL', name: 'Jalisco', sources: [{ id: 'JAL.spic' }, {}, {}] }],
      graphql: ['/jal/buyers/graphql', '/jal/sanctions/graphql'],
    });
    expect(text).not.toContain('127.0.0.1');
  });

  test.each(['/jal/buyers', '/son/buyers/graphql', '/JAL/buyers/graphql', '/..%2fetc', '//'])(
    'serves nothing at %s',
    async (path) => {
      const response = await fetch(jalisco.url + path, { method: 'POST', body: '{}' });
      expect(response.status).toBe(404);
      expect(await codeOf(response)).toBe('NOT_FOUND');
    },
  );

  test('takes the id of a request from its caller, when it is one', async () => {
    const idFor = async (given: string) =>
      (await fetch(jalisco.url, { headers: { 'x-request-id': given } })).headers.get(
        'x-request-id',
      );
    expect(await idFor('gateway-7_a')).toBe('gateway-7_a');
    expect(await idFor('a b')).toMatch(/^[\da-f-]{36}$/);
    expect(await idFor('x'.repeat(65))).toMatch(/^[\da-f-]{36}$/);
  });

  test('does not say what software it is, and forbids guessing and keeping', async () => {
    const { headers } = await post('{"query":"{ __typename }"}');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('logs no query and no variables', async () => {
    await post('{"query":"{ buyers(filter: { nombres: \\"GAPA800101\\" }) { nodes { id } } }"}');
    expect(jalisco.logged()).toContain('"path":"/jal/buyers/graphql"');
    expect(jalisco.logged()).not.toContain('GAPA800101');
  });
});

describe('A listener', () => {
  const log = pino({ level: 'silent' });

  test('answers 500 when a route breaks, also after the body was read', async () => {
    const route = {
      name: 'broken',
      method: 'POST' as const,
      async answer(request: AsyncIterable<unknown>) {
        for await (const _ of request);
        throw new Error('secret');
      },
    };
    const answered: unknown[] = [];
    const onAnswered = (what: unknown) => void answered.push(what);
    const server = await serve(createListener(new Map([['/', route]]), { log, onAnswered }));
    const response = await fetch(server.url, { method: 'POST', body: 'x' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(answered).toEqual([{ route: 'broken', status: 500, seconds: expect.any(Number) }]);
    await server.close();
  });

  test('outlives a client that leaves in the middle of its request', async () => {
    const { hostname, port } = new URL(jalisco.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /jal/buyers/graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await fetch(`${jalisco.url}/livez`)).status).toBe(200);
  });
});
