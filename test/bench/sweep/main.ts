/**
 * Sweeps a register of 200,000 rows with a connector as its own process, and reads the same source with
 * nothing but undici and JSON.parse. Prints rows a second of both, and the connector's memory.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';

const rows = Number(process.env['BENCH_ROWS'] ?? 200_000);
const sourcePort = 14_901;
const connectorPort = 14_902;
const source = `http://127.0.0.1:${sourcePort}`;
const pageSize = 200;
/** What package.json gives to Node for `npm run connector`. */
const asNpmRuns = ['--max-semi-space-size=4'];
const settings = `state: COL
sources:
  - id: spic
    name: Registro sintético
    level: ESTATAL
    dialect: pdn-rest-v1
    register: spic
    url: ${source}/v1/spic
    sweepEverySeconds: 3600
`;
const folder = mkdtempSync(join(tmpdir(), 'pdn-bench-sweep-'));
const running: ChildProcess[] = [];

try {
  const service = start(['test/bench/sweep/source.ts', String(rows), String(sourcePort)]);
  await once(service.stdout!, 'data');
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
} finally {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

interface Measured {
  perSecond: number;
  /** Largest resident set of the process. */
  peakMb: number | null;
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
async function sweep(title: string): Promise<Measured> {
  console.log(`${title} …`);
  const file = join(folder, 'col.yaml');
  writeFileSync(file, settings);
  const startedAt = performance.now();
  const connector = start([...asNpmRuns, 'connectors/main.ts', file], {
    CONNECTOR_PORT: String(connectorPort),
    CONNECTOR_DATA_DIR: join(folder, 'data'),
    CONNECTOR_LOG_LEVEL: 'warn',
  });
  connector.stdout!.resume();
  while (!(await hasSwept())) await sleep(100);
  const perSecond = (rows / (performance.now() - startedAt)) * 1000;
  const peakMb = peakOf(connector.pid!);
  connector.kill('SIGTERM');
  await once(connector, 'exit');
  return { perSecond, peakMb };
}

async function hasSwept(): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${connectorPort}/metrics`).catch(() => null);
  const metrics = (await response?.text()) ?? '';
  if (/sweeps_total\{source="COL.spic",result="(?!ok)/.test(metrics)) throw new Error(metrics);
  return /sweeps_total\{source="COL.spic",result="ok"\} 1/.test(metrics);
}

/** VmHWM of Linux, in MB. */
function peakOf(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
