import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestShape } from '../../peers/request-shapes.ts';
import { projectRoot } from '../../support/project.ts';
import { account, publishDemo, stopPublished, type Published } from './published.ts';

// What the platform's back ends send: `npm run peers -- back-ends --record` lets them read a connector.

const file = join(projectRoot, 'test/fixtures/back-ends/requests.json');
const requests = JSON.parse(readFileSync(file, 'utf8')) as RequestShape[];

let published: Published;
beforeAll(async () => {
  ({ published } = await publishDemo());
});
afterAll(stopPublished);

async function send({ method, path, headers, body }: RequestShape) {
  const isToken = headers['authorization'] === 'Bearer' && !path.startsWith('/items/');
  const token = isToken ? (await published.token()).body.access_token : account.token;
  const authorization = headers['authorization']!.replace(/^Bearer$/, `Bearer ${token}`);
  const response = await fetch(published.url + path, {
    method,
    headers: { ...headers, authorization },
    ...(method !== 'GET' && { body }),
  });
  return { status: response.status, body: (await response.json()) as any };
}

/** What a back end reads of an answer, by the path it asks. */
const read: [RegExp, (body: any) => unknown][] = [
  [/^\/oauth\/token$/, ({ access_token }) => typeof access_token === 'string'],
  [/\/dependencias$/, (body) => body.every(({ nombre }: any) => typeof nombre === 'string')],
  [/^\/v1\//, ({ pagination: { totalRows }, results }) => totalRows >= 0 && Array.isArray(results)],
  [/^\/items\//, ({ data, meta }) => meta.filter_count >= 0 && Array.isArray(data)],
];

describe('A request of the platform’s back ends is answered in the form that they read', () => {
  test.each(requests.map((request) => ({ ...request, what: request.body || request.path })))(
    '$backEnd: $what',
    async (request) => {
      const { status, body } = await send(request);
      expect([status, body]).toEqual([200, body]);
      const [, isRead] = read.find(([path]) => path.test(request.path))!;
      expect(isRead(body)).toBe(true);
    },
  );

  test('with an empty scope among them', () => {
    expect(requests.some(({ body }) => /(^|&)scope=(&|$)/.test(body))).toBe(true);
  });
});
