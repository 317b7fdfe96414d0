import type { Logger } from 'pino';
import type { FailureCode } from '../../specs/outcomes.ts';
import type { Clock } from '../clock.ts';
import type { Dialect } from '../dialects/dialect.ts';
import type { Upstream } from '../http/upstream.ts';
import type { SourceSettings } from '../settings.ts';
import type { OpenSweep, RowTally, Store, SweepEnd } from '../store/store.ts';
import { readPages } from './read-pages.ts';
import { stopBy, storing, type Stop } from './stop.ts';

export interface SweepTools {
  dialect: Dialect;
  upstream: Upstream;
  store: Store;
  clock: Pick<Clock, 'now'>;
  log: Pick<Logger, 'warn' | 'error'>;
  signal: AbortSignal;
}

/** What became of a sweep; where it took several passes, of the last one. */
export interface SweepReport extends SweepEnd, RowTally {
  sourceId: string;
  startedAt: string;
  pages: number;
  passes: number;
}

/** A register that changes while it is read gets this many chances to hold still. */
const maxPasses = 3;

/**
 * Reads the whole register of a source into the store. Never throws: what stopped it is in its
 * report, and in the history of the source.
 */
export async function sweepSource(source: SourceSettings, tools: SweepTools): Promise<SweepReport> {
  for (let passes = 1; ; passes++) {
    const report = await sweepOnce(source, tools);
    if (report.failure !== 'INCONSISTENT' || passes === maxPasses) return { ...report, passes };
  }
}

async function sweepOnce(
  source: SourceSettings,
  tools: SweepTools,
): Promise<Omit<SweepReport, 'passes'>> {
  const { store, clock, log } = tools;
  const startedAt = clock.now().toISOString();
  const progress = startOfPass();
  let sweep: OpenSweep | undefined;
  let stop: Stop;
  try {
    sweep = storing(() => store.beginSweep(source.id, source.system, startedAt));
    await storePages(source, tools, sweep, progress);
    stop = { failure: reconcile(sweep, progress), retryAfter: null };
  } catch (error) {
    stop = stopBy(error, source.id, log);
  }
  const finishedAt = clock.now().toISOString();
  const end: SweepEnd = { ...stop, finishedAt, reportedTotal: progress.reportedTotal };
  try {
    storing(() => sweep?.finish(end));
  } catch (error) {
    Object.assign(end, stopBy(error, source.id, log));
  }
  return { sourceId: source.id, startedAt, ...end, ...progress.rows, pages: progress.pages };
}

/** Page by page, so that memory stays flat however large the register is. */
async function storePages(
  source: SourceSettings,
  tools: SweepTools,
  sweep: OpenSweep,
  progress: Progress,
): Promise<void> {
  for await (const { rows, total } of readPages(source, tools)) {
    const read = rows.map((row) => tools.dialect.readRow(source, row));
    const tally = storing(() => sweep.writePage(read));
    advance(progress, tally, total);
  }
}

interface Progress {
  pages: number;
  rows: RowTally;
  reportedTotal: number | null;
  totalMoved: boolean;
}

function startOfPass(): Progress {
  const rows = { received: 0, stored: 0, quarantined: 0, deduplicated: 0 };
  return { pages: 0, rows, reportedTotal: null, totalMoved: false };
}

function advance(progress: Progress, tally: RowTally, total: number): void {
  const { rows, reportedTotal } = progress;
  progress.pages++;
  for (const fate of Object.keys(rows) as (keyof RowTally)[]) rows[fate] += tally[fate];
  progress.totalMoved ||= reportedTotal !== null && reportedTotal !== total;
  progress.reportedTotal = total;
}

/** Whether every row that the source says it holds came, and came once. */
function reconcile(sweep: OpenSweep, { reportedTotal, totalMoved }: Progress): FailureCode | null {
  const { received, distinctIds, unidentified, quarantined } = storing(() => sweep.tally());
  const cameOnce = received === distinctIds + unidentified;
  if (totalMoved || !cameOnce || received !== reportedTotal) return 'INCONSISTENT';
  return quarantined > 0 ? 'ROWS_QUARANTINED' : null;
}
