import type { Logger } from 'pino';
import type { FileRemarkKind, ToldRemark } from '../../specs/file-remarks.ts';
import type { FailureCode } from '../../specs/outcomes.ts';
import type { Clock } from '../clock.ts';
import { addRemarks } from '../file-remarks.ts';
import type { Access, Dialect, Page } from '../dialects/dialect.ts';
import type { SourceSettings } from '../settings.ts';
import type {
  OpenSweep,
  RowTally,
  Store,
  SourceHistory,
  SweepEnd,
  SweepKind,
} from '../store/store.ts';
import { guardPages } from './guard-pages.ts';
import { stopBy, storing, type Stop } from './stop.ts';

export interface SweepTools extends Access {
  dialect: Dialect;
  store: Store;
  clock: Pick<Clock, 'now'>;
  log: Pick<Logger, 'warn' | 'error'>;
}

/** What became of a sweep; where it took several passes, of the last one. */
export interface SweepReport extends Omit<SweepEnd, 'fileRemarks'>, RowTally {
  sourceId: string;
  kind: SweepKind;
  startedAt: string;
  pages: number;
  passes: number;
  /** How many parts of files are remarked, by kind: names of sheets are the provider's and stand in no log. */
  fileRemarks?: Partial<Record<FileRemarkKind, { count: number; lines: number[] }>>;
  /** Requests that were made again, in all passes. */
  retries: number;
}

/** A register that changes while it is read gets this many chances to hold still. */
const maxPasses = 3;

type Failures = ReadonlySet<FailureCode | null>;

const moved: Failures = new Set<FailureCode>(['INCONSISTENT']);
const never: Failures = new Set();

/** What a reading of changes may fail with that a reading of the whole register may mend. */
const mended: Failures = new Set<FailureCode>([
  'INCONSISTENT',
  'ENDLESS_PAGING',
  'UNEXPECTED_STATUS',
  'WRONG_SHAPE',
]);

/**
 * Reads the register of a source into the store: only what changed, or nothing where nothing did, where its
 * dialect can tell and the last whole reading is recent, otherwise all of it. Never throws: what stopped it
 * is in its report, and in the history of the source.
 */
export async function sweepSource(source: SourceSettings, tools: SweepTools): Promise<SweepReport> {
  const report = await readRegister(source, tools);
  return { ...report, retries: tools.persistence?.retries ?? 0 };
}

type ReadingReport = Omit<SweepReport, 'retries'>;

async function readRegister(source: SourceSettings, tools: SweepTools): Promise<ReadingReport> {
  const { dialect } = tools;
  const bookmark = recentBookmark(source, tools);
  if (bookmark !== null && dialect.readChanges) {
    const changes = dialect.readChanges(source, tools, bookmark);
    const report = await sweepOnce(source, tools, {
      kind: 'CHANGES',
      pages: changes,
      repeatedAfter: mended,
    });
    if (!report.repeated) return { ...report, passes: 1 };
  }
  for (let passes = 1; ; passes++) {
    const pages = dialect.readPages(source, tools, passes === 1 ? bookmark : null);
    const repeatedAfter = passes < maxPasses ? moved : never;
    const report = await sweepOnce(source, tools, { kind: 'FULL', pages, repeatedAfter });
    if (!report.repeated) return { ...report, passes };
  }
}

/** Where the last reading left off; null when the whole register is to be read. */
function recentBookmark(source: SourceSettings, tools: SweepTools): string | null {
  const { bookmark, lastFullAt, isRestored } = historyOf(source, tools);
  if (lastFullAt === null || isRestored || source.fullSweepEverySeconds === null) return null;
  const ageMs = tools.clock.now().getTime() - Date.parse(lastFullAt);
  return ageMs < source.fullSweepEverySeconds * 1000 ? bookmark : null;
}

function historyOf(
  { id }: SourceSettings,
  { store }: SweepTools,
): Pick<SourceHistory, 'bookmark' | 'lastFullAt' | 'isRestored'> {
  try {
    return store.history(id);
  } catch {
    // It fails again when the sweep begins, and is reported then.
    return { bookmark: null, lastFullAt: null, isRestored: false };
  }
}

/** One reading, and after which failures another one follows at once. */
interface Pass {
  kind: SweepKind;
  pages: AsyncIterable<Page>;
  repeatedAfter: Failures;
}

