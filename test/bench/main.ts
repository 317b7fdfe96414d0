/**
 * The way of one query over 32 states, measured against two baselines in the same run, interleaved:
 * the floor (floor.ts) and the PDN's way (pdn-way.ts). Linux only: CPU is read from /proc.
 */
import { startDemoNetwork } from '../../examples/demo/network.ts';
import { startProgram } from '../../examples/demo/program.ts';
import { showSweeps } from '../../examples/demo/progress.ts';
import { cpuSeconds, drive, median, queryTo, type Driven, type Load } from './load.ts';
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
  request(scenario: number): Driven;
}

const contenders: Contender[] = [
  {
    name: 'gateway',
    pid: network.gateway.pid,
    request: (index) => queryTo(network.gatewayUrl, scenarios[index]!.query),
  },
  handWritten('floor', floor.pid, 14_901),
  handWritten("PDN's way", pdnWay.pid, 14_902),
];

function handWritten(name: string, pid: number, port: number): Contender {
  const origin = `http://127.0.0.1:${port}`;
  return { name, pid, request: (index) => ({ origin, path: `/${index}`, method: 'GET' }) };
}

interface Round extends Load {
  /** Milliseconds a request: of the contender itself, of each connector process, of the services. */
  cpuMs: number[];
}

async function measure({ pid, request }: Contender, index: number): Promise<Round> {
  const connectors = network.connectors.map((connector) => connector.pid);
  const cpu = () => [pid, ...connectors, network.services.pid].map(cpuSeconds);
  const before = cpu();
  const load = await drive(request(index), concurrency, seconds);
  const cpuMs = cpu().map((after, i) => ((after - before[i]!) * 1000) / load.requests);
  return { ...load, cpuMs };
}

try {
  await showSweeps(network.gatewayUrl, () => undefined);
  console.log(
    `Medians of ${rounds} interleaved rounds of ${seconds} s, ${concurrency} requests at a time.\n` +
      'The rest is CPU, milliseconds a request: of the contender, of each connector process, of the services.\n',
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
  const processes = network.connectors.map((_, i) => `conn ${i + 1}`);
  const head = ['queries/s', 'p50 ms', 'own', ...processes, 'services', 'gateway ×'];
  const lines = [...results].map(([name, measured]) => {
    const latencies = measured.flatMap(({ latenciesMs }) => latenciesMs);
    const cpu = measured[0]!.cpuMs.map((_, i) => median(measured.map(({ cpuMs }) => cpuMs[i]!)));
    const numbers = [
      rate(name).toFixed(1),
      median(latencies).toFixed(1),
      ...cpu.map((ms) => ms.toFixed(2)),
      (rate('gateway') / rate(name)).toFixed(2),
    ];
    return rowOf(name, numbers);
  });
  return [title, rowOf('', head), ...lines, ''].join('\n');
}

function rowOf(name: string, cells: readonly string[]): string {
  return name.padEnd(10) + cells.map((cell) => cell.padStart(10)).join('');
}
