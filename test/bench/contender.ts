import { createServer } from 'node:http';
import { scenarios, type Scenario } from './scenarios.ts';

/** Serves a hand-written way of answering the scenarios, as bare as can be: `GET /<index>`. */
export function serveContender(answer: (scenario: Scenario) => Promise<unknown>): void {
  const server = createServer((request, response) => {
    const scenario = scenarios[Number(request.url!.slice(1))];
    if (!scenario) {
      response.writeHead(200).end();
      return;
    }
    answer(scenario).then(
      (body) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
  process.on('SIGTERM', () => process.exit(0));
}
