import { createConnectUpstream } from '../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../connectors/clock.ts';
import { dialectNamed } from '../../connectors/dialects/index.ts';
import { createSender } from '../../connectors/http/send-request.ts';
import { guardPages } from '../../connectors/sweep/guard-pages.ts';
import { sourceFrom } from '../contract/sources.ts';

const send = createSender(systemClock);
const { signal } = new AbortController();

/** How a collection is read. */
export interface ReadingOptions {
  url: string;
  collection: string;
  dialect: 'directus-s2-v2' | 'directus-s3-v2';
  token: string;
  pageSize: number;
}

/** What a reading of a collection brought. */
export interface ReadingResult {
  received: number;
  /** Different ids. */
  ids: number;
  refused: number;
  deviations: string[];
  seconds: number;
}

/** Reads a collection whole, as a sweep does. */
export async function readCollection(options: ReadingOptions): Promise<ReadingResult> {
  const { url, collection, dialect, token, pageSize } = options;
  const limits = { pageSize, maxPages: 2000, maxBodyBytes: 50_000_000, responseTimeoutMs: 60_000 };
  const entry = { id: 'pares', dialect, register: collection, url, limits };
  const source = sourceFrom(entry, { token });
  const upstream = createConnectUpstream({ send, clock: systemClock })(source, signal);
  const reader = dialectNamed(dialect)!;
  const deviations = new Set<string>();
  const onDeviation = (deviation: string) => void deviations.add(deviation);
  const pages = reader.readPages(source, { upstream, signal, onDeviation });
  const ids = new Set<string | null>();
  let refused = 0;
  let received = 0;
  const startedAt = performance.now();
  for await (const page of guardPages(pages, { maxPages: limits.maxPages, signal })) {
    received += page.rows.length;
    for (const row of page.rows.map((raw) => reader.readRow(source, raw))) {
      ids.add(row.providerId);
      if (row.kind === 'quarantined') refused++;
    }
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return { received, ids: ids.size, refused, deviations: [...deviations], seconds };
}
