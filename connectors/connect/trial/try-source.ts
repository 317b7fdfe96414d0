import { createConnectUpstream } from '../../auth/connect-upstream.ts';
import { systemClock } from '../../clock.ts';
import { dialectNamed } from '../../dialects/index.ts';
import { createSender } from '../../http/send-request.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { AcceptedRow, QuarantinedRow, ReadRow } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';

/** What came of reading the first page of a source. */
export interface Trial {
  /** Of the page. */
  rows: number;
  /** Of the register, by what the source says; null where it says nothing. */
  total: number | null;
  hasMore: boolean;
  accepted: AcceptedRow[];
  quarantined: QuarantinedRow[];
}

/**
 * Reads the first page of a source by its own dialect.
 * @throws UpstreamFailure where there is none.
 */
export async function trySource(source: SourceSettings, signal: AbortSignal): Promise<Trial> {
  const dialect = dialectNamed(source.dialect)!;
  const tools = { send: createSender(systemClock), clock: systemClock };
  const upstream = createConnectUpstream(tools)(source, signal);
  const pages = dialect.readPages(source, { upstream, signal })[Symbol.asyncIterator]();
  const first = await pages.next();
  // Lets go of what the reading holds.
  await pages.return?.();
  if (first.done) throw new UpstreamFailure('EMPTY_BODY');
  const read = first.value.rows.map((row): ReadRow => dialect.readRow(source, row));
  return {
    rows: read.length,
    total: first.value.total,
    hasMore: first.value.hasNext,
    accepted: read.filter((row) => row.kind === 'accepted'),
    quarantined: read.filter((row) => row.kind === 'quarantined'),
  };
}
