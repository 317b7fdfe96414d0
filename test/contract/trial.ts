import { readFile } from 'node:fs/promises';
import { createConnectUpstream } from '../../connectors/auth/connect-upstream.ts';
import { numberedRow } from '../../connectors/dialects/derived-ids.ts';
import type { Dialect } from '../../connectors/dialects/dialect.ts';
import { createSender, type SendRequest } from '../../connectors/http/send-request.ts';
import type { StoredRecord } from '../../connectors/records.ts';
import type { SourceSettings, UpstreamLimits } from '../../connectors/settings.ts';
import { openStore } from '../../connectors/store/sqlite-store.ts';
import type { Store } from '../../connectors/store/store.ts';
import { sweepSource, type SweepReport } from '../../connectors/sweep/sweep-source.ts';
import { never } from '../connectors/support/limits.ts';
import { SettableClock } from '../connectors/support/settable-clock.ts';

export const clock = new SettableClock();

/** After so long, a register is read whole that is otherwise read by its changes. */
export const daySeconds = 86_400;

/** One register of a service, and a store to read it into. */
export interface Trial {
  source: SourceSettings;
  store: Store;
  /** Bodies of the answers to the last reading, and the rows that its dialect found in them. */
  bodies: Buffer[];
  rows: unknown[];
  reports: SweepReport[];
  /** Reads the register by the real sweep, a minute after whatever came before. */
  read(changes?: ReadingChanges): Promise<SweepReport>;
  /** Records that are not missing, in the order in which they first came. */
  held(): StoredRecord[];
}

interface ReadingChanges {
  dialect?: Dialect;
  limits?: Partial<UpstreamLimits>;
  source?: SourceSettings;
}

const open: Store[] = [];

export function closeTrials(): void {
  for (const store of open.splice(0)) store.close();
}

/** Numbers of the changes that the store has seen, the last ones of each record. */
export function changesIn({ store, source }: Trial): number[] {
  return store.changes(source.id, 0, 10_000).map(({ change }) => change);
}

/** `closeTrials` ends it. */
export function openTrial(dialect: Dialect, source: SourceSettings): Trial {
  const store = openStore(':memory:', clock);
  open.push(store);
  const bodies: Buffer[] = [];
  const rows: unknown[] = [];
  const reports: SweepReport[] = [];
  const send = recording(createSender(clock), bodies);
  return {
    source,
    store,
    bodies,
    rows,
    reports,
    async read(changes = {}) {
      clock.advance(60);
      bodies.length = 0;
      rows.length = 0;
      const limits = { ...source.limits, ...changes.limits };
      const read = { ...source, ...changes.source, limits };
      // Each time anew, without a token from the time before.
      const upstream = createConnectUpstream({ clock, send })(read, never);
      const tools = { upstream, store, clock, log, signal: never };
      const watched = watching(changes.dialect ?? dialect, rows);
      const report = await sweepSource(read, { ...tools, dialect: watched });
      reports.push(report);
      const { received, stored, quarantined, deduplicated } = report;
      expect(received).toBe(stored + quarantined + deduplicated);
      return report;
    },
    held: () =>
      store
        .changes(source.id, 0, 10_000)
        .map(({ stored }) => stored)
        .filter(({ missingSince }) => missingSince === null),
  };
}

const log = { warn: () => undefined, error: (entry: unknown) => console.error(entry) };

/** The dialect, which keeps the rows that it is given to read, without their numbers. */
function watching(dialect: Dialect, rows: unknown[]): Dialect {
  return {
    ...dialect,
    readRow(source, row) {
      rows.push(numberedRow(row).row);
      return dialect.readRow(source, row);
    },
  };
}

/** A sender that keeps what it was answered, also where that goes to a file. */
function recording(send: SendRequest, bodies: Buffer[]): SendRequest {
  return async (request, limits, signal) => {
    const response = await send(request, limits, signal);
    const isSaved = request.saveTo !== undefined && response.status === 200;
    bodies.push(isSaved ? await readFile(request.saveTo!) : response.body);
    return response;
  };
}