async function sweepOnce(
  source: SourceSettings,
  tools: SweepTools,
  { kind, pages, repeatedAfter }: Pass,
): Promise<Omit<ReadingReport, 'passes'>> {
  const { store, clock, log } = tools;
  const startedAt = clock.now().toISOString();
  const progress = startOfPass(kind);
  let sweep: OpenSweep | undefined;
  let stop: Stop;
  try {
    sweep = storing(() => store.beginSweep(source.id, source.system, kind, startedAt));
    await storePages(source, tools, sweep, { pages, progress });
    stop = { failure: reconcile(source, tools, sweep, progress), retryAfter: null };
  } catch (error) {
    stop = stopBy(error, source.id, log);
  }
  const finishedAt = clock.now().toISOString();
  const { reportedTotal, asOf, bookmark, fileRemarks } = progress;
  const repeated = repeatedAfter.has(stop.failure);
  const end = { ...stop, finishedAt, reportedTotal, asOf, bookmark, repeated };
  try {
    storing(() => sweep?.finish({ ...end, fileRemarks }));
  } catch (error) {
    Object.assign(end, stopBy(error, source.id, log), { repeated: false });
  }
  const { unchanged, rows, pages: count } = progress;
  const read = unchanged ? 'CHANGES' : kind;
  return {
    sourceId: source.id,
    kind: read,
    startedAt,
    ...end,
    ...rows,
    pages: count,
    ...(fileRemarks && fileRemarks.length > 0 && { fileRemarks: countsOf(fileRemarks) }),
  };
}

/** Page by page, so that memory stays flat however large the register is. */
async function storePages(
  source: SourceSettings,
  { dialect, signal }: SweepTools,
  sweep: OpenSweep,
  { pages, progress }: { pages: AsyncIterable<Page>; progress: Progress },
): Promise<void> {
  const { maxPages } = source.limits;
  for await (const page of guardPages(pages, { maxPages, signal })) {
    if (page.unchanged) storing(() => sweep.confirm());
    const read = page.rows.map((row) => dialect.readRow(source, row));
    const tally = storing(() => sweep.writePage(read, page.removed));
    advance(progress, tally, page);
  }
}

interface Progress {
  pages: number;
  rows: RowTally;
  unchanged: boolean;
  /** Undefined where this reading tells nothing of the files of all that is held. */
  fileRemarks: readonly ToldRemark[] | null | undefined;
  reportedTotal: number | null;
  totalMoved: boolean;
  /** No row can have slipped between two pages. */
  seamless: boolean;
  registerTotal: number | null;
  asOf: string | null;
  bookmark: string | null;
}

function startOfPass(kind: SweepKind): Progress {
  const rows = { received: 0, stored: 0, quarantined: 0, deduplicated: 0 };
  const unknown = { reportedTotal: null, registerTotal: null, asOf: null, bookmark: null };
  return {
    ...{ pages: 0, rows, unchanged: false, totalMoved: false, seamless: true },
    ...unknown,
    fileRemarks: kind === 'FULL' ? [] : undefined,
  };
}

function advance(progress: Progress, tally: RowTally, page: Page): void {
  const { rows, reportedTotal } = progress;
  const isFirst = progress.pages++ === 0;
  for (const fate of Object.keys(rows) as (keyof RowTally)[]) rows[fate] += tally[fate];
  progress.unchanged = page.unchanged ?? false;
  progress.fileRemarks = remarksAfter(progress.fileRemarks, page);
  progress.totalMoved ||= !isFirst && reportedTotal !== page.total;
  progress.seamless &&= page.seamless ?? isFirst;
  progress.reportedTotal = page.total;
  progress.registerTotal = page.registerTotal ?? null;
  progress.asOf = page.asOf ?? null;
  progress.bookmark = page.bookmark ?? null;
}

/**
 * Whether every row that the source says there is came, and came once. Of a register that moved while it
 * was read without seams, every row came that was there all along, and no total says how many these are.
 */
function reconcile(
  source: SourceSettings,
  { store }: SweepTools,
  sweep: OpenSweep,
  { reportedTotal, totalMoved, seamless, registerTotal }: Progress,
): FailureCode | null {
  const { received, distinctIds, unidentified, quarantined } = storing(() => sweep.tally());
  const cameOnce = received === distinctIds + unidentified;
  const cameAll = totalMoved ? seamless : reportedTotal === null || received === reportedTotal;
  if (!cameOnce || !cameAll) return 'INCONSISTENT';
  if (quarantined > 0) return 'ROWS_QUARANTINED';
  const held = storing(() => store.history(source.id).held);
  return registerTotal !== null && registerTotal !== held ? 'INCONSISTENT' : null;
}

function remarksAfter(before: Progress['fileRemarks'], page: Page): Progress['fileRemarks'] {
  if (page.unchanged) return undefined;
  if (page.remarksThere !== undefined) return page.remarksThere;
  return before && addRemarks(before, page.fileRemarks ?? []);
}

function countsOf(told: readonly ToldRemark[]): NonNullable<SweepReport['fileRemarks']> {
  const counts = told.map(({ kind, count, places }) => {
    const lines = places.flatMap(({ row }) => row ?? []);
    return [kind, { count, lines }] as const;
  });
  return Object.fromEntries(counts);
}
