import type { Logger } from 'pino';
import type { FileRemarkKind, ToldRemark } from '../../specs/file-remarks.ts';
import type { FailureCode } from '../../specs/outcomes.ts';
import type { Clock } from '../clock.ts';
import type { Access, Dialect, Page } from '../dialects/dialect.ts';
import type { SourceSettings } from '../settings.ts';
import {
  wasReadWhole,
  type OpenSweep,
  type RowTally,
  type Store,
  type SourceHistory,
  type SweepEnd,
  type SweepKind,
} from '../store/store.ts';
import { guardPages } from './guard-pages.ts';
import { advance, startOfPass, type Progress } from './progress.ts';
import { isRepetitionTrue, limitsOfPass, type PassContent } from './repetition.ts';
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
  const former: PassContent[] = [];
  for (let passes = 1; ; passes++) {
    const asked = { ...source, limits: limitsOfPass(source.limits, passes) };
    const pages = dialect.readPages(asked, tools, passes === 1 ? bookmark : null);
    const repeatedAfter = passes < maxPasses ? moved : never;
    const report = await sweepOnce(source, tools, { kind: 'FULL', pages, repeatedAfter, former });
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
  /** What earlier passes have read, where nothing but its repetitions was in doubt. */
  former?: PassContent[];
}

async function sweepOnce(
  source: SourceSettings,
  tools: SweepTools,
  { kind, pages, repeatedAfter, former = [] }: Pass,
): Promise<Omit<ReadingReport, 'passes'>> {
  const { store, clock, log } = tools;
  const startedAt = clock.now().toISOString();
  const progress = startOfPass(kind);
  let sweep: OpenSweep | undefined;
  let stop: Stop;
  try {
    sweep = storing(() => store.beginSweep(source.id, source.system, kind, startedAt));
    await storePages(source, tools, sweep, { pages, progress });
    stop = { failure: reconcile(source, tools, sweep, { ...progress, former }), retryAfter: null };
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

/**
 * Whether every row that the source says there is came, and came once. Of a register that moved while it
 * was read without seams, every row came that was there all along, and no total says how many these are.
 */
function reconcile(
  source: SourceSettings,
  { store }: SweepTools,
  sweep: OpenSweep,
  progress: Progress & { former: PassContent[] },
): FailureCode | null {
  const { reportedTotal, totalMoved, seamless, registerTotal } = progress;
  const tally = storing(() => sweep.tally());
  const { received, distinctIds, unidentified, quarantined } = tally;
  const cameOnce = received === distinctIds + unidentified;
  const cameAll = totalMoved ? seamless : reportedTotal === null || received === reportedTotal;
  const { held, last } = storing(() => store.history(source.id));
  const isKnown = tally.isAsBefore && last !== null && wasReadWhole(last);
  const isTrue = cameOnce || isKnown || isRepetitionTrue(tally, progress, progress.former);
  if (!cameAll || !isTrue) return 'INCONSISTENT';
  if (quarantined > 0) return 'ROWS_QUARANTINED';
  return registerTotal !== null && registerTotal !== held ? 'INCONSISTENT' : null;
}

function countsOf(told: readonly ToldRemark[]): NonNullable<SweepReport['fileRemarks']> {
  const counts = told.map(({ kind, count, places }) => {
    const lines = places.flatMap(({ row }) => row ?? []);
    return [kind, { count, lines }] as const;
  });
  return Object.fromEntries(counts);
}
