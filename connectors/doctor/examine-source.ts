import { createConnectUpstream } from '../auth/connect-upstream.ts';
import { dialectNamed } from '../dialects/index.ts';
import type { RestOptions } from '../dialects/pdn-rest-v1/options.ts';
import { ignoreDeviation } from '../http/deviations.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { SourceSettings } from '../settings.ts';
import { skippedPlace, type SkippedPart } from '../skipped.ts';
import { guardPages } from '../sweep/guard-pages.ts';
import { checkRow, rowRequirements } from './checks/rows.ts';
import { compareReadings, SeenRows } from './checks/register.ts';
import { checkTransport } from './checks/transport.ts';
import { examineRest, type Examined } from './examine-rest.ts';
import { deviationsInto } from './deviations-into.ts';
import { failureFinding } from './failure-finding.ts';
import type { Findings } from './finding.ts';
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
  if (first === null) return { rows: 0, rowsPerSecond: null };
  const second = tools.hasTime() ? await readOnce(source, null, tools) : null;
  if (second) compareReadings(first, second, findings);
  return { rows: first.count, rowsPerSecond: first.count / seconds };
}

/** One whole reading by the source's own dialect; null when it failed. */
async function readOnce(
  source: SourceSettings,
  findings: Findings | null,
  { send, clock, signal }: ProbeTools,
): Promise<SeenRows | null> {
  const dialect = dialectNamed(source.dialect)!;
  const onDeviation = findings ? deviationsInto(findings) : ignoreDeviation;
  const upstream = createConnectUpstream({ send, clock })(source, signal, { onDeviation });
  const { maxPages } = source.limits;
  const seen = new SeenRows();
  let total: number | null = null;
  try {
    const pages = dialect.readPages(source, { upstream, signal, onDeviation });
    for await (const page of guardPages(pages, { maxPages, signal })) {
      ({ total } = page);
      for (const part of findings ? (page.skipped ?? []) : []) addSkipped(part, findings!);
      for (const raw of page.rows) {
        const row = dialect.readRow(source, raw);
        if (findings) checkRow(row, source, findings, clock.now());
        seen.see(identified(row), findings);
      }
    }
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    const { code: failure, cause, retryAfter } = error;
    if (findings) failureFinding({ failure, cause, retryAfter }, findings, source.register);
    findings?.add('TRUNCATED_READING', null, source.register);
    return null;
  }
  findings?.examined('SRC-16', ...(total === null ? [] : ['SRC-7']));
  if (seen.count > 0) findings?.examined(...rowRequirements);
  if (source.dialect === 'file') findings?.examined('SRC-34');
  if (total !== null && total !== seen.count) findings?.add('TOTAL_WRONG', null, source.register);
  return seen;
}

/** A sheet that a person sees and that holds no register is as it should be. */
function addSkipped(part: SkippedPart, findings: Findings): void {
  if (part.reason === 'OTHER_SHEET') return;
  const isHidden = part.reason.startsWith('HIDDEN');
  findings.add(isHidden ? 'HIDDEN_SKIPPED' : 'ROWS_SKIPPED', null, skippedPlace(part));
}

/** A row with the id that its dialect reads or makes for it. */
function identified({ providerId, original }: { providerId: string | null; original: unknown }) {
  return { ...(original as object), id: providerId };
}
