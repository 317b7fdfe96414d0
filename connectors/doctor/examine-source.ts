import type { FailureCode } from '../../specs/outcomes.ts';
import type { FileRemarkKind } from '../../specs/file-remarks.ts';
import { createConnectUpstream } from '../auth/connect-upstream.ts';
import { dialectNamed } from '../dialects/index.ts';
import type { RestOptions } from '../dialects/pdn-rest-v1/options.ts';
import { ignoreDeviation } from '../http/deviations.ts';
import { createPersistence } from '../http/persistence.ts';
import { createRetryBudget } from '../http/retry-budget.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { SourceSettings } from '../settings.ts';
import { guardPages } from '../sweep/guard-pages.ts';
import { checkRow, rowRequirements } from './checks/rows.ts';
import { compareReadings, SeenRows } from './checks/register.ts';
import { checkTransport } from './checks/transport.ts';
import { examineRest, type Examined } from './examine-rest.ts';
import { deviationsInto } from './deviations-into.ts';
import { failureFinding } from './failure-finding.ts';
import type { Findings } from './finding.ts';
import type { FindingCode } from './finding-texts.ts';
import type { ProbeTools } from './probe.ts';

/** Examines the service of a source: REST v1 by its specification, any other by what it delivers. */
export async function examineSource(
  source: SourceSettings,
  findings: Findings,
  tools: ProbeTools & { hasTime: () => boolean },
): Promise<Examined> {
  if (source.dialect === 'pdn-rest-v1') {
    return examineRest(source as SourceSettings<RestOptions>, findings, tools);
  }
  const { url } = source.options as { url?: string };
  if (url) await checkTransport(url, findings, tools.clock.now());
  for (const id of ['SRC-1', 'SRC-2', 'SRC-3', 'SRC-5', 'SRC-6', 'SRC-14', 'SRC-19', 'SRC-20']) {
    findings.untested(id, 'NOT_APPLICABLE');
  }
  const startedAt = performance.now();
  const first = await readOnce(source, findings, tools);
  const seconds = (performance.now() - startedAt) / 1000;
  if (first === null) return { rows: 0, rowsPerSecond: null, wasRead: false };
  const second = tools.hasTime() ? await readOnce(source, null, tools) : null;
  if (second) compareReadings(first, second, findings);
  return { rows: first.count, rowsPerSecond: first.count / seconds, wasRead: true };
}

/** One whole reading by the source's own dialect; null when it failed. */
async function readOnce(
  source: SourceSettings,
  findings: Findings | null,
  { send, clock, signal }: ProbeTools,
): Promise<SeenRows | null> {
  const dialect = dialectNamed(source.dialect)!;
  const onDeviation = findings ? deviationsInto(findings) : ignoreDeviation;
  const failed: FailureCode[] = [];
  const persistence = createPersistence({
    budget: createRetryBudget(),
    ...{ clock, signal, sleep: clock.sleep, onRetry: (failure) => failed.push(failure) },
  });
  const connection = { onDeviation, persistence };
  const upstream = createConnectUpstream({ send, clock })(source, signal, connection);
  const { maxPages } = source.limits;
  const seen = new SeenRows();
  let total: number | null = null;
  try {
    const pages = dialect.readPages(source, { upstream, signal, ...connection });
    for await (const page of guardPages(pages, { maxPages, signal })) {
      ({ total } = page);
      for (const { kind, file, sheet, line } of page.fileRemarks ?? []) {
        findings?.add(remarked[kind], null, null, { file, sheet, line });
      }
      for (const raw of page.rows) {
        const row = dialect.readRow(source, raw);
        const look = () => {
          if (findings) checkRow(row, source, findings, clock.now());
          seen.see(identified(row), findings, page.isSnapshot);
        };
        if (findings) findings.inRow(row.place, look);
        else look();
      }
    }
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    const { code: failure, cause, retryAfter } = error;
    if (findings) failureFinding({ failure, cause, retryAfter }, findings, source.register);
    return null;
  }
  for (const failure of failed) findings?.add('FAILS_NOW_AND_THEN', null, failure);
  findings?.examined('SRC-16', ...(total === null ? [] : ['SRC-7']));
  if (seen.count > 0) findings?.examined(...rowRequirements);
  if (source.dialect === 'file') findings?.examined('SRC-34');
  if (total !== null && total !== seen.count) findings?.add('TOTAL_WRONG', null, source.register);
  return seen;
}

const remarked: Record<FileRemarkKind, FindingCode> = {
  HIDDEN_SHEET: 'HIDDEN_SKIPPED',
  HIDDEN_ROW: 'HIDDEN_SKIPPED',
  HIDDEN_COLUMN: 'HIDDEN_SKIPPED',
  OTHER_SHEET: 'SHEETS_SKIPPED',
  FILTERED_ROWS: 'ROWS_FILTERED',
  REPEATED_HEADINGS: 'ROWS_SKIPPED',
  TOTAL: 'ROWS_SKIPPED',
  FOOTER: 'ROWS_SKIPPED',
  OTHER_FILE: 'FILES_SKIPPED',
  UNREADABLE_FILE: 'FILE_UNREADABLE',
};

/** A row with the id that its dialect reads or makes for it. */
function identified({ providerId, original }: { providerId: string | null; original: unknown }) {
  return { ...(original as object), id: providerId };
}
