/**
 * What states that hang cost the others: the same queries through gateways for which 0, 1, 4 and 8 states
 * hang, over the same connectors, in interleaved rounds; first while their circuits are still closed, then
 * after they opened.
 */
import { startDemoNetwork } from '../../../examples/demo/network.ts';
import { startProgram, type Program } from '../../../examples/demo/program.ts';
import { showSweeps } from '../../../examples/demo/progress.ts';
import { drive, quantile, queryTo } from '../load.ts';
import { allStates, hangingStates, startHangingServer, writeRegistry } from './hanging-states.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 10);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 3);
const concurrency = 4;
const shardDeadlineMs = 5000;

const healthy = allStates.filter((state) => !hangingStates.some((hanging) => hanging === state));
const rows =
  'nodes { id nombres primerApellido provenance { source { id } digest } } coverage { verdict }';
const queries = {
  'all 32 states': `query ($maxAge: Int) { buyers(first: 20, maxAgeSeconds: $maxAge) { ${rows} } }`,
  'the 24 healthy': `query ($maxAge: Int) {
    buyers(first: 20, maxAgeSeconds: $maxAge, states: [${healthy.join(', ')}]) { ${rows} }
  }`,
};

interface Contender {
  count: number;
  url: string;
  program: Program;
  latenciesMs: Record<keyof typeof queries, number[]>;
}

const network = await startDemoNetwork({ sweepEverySeconds: 3600, requestTimeoutMs: 30_000 });
const hangingUrl = await startHangingServer();
const contenders: Contender[] = [];

async function startContender(count: number): Promise<Contender> {
  const port = 14_910 + count;
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    GATEWAY_PORT: String(port),
    GATEWAY_REGISTRY: writeRegistry(count, hangingUrl),
    GATEWAY_SHARD_DEADLINE_MS: String(shardDeadlineMs),
  };
  const name = `the gateway with ${count} hanging`;
  const program = await startProgram(name, ['gateway/main.ts'], settings, `${url}/readyz`);
  const contender = {
    count,
    url,
    program,
    latenciesMs: { 'all 32 states': [], 'the 24 healthy': [] },
  };
  contenders.push(contender);
  return contender;
}

try {
  await showSweeps(network.gatewayUrl, () => undefined);
  console.log('While the circuits are still closed, eight queries at once: the latest answer.\n');
  for (const count of [0, 1, 4, 8]) {
    const { url } = await startContender(count);
    const { latenciesMs } = await drive(queryTo(url, queries['all 32 states']), 8, 0.01);
    const latestMs = Math.max(...latenciesMs);
    console.log(
      `${count} hanging`.padEnd(12),
      `${latestMs.toFixed(0)} ms of ${shardDeadlineMs} ms`,
    );
  }
  // Five failures open a circuit, and everything is warmed up.
  for (const { url } of contenders) {
    for (const query of Object.values(queries)) await drive(queryTo(url, query), 8, 6);
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, query] of Object.entries(queries)) {
      for (const { url, latenciesMs } of contenders) {
        const load = await drive(queryTo(url, query), concurrency, seconds);
        latenciesMs[name as keyof typeof queries].push(...load.latenciesMs);
      }
    }
  }
  console.log(`\nAfter the circuits opened, ${rounds} interleaved rounds of ${seconds} s.`);
  for (const name of Object.keys(queries) as (keyof typeof queries)[]) console.log(report(name));
} finally {
  await Promise.all(contenders.map(({ program }) => program.stop()));
  await network.stop();
}

function report(name: keyof typeof queries): string {
  const faultFree = quantile(contenders[0]!.latenciesMs[name], 0.99);
  const lines = contenders.map(({ count, latenciesMs }) => {
    const all = latenciesMs[name];
    const [p50, p99] = [quantile(all, 0.5), quantile(all, 0.99)];
    const cells = [
      p50.toFixed(1),
      p99.toFixed(1),
      (p99 / faultFree).toFixed(2),
      String(all.length),
    ];
    return `${count} hanging`.padEnd(12) + cells.map((cell) => cell.padStart(14)).join('');
  });
  const head = ['p50 ms', 'p99 ms', '× fault-free', 'queries'];
  return [
    `\n${name}`,
    ' '.repeat(12) +
      head
        .map((cell) => cell.padStart(13))
        .join('')
        .slice(1),
    ...lines,
  ].join('\n');
}
