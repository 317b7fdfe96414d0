import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { Clock } from '../clock.ts';
import { startConnector } from '../connector.ts';
import { createSender } from '../http/send-request.ts';
import type { StateSettings } from '../settings.ts';
import { examineConnector } from './examine-connector.ts';
import { examineSource } from './examine-source.ts';
import { Findings } from './finding.ts';
import { reportOn, type ExaminedSource, type Report } from './report.ts';

export interface ExamineOptions {
  /** Of a connector that runs already; without it one is started for the examination. */
  connectorUrl: string | null;
  /** For each source; what is left then is reported as untested. */
  budgetSeconds: number;
  clock: Clock;
  signal: AbortSignal;
  /** Told of each source before it is examined. */
  onSource(id: string): void;
}

/** How long a connector started for the examination may take to read the sources. */
const readingSeconds = 60;
const pollMs = 50;

/** Examines the services of a state and its connector. A broken service is a finding, never a failure. */
export async function examine(settings: StateSettings, options: ExamineOptions): Promise<Report> {
  const { clock, signal, budgetSeconds, onSource } = options;
  const startedAt = clock.now();
  const send = createSender(clock);
  const examined: ExaminedSource[] = [];
  for (const source of settings.sources) {
    onSource(source.id);
    const endsAt = clock.now().getTime() + budgetSeconds * 1000;
    const hasTime = () => clock.now().getTime() < endsAt && !signal.aborted;
    const findings = new Findings();
    const result = await examineSource(source, findings, { send, clock, signal, hasTime });
    examined.push({ source, findings, ...result });
  }
  if (!signal.aborted)
    await withConnector(settings, options, (url) => {
      return examineConnector(url, settings, (source) => {
        return examined.find((each) => each.source === source)!.findings;
      });
    });
  return reportOn(settings.state, examined, { startedAt, now: clock.now() });
}

/** Runs a task with the address of a connector, which is started and stopped where none runs yet. */
async function withConnector(
  settings: StateSettings,
  { connectorUrl, clock }: ExamineOptions,
  task: (url: string) => Promise<void>,
): Promise<void> {
  if (connectorUrl !== null) return task(connectorUrl);
  const folder = mkdtempSync(join(tmpdir(), 'pdn-doctor-'));
  const connector = await startConnector({
    host: '127.0.0.1',
    port: 0,
    states: [settings],
    dataDir: folder,
    drainMs: 0,
    clock,
    log: pino({ level: 'silent' }),
  });
  try {
    await untilRead(connector.url, settings);
    await task(connector.url);
  } finally {
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until each source has been read once, well or badly. */
async function untilRead(url: string, { sources }: StateSettings): Promise<void> {
  for (let waitedMs = 0; waitedMs < readingSeconds * 1000; waitedMs += pollMs) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const swept = (id: string) => metrics.includes(`pdn_connector_sweeps_total{source="${id}"`);
    if (sources.every(({ id }) => swept(id))) return;
    await sleep(pollMs);
  }
}
