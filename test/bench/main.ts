/**
 * The way of one query over 32 states, measured against two baselines in the same run, interleaved:
 * the floor (floor.ts) and the PDN's way (pdn-way.ts). Linux only: CPU is read from /proc.
 */
import { startDemoNetwork } from '../../examples/demo/network.ts';
import { startProgram } from '../../examples/demo/program.ts';
import { showSweeps } from '../../examples/demo/progress.ts';
import { cpuSeconds, drive, median, type Load } from './load.ts';
import { scenarios } from './scenarios.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 3);
const concurrency = 8;

const network = await startDemoNetwork({ sweepEverySeconds: 3600, requestTimeoutMs: 30_000 });
const contender = (name: string, port: number) =>
  startProgram(name, [`test/bench/${name}.ts`, String(port)], {}, `http://127.0.0.1:${port}/-`);
const floor = await contender('floor', 14_901);
const pdnWay = await contender('pdn-way', 14_902);

interface Contender {
  name: string;
  pid: number;
  request(scenario: number): Parameters<typeof drive>[0];
}

const contenders: Contender[] = [
  {
    name: 'gateway',
    pid: network.gateway.pid,
    request: (index) => ({
      origin: network.gatewayUrl,
      path: '/graphql',
      method: 'POST',
      body: JSON.stringify({ query: scenarios[index]!.query }),
    }),
  },
  handWritten('floor', floor.pid, 14_901),
  handWritten("PDN's way", pdnWay.pid, 14_902),
];

function handWritten(name: string, pid: number, port: number): Contender {
  const origin = `http://127.0.0.1:${port}`;
  return { name, pid, request: (index) => ({ origin, path: `/${index}`, method: 'GET' }) };
}

interface Round extends Load {
  ownCpuMs: number;
  connectorsCpuMs: number;
  servicesCpuMs: number;
}

async function measure({ pid, request }: Contender, index: number): Promise<Round> {
  const connectors = network.connectors.map((connector) => connector.pid);
  const cpu = () => [
    cpuSeconds(pid),
    connectors.reduce((sum, connector) => sum + cpuSeconds(connector), 0),
    cpuSeconds(network.services.pid),
  ];
  const before = cpu();
  const load = await drive(request(index), concurrency, seconds);
  const [ownCpuMs, connectorsCpuMs, servicesCpuMs] = cpu().map(
    (after, i) => ((after - before[i]!) * 1000) / load.requests,
  ) as [number, number, number];
  return { ...load, ownCpuMs, connectorsCpuMs, servicesCpuMs };
}

try {
  await showSweeps(network.gatewayUrl, () => undefined);
  console.log(
    `Medians of ${rounds} interleaved rounds of ${seconds} s, ${concurrency} requests at a time.\n` +
      'CPU is milliseconds a request: of the contender itself, of all connectors, of all services.\n',
  );
  for (const [index, scenario] of scenarios.entries()) {
    const results = new Map(contenders.map(({ name }) => [name, [] as Round[]]));
    for (const each of contenders) await drive(each.request(index), concurrency, 3); // warm up
    for (let round = 0; round < rounds; round++) {
      for (const each of contenders) results.get(each.name)!.push(await measure(each, index));
    }
    console.log(report(scenario.name, results));
  }
} finally {
  await Promise.all([floor.stop(), pdnWay.stop()]);
  await network.stop();
}

function report(title: string, results: ReadonlyMap<string, Round[]>): string {
  const rate = (name: string) =>
    median(results.get(name)!.map(({ requests, seconds: took }) => requests / took));
  const lines = [...results].map(([name, rounds_]) => {
    const cell = (value: number, digits = 1) => value.toFixed(digits).padStart(9);
    const part = (of: (round: Round) => number) => cell(median(rounds_.map(of)), 2);
    const p50 = median(rounds_.flatMap(({ latenciesMs }) => latenciesMs));
    return (
      name.padEnd(10) +
      cell(rate(name)) +
      cell(p50) +
      part((round) => round.ownCpuMs) +
      part((round) => round.connectorsCpuMs) +
      part((round) => round.servicesCpuMs) +
      cell(rate('gateway') / rate(name), 2)
    );
  });
  const head = ['queries/s', 'p50 ms', 'own CPU', 'conn CPU', 'serv CPU', 'gateway ×'];
  return [
    `${title}\n${''.padEnd(10)}${head.map((word) => word.padStart(9)).join('')}`,
    ...lines,
    '',
  ].join('\n');
}
