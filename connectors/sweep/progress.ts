import type { ToldRemark } from '../../specs/file-remarks.ts';
import type { Page } from '../dialects/dialect.ts';
import { addRemarks } from '../file-remarks.ts';
import type { RowTally, SweepKind } from '../store/store.ts';

/** What the pages of one pass over a register have said so far. */
export interface Progress {
  pages: number;
  rows: RowTally;
  unchanged: boolean;
  /** Undefined where this reading tells nothing of the files of all that is held. */
  fileRemarks: readonly ToldRemark[] | null | undefined;
  reportedTotal: number | null;
  totalMoved: boolean;
  /** No row can have slipped between two pages. */
  seamless: boolean;
  isSnapshot: boolean;
  /** Rows of the first page. */
  pageSize: number;
  registerTotal: number | null;
  asOf: string | null;
  bookmark: string | null;
}

export function startOfPass(kind: SweepKind): Progress {
  return {
    pages: 0,
    rows: { received: 0, stored: 0, quarantined: 0, deduplicated: 0 },
    unchanged: false,
    reportedTotal: null,
    totalMoved: false,
    seamless: true,
    isSnapshot: true,
    pageSize: 0,
    registerTotal: null,
    asOf: null,
    bookmark: null,
    fileRemarks: kind === 'FULL' ? [] : undefined,
  };
}

/** Takes note of a page whose rows are stored. */
export function advance(progress: Progress, tally: RowTally, page: Page): void {
  const { rows, reportedTotal } = progress;
  const isFirst = progress.pages++ === 0;
  for (const fate of Object.keys(rows) as (keyof RowTally)[]) rows[fate] += tally[fate];
  progress.unchanged = page.unchanged ?? false;
  progress.fileRemarks = remarksAfter(progress.fileRemarks, page);
  progress.totalMoved ||= !isFirst && reportedTotal !== page.total;
  progress.seamless &&= page.seamless ?? isFirst;
  // One page is of one moment.
  progress.isSnapshot &&= page.isSnapshot ?? (isFirst && !page.hasNext);
  if (isFirst) progress.pageSize = page.rows.length;
  progress.reportedTotal = page.total;
  progress.registerTotal = page.registerTotal ?? null;
  progress.asOf = page.asOf ?? null;
  progress.bookmark = page.bookmark ?? null;
}

function remarksAfter(before: Progress['fileRemarks'], page: Page): Progress['fileRemarks'] {
  if (page.unchanged) return undefined;
  if (page.remarksThere !== undefined) return page.remarksThere;
  return before && addRemarks(before, page.fileRemarks ?? []);
}
