import { auditServer } from 'graphql-http';
import { shardsAt, startTestGateway } from '../support/gateway.ts';

/** What graphql-http's audit may still remark, each with the reason why it stays. */
const accepted: Record<string, string> = {
  '572B': 'a document that does not parse is the client’s mistake: 400 also for application/json',
  FDE2: 'a document that does not validate is the client’s mistake: 400 also for application/json',
  '7B9B': 'a variable that does not fit is the client’s mistake: 400 also for application/json',
};

test('the gateway speaks GraphQL over HTTP as graphql-http’s audit wants it', async () => {
  const gateway = await startTestGateway(shardsAt('http://127.0.0.1:9', ['JAL']));
  const results = await auditServer({ url: `${gateway.url}/graphql` });
  await gateway.close();
  const remarks = results.flatMap((result) =>
    result.status === 'ok' ? [] : [`${result.status} ${result.id}: ${result.name}`],
  );
  expect(results.length).toBeGreaterThan(50);
  expect(remarks.filter((remark) => remark.startsWith('error'))).toEqual([]);
  expect(remarks.filter((remark) => !accepted[remark.split(/[ :]/)[1]!])).toEqual([]);
});
