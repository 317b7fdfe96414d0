/**
 * The whole network on this machine, with synthetic data: 32 state services, their connectors and the
 * gateway. `--check` asks it questions without a keyboard and exits non-zero if an answer is wrong.
 */
import { once } from 'node:events';
import { startDemoNetwork } from './network.ts';
import { showSweeps } from './progress.ts';
import { suggestions } from './questions.ts';

// Seven programs share one machine: each collects its garbage sooner and stays smaller.
process.env['NODE_OPTIONS'] ??= '--max-semi-space-size=4';

const isCheck = process.argv.includes('--check');
const print = (line: string) => console.log(line);
const startedAt = performance.now();

print('Starting 32 synthetic state services, their connectors and the gateway …');
// The check is impatient, so that it need not wait long for a fault to show.
const network = await startDemoNetwork({
  sweepEverySeconds: isCheck ? 8 : 60,
  requestTimeoutMs: isCheck ? 1500 : 10_000,
});
try {
  const { sources, records } = await showSweeps(network.gatewayUrl, print);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  print(`Ready in ${seconds} s: ${records} records of ${sources} sources.`);
  if (isCheck) await check();
  else await invite();
} finally {
  await network.stop();
}

async function check(): Promise<void> {
  const { checkNetwork } = await import('./check.ts');
  const { failures } = await checkNetwork(network, print);
  print(
    failures === 0 ? '\nEvery answer is what the data says.' : `\n${failures} answers are wrong.`,
  );
  process.exitCode = failures === 0 ? 0 : 1;
}

async function invite(): Promise<void> {
  print(`\nGraphQL is at ${network.gatewayUrl}/graphql. Three queries to try:`);
  for (const { title, query } of suggestions) {
    print(`\n# ${title}\ncurl -s ${network.gatewayUrl}/graphql --json '${asJson(query)}'`);
  }
  print(`\nA fault: curl -X PUT http://127.0.0.1:14200/states/JAL/fault --json '{"fault":"html"}'`);
  print('Ctrl-C stops everything.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

/** A query as the body of a request, on one line, safe inside single quotes. */
function asJson(query: string): string {
  return JSON.stringify({ query: query.replace(/\s+/g, ' ').trim() });
}
