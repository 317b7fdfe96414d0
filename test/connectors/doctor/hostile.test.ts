import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { examineAt } from './examination.ts';

let server: Server;
let answer: { status: number; type: string; body: string };
beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Answers that look like tokens and pages, and are wrong somewhere deep. */
const anyAnswer = fc.record({
  status: fc.constantFrom(200, 200, 200, 204, 302, 401, 429, 500),
  type: fc.constantFrom('application/json', 'text/html', ''),
  body: fc.oneof(
    fc.json(),
    fc
      .record({
        access_token: fc.constantFrom('t', '', 7),
        expires_in: fc.constantFrom(600, -1, 'x', null),
        refresh_token: fc.constantFrom('r', null, 3),
        pagination: fc.record({
          page: fc.constantFrom(1, 'a', null),
          pageSize: fc.constantFrom(10, -1, null),
          totalRows: fc.constantFrom(0, 2, -5, 1e12, 'x', null),
          hasNextPage: fc.constantFrom(true, false, 'yes'),
        }),
        results: fc.array(fc.oneof(fc.anything(), fc.record({ id: fc.anything() })), {
          maxLength: 3,
        }),
      })
      .map((value) => JSON.stringify(value) ?? ''),
  ),
});

test('No answer breaks the doctor, whatever it holds', async () => {
  const { port } = server.address() as AddressInfo;
  await fc.assert(
    fc.asyncProperty(anyAnswer, async (given) => {
      answer = given;
      const report = await examineAt(`http://127.0.0.1:${port}`, ['spic'], { budgetSeconds: 1 });
      expect(report.sources).toHaveLength(1);
      expect(['A', 'B', 'C', 'D', 'F']).toContain(report.grade);
    }),
    { numRuns: 6 },
  );
});
