import { join } from 'node:path';
import type { ReadRow } from '../../../connectors/records.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import type { RowTally, Store, SweepEnd } from '../../../connectors/store/store.ts';
import type { System } from '../../../specs/graphql/network.generated.ts';
import { SettableClock } from './settable-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface TestStore {
  store: Store;
  clock: SettableClock;
  file: string;
  /** Reads a whole register, a minute after whatever came before: rows by page, and how it ended. */
  sweep(pages: readonly ReadRow[][], end?: Partial<SweepEnd>, source?: TestSource): SweepResult;
}

export interface TestSource {
  id: string;
  system: System;
}

type SweepResult = RowTally & { distinctIds: number; unidentified: number };

export const spic: TestSource = { id: 'JAL.spic', system: 'S2' };
export const ssancionados: TestSource = { id: 'JAL.ssancionados', system: 'S3' };

/** A store in a file of its own. */
export function openTestStore(file = join(temporaryFolder(), 'JAL.sqlite')): TestStore {
  const clock = new SettableClock();
  const store = openStore(file, clock);
  return {
    store,
    clock,
    file,
    sweep(pages, end = {}, { id, system } = spic) {
      clock.advance(60);
      const startedAt = clock.now().toISOString();
      const sweep = store.beginSweep(id, system, startedAt);
      for (const page of pages) {
        clock.advance(1);
        sweep.writePage(page);
      }
      const tally = sweep.tally();
      clock.advance(1);
      const finishedAt = clock.now().toISOString();
      sweep.finish({ failure: null, retryAfter: null, reportedTotal: null, finishedAt, ...end });
      return tally;
    },
  };
}
