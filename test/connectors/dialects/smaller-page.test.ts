import type { ServerResponse } from 'node:http';
import { createConnectUpstream } from '../../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../../connectors/clock.ts';
import { dialectNamed } from '../../../connectors/dialects/index.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { serve } from '../../support/http-server.ts';
import { limits, never } from '../support/limits.ts';

// A service that gives fewer rows at once than the platform's specification allows is asked for fewer.

const rows = Array.from({ length: 130 }, (_, index) => ({ id: String(index) }));
const connect = createConnectUpstream({ clock: systemClock, send: createSender(systemClock) });

interface Refusal {
  status: number;
  body: object;
}

const most = 60;

/** Reads a register to its end from a service of the dialect that refuses pages longer than 60 rows. */
async function read(dialect: 'pdn-rest-v1' | 'pdn-graphql', refusal: Refusal): Promise<number[]> {
  const asked: number[] = [];
  const answerTo = (text: string, response: ServerResponse) => {
    const question = JSON.parse(text);
    const { page = 1, pageSize, variables } = question;
    const size = Number(pageSize ?? variables?.first);
    asked.push(size);
    const start = variables ? variables.start - 1 : (page - 1) * size;
    const results = rows.slice(start, start + size);
    const hasNextPage = start + size < rows.length;
    const answer = variables
      ? {
          data: {
            servidor_publico: { totalCount: rows.length, pageInfo: { hasNextPage }, results },
          },
        }
      : { pagination: { page, pageSize: size, totalRows: rows.length, hasNextPage }, results };
    const { status, body } = size > most ? refusal : { status: 200, body: answer };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const server = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answerTo(Buffer.concat(chunks).toString(), response));
  });
  const source = {
    dialect,
    register: dialect === 'pdn-graphql' ? 'servidor_publico' : 'spic',
    credentials: null,
    options: { url: server.url },
    limits: { ...limits, pageSize: 200, maxBodyBytes: 1e6 },
  } as SourceSettings<never>;
  try {
    let received = 0;
    const access = { upstream: connect(source, never), signal: never };
    for await (const page of dialectNamed(dialect)!.readPages(source, access)) {
      received += page.rows.length;
    }
    expect(received).toBe(rows.length);
    return asked;
  } finally {
    await server.close();
  }
}

test.each<[number, object, number[]]>([
  [400, { code: '400', message: 'pageSize debe ser menor o igual a 60' }, [200, 60]],
  [422, { code: '422', message: 'request.body.pageSize should be <= 60' }, [200, 60]],
  [422, { message: 'The page size must be between 1 and 60.' }, [200, 60]],
  [400, { code: '400', message: 'Petición incorrecta' }, [200, 100, 50]],
  [413, {}, [200, 100, 50]],
])('REST v1 that refuses with %s %j', async (status, body, sizes) => {
  expect((await read('pdn-rest-v1', { status, body })).slice(0, sizes.length)).toEqual(sizes);
});

test.each<[number, object, number]>([
  [200, { data: null, errors: [{ message: 'first cannot exceed 60' }] }, 60],
  [400, { errors: [{ message: '"first" must not be greater than 60' }] }, 60],
  [400, { errors: [{ message: 'Bad Request' }] }, 50],
])('GraphQL that refuses with %s %j', async (status, body, size) => {
  expect(await read('pdn-graphql', { status, body })).toContain(size);
});
