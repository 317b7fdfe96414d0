/**
 * Sweeps a register of 200,000 rows with a connector as its own process, and reads the same source with
 * nothing but undici and JSON.parse. Prints rows a second of both, and the connector's memory. Then it sweeps
 * half as many rows over a line on which 1 % and 5 % of all requests fail, in each way there is.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { startLine } from '../../support/unreliable-line.ts';

const rows = Number(process.env['BENCH_ROWS'] ?? 200_000);
const sourcePort = 14_901;
const connectorPort = 14_902;
const source = `http://127.0.0.1:${sourcePort}`;
const pageSize = 200;
/** What package.json gives to Node for `npm run connector`. */
const asNpmRuns = ['--max-semi-space-size=4'];
const settingsFor = (url: string) => `state: COL
sources:
  - id: spic
    name: Registro sintético
    level: ESTATAL
    dialect: pdn-rest-v1
    register: spic
    url: ${url}/v1/spic
    sweepEverySeconds: 3600
    limits: { responseTimeoutMs: 5000 }
`;
const folder = mkdtempSync(join(tmpdir(), 'pdn-bench-sweep-'));
const running: ChildProcess[] = [];

try {
  const service = await startSource(rows);
  const alone = await readAlone();
  const first = await sweep('first sweep, every row new');
  const second = await sweep('second sweep, nothing changed');
  const line = (name: string, { perSecond, peakMb }: Measured) =>
    `${name.padEnd(32)}${String(Math.round(perSecond)).padStart(8)} rows/s` +
    `  ${(perSecond / alone).toFixed(2)} of the source alone  peak ${peakMb ?? '–'} MB`;
  console.log(`\n${rows} rows in pages of ${pageSize}`);
  console.log(line('source alone', { perSecond: alone, peakMb: null }));
  console.log(line('connector, first sweep', first));
  console.log(line('connector, unchanged', second));
  service.kill('SIGKILL');
  await once(service, 'exit');
  await startSource(rows / 2);
  for (const share of [0, 0.01, 0.05]) await sweepOver(share);
} finally {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

interface Measured {
  perSecond: number;
  /** Largest resident set of the process. */
  peakMb: number | null;
}

async function startSource(count: number): Promise<ChildProcess> {
  const service = start(['test/bench/sweep/source.ts', String(count), String(sourcePort)]);
  await once(service.stdout!, 'data');
  return service;
}

/** The first sweep over a line on which a part of all requests fails; throws unless it is whole. */
async function sweepOver(share: number): Promise<void> {
  const unreliable = await startLine(source, { share, seed: 11 });
  const startedAt = performance.now();
  const { held } = await sweep(`${share * 100} % of requests failing`, unreliable.url);
  const seconds = (performance.now() - startedAt) / 1000;
  await unreliable.close();
  const { requests, failures } = unreliable;
  console.log(
    `whole after ${seconds.toFixed(1)} s: ${held} rows by ${requests} requests, ${failures} failed`,
  );
  if (held !== rows / 2) throw new Error(`${held} rows of ${rows / 2}`);
}

function start(args: string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  return child;
}

/** The whole register, page after page, decoded and dropped. */
async function readAlone(): Promise<number> {
  const pool = new Pool(source, { connections: 1 });
  const startedAt = performance.now();
  let received = 0;
  for (let page = 1; received < rows; page++) {
    const { body } = await pool.request({
      method: 'POST',
      path: '/v1/spic',
      body: JSON.stringify({ page, pageSize }),
    });
    const { results } = (await body.json()) as { results: unknown[] };
    received += results.length;
  }
  await pool.close();
  return (rows / (performance.now() - startedAt)) * 1000;
}

/** One sweep by a connector that is started for it and stopped after; the store stays. */
async function sweep(title: string, url = source): Promise<Measured & { held: number }> {
  console.log(`${title} …`);
  const file = join(folder, 'col.yaml');
  writeFileSync(file, settingsFor(url));
  const startedAt = performance.now();
  const connector = start([...asNpmRuns, 'connectors/main.ts', file], {
    CONNECTOR_PORT: String(connectorPort),
    CONNECTOR_DATA_DIR: join(folder, `data-${new URL(url).port}`),
    CONNECTOR_LOG_LEVEL: 'warn',
  });
  connector.stdout!.resume();
  let held: number | null = null;
  while (held === null) {
    await sleep(100);
    held = await heldAfterSweep();
  }
  const perSecond = (rows / (performance.now() - startedAt)) * 1000;
  const peakMb = peakOf(connector.pid!);
  connector.kill('SIGTERM');
  await once(connector, 'exit');
  return { perSecond, peakMb, held };
}

/** How many records are held; null while the first sweep goes on. */
async function heldAfterSweep(): Promise<number | null> {
  const response = await fetch(`http://127.0.0.1:${connectorPort}/metrics`).catch(() => null);
  const metrics = (await response?.text()) ?? '';
  if (/sweeps_total\{source="COL.spic",result="(?!ok)/.test(metrics)) throw new Error(metrics);
  if (!/sweeps_total\{source="COL.spic",result="ok"\} 1/.test(metrics)) return null;
  return Number(/pdn_connector_records\{source="COL.spic"\} (\d+)/.exec(metrics)![1]);
}

/** VmHWM of Linux, in MB. */
function peakOf(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
