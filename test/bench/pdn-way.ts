// The way of the PDN's own back end: for every query a new token from every state's service by the
// password grant, and then one request for data.
import { Agent, request, setGlobalDispatcher } from 'undici';
import { STATES } from '../../examples/demo/services/states.ts';
import { serveContender } from './contender.ts';

setGlobalDispatcher(new Agent({ connections: 32 }));

serveContender(async ({ pageSize }) => {
  const answers = await Promise.all(
    STATES.map(async ({ code, number }) => {
      const base = `http://127.0.0.1:${14_200 + number}`;
      const token = await newToken(base, code.toLowerCase());
      const response = await request(`${base}/v1/spic`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ page: 1, pageSize, sort: { primerApellido: 'asc' }, query: {} }),
      });
      const { pagination, results } = (await response.body.json()) as {
        pagination: { totalRows: number };
        results: unknown[];
      };
      return { state: code, totalRows: pagination.totalRows, results };
    }),
  );
  return answers;
});

async function newToken(base: string, state: string): Promise<string> {
  const client = Buffer.from(`pdn-gateway:demo-secret-${state}`).toString('base64');
  const response = await request(`${base}/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${client}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: `grant_type=password&username=pdn&password=demo-${state}&scope=read`,
  });
  const { access_token: token } = (await response.body.json()) as { access_token: string };
  return token;
}
