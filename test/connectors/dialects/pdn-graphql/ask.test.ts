import { createConnectUpstream } from '../../../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../../../connectors/clock.ts';
import type { Page } from '../../../../connectors/dialects/dialect.ts';
import { pdnGraphql } from '../../../../connectors/dialects/pdn-graphql/index.ts';
import { createSender } from '../../../../connectors/http/send-request.ts';
import type { FailureCode } from '../../../../specs/outcomes.ts';
import { serve } from '../../../support/http-server.ts';
import { never } from '../../support/limits.ts';
import { rows, sourceOf, type RegisterName } from './rows.ts';

const connect = createConnectUpstream({ clock: systemClock, send: createSender(systemClock) });
const running: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** The first page of a service that answers so, and the headers it was asked with. */
async function firstPage(register: RegisterName, answer: unknown, token?: string) {
  const headers: NodeJS.Dict<string | string[]>[] = [];
  const server = await serve((request, response) => {
    headers.push(request.headers);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  running.push(server);
  const credentials = token === undefined ? null : { token };
  const source = { ...sourceOf(register, server.url), credentials };
  const access = { upstream: connect(source, never), signal: never };
  const iterator = pdnGraphql.readPages(source, access)[Symbol.asyncIterator]();
  const { value } = (await iterator.next()) as { value: Page };
  return { page: value, headers: headers[0]! };
}

const noBuyers = {
  data: { servidor_publico: { totalCount: 0, pageInfo: { hasNextPage: false }, results: [] } },
};
const noSanctions = { data: { results: [], total: '0' } };

describe('A GraphQL service', () => {
  test('is shown the token alone, without a scheme', async () => {
    const { headers } = await firstPage('sancionados', noSanctions, 'abc.def');
    expect(headers['authorization']).toBe('abc.def');
    expect((await firstPage('servidor_publico', noBuyers)).headers).not.toHaveProperty(
      'authorization',
    );
  });

  test.each<[RegisterName, unknown]>([
    ['servidor_publico', { ...noBuyers, errors: null }],
    ['servidor_publico', { ...noBuyers, errors: [] }],
    ['sancionados', { ...noSanctions, extensions: {} }],
    ['sancionados', { data: { results: [], total: 0 } }],
  ])('may have an empty register: %s, %j', async (register, answer) => {
    const { page } = await firstPage(register, answer);
    expect(page).toMatchObject({ rows: [], total: 0, hasNext: false });
  });

  test.each<[FailureCode, unknown]>([
    ['UNAUTHORIZED', { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] }],
    ['UNAUTHORIZED', { data: null, errors: [{}, { extensions: { code: 'UNAUTHENTICATED' } }] }],
    ['FORBIDDEN', { errors: [{ extensions: { code: 'FORBIDDEN' } }] }],
    ['SERVER_ERROR', { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }],
    ['SERVER_ERROR', { data: null, errors: [{ message: 'Connection to db3.internal lost' }] }],
    ['SERVER_ERROR', { ...noSanctions, errors: [{ message: 'x' }] }],
    ['WRONG_SHAPE', { errors: [{ message: 'Cannot query field "nombres"' }] }],
    ['WRONG_SHAPE', { errors: [{ extensions: { code: { toString: 1 } } }, null, 7] }],
    ['WRONG_SHAPE', { errors: 'x' }],
  ])('that answers 200 with errors fails with %s: %j', async (code, answer) => {
    const attempt = firstPage('sancionados', answer);
    await expect(attempt).rejects.toMatchObject({ name: 'UpstreamFailure', code });
    const { message } = (await attempt.catch((error: Error) => error)) as Error;
    expect(message).toBe(`${code} (GraphQL errors)`);
  });

  test.each<[RegisterName, unknown]>([
    ['sancionados', { data: { results: [], total: '1e3' } }],
    ['sancionados', { data: { results: [], total: '-1' } }],
    ['sancionados', { data: { results: [], total: ' 1' } }],
    ['sancionados', { data: { results: [], total: '9'.repeat(16) } }],
    ['sancionados', { data: { results: [], total: null } }],
    ['sancionados', { data: { results: {}, total: '0' } }],
    ['sancionados', { data: null }],
    ['sancionados', []],
    ['servidor_publico', { data: { servidor_publico: null } }],
    [
      'servidor_publico',
      { data: { servidor_publico: { ...noBuyers.data.servidor_publico, totalCount: '3' } } },
    ],
    [
      'servidor_publico',
      { data: { servidor_publico: { ...noBuyers.data.servidor_publico, pageInfo: {} } } },
    ],
  ])('that answers %s with another shape fails: %j', async (register, answer) => {
    await expect(firstPage(register, answer)).rejects.toMatchObject({ code: 'WRONG_SHAPE' });
  });

  test('gives rows as they came, judged later', async () => {
    const results = [rows.servidor_publico, null, 7];
    const servidor_publico = { totalCount: 9, pageInfo: { hasNextPage: true }, results };
    const { page } = await firstPage('servidor_publico', { data: { servidor_publico } });
    expect(page).toMatchObject({ rows: results, total: 9, hasNext: true });
  });
});
