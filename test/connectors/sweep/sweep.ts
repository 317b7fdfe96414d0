import { createConnectUpstream } from '../../../connectors/auth/connect-upstream.ts';
import { pdnRestV1 } from '../../../connectors/dialects/pdn-rest-v1/index.ts';
import type { Dialect } from '../../../connectors/dialects/dialect.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import type { Upstream } from '../../../connectors/http/upstream.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import type { Store } from '../../../connectors/store/store.ts';
import { sweepSource, type SweepReport } from '../../../connectors/sweep/sweep-source.ts';
import { SettableClock } from '../support/settable-clock.ts';

export const clock = new SettableClock();

/** What sweeps have logged since it was last emptied. */
export const logged: unknown[][] = [];

const log = {
  warn: (...entry: unknown[]) => void logged.push(entry),
  error: (...entry: unknown[]) => void logged.push(entry),
};

interface Changes {
  dialect?: Dialect;
  signal?: AbortSignal;
  /** In the place of a real service. */
  upstream?: Upstream;
}

/** One sweep with the real parts, and the books of its report checked. */
export async function sweep(
  source: SourceSettings,
  store: Store,
  {
    dialect = pdnRestV1,
    signal = new AbortController().signal,
    // Anew each time, so that no token is left from the sweep before.
    upstream = createConnectUpstream({ clock, send: createSender(clock) })(source, signal),
  }: Changes = {},
): Promise<SweepReport> {
  const report = await sweepSource(source, { dialect, upstream, store, clock, log, signal });
  const { received, stored, quarantined, deduplicated } = report;
  expect(received).toBe(stored + quarantined + deduplicated);
  return report;
}
