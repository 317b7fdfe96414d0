import { join } from 'node:path';
import type { ReadRow } from '../../../connectors/records.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import type { RowTally, Store, SweepEnd, SweepKind } from '../../../connectors/store/store.ts';
import type { System } from '../../../specs/graphql/network.generated.ts';
import { SettableClock } from './settable-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface TestStore {
  store: Store;
  clock: SettableClock;
  file: string;
  /** Reads a whole register, a minute after whatever came before: rows by page, and how it ended. */
  sweep(pages: readonly ReadRow[][], end?: Partial<SweepEnd>, source?: TestSource): SweepResult;
  /** Reads only what changed in `JAL.spic`, as late: rows, ids that are gone, and how it ended. */
  sweepChanges(rows: ReadRow[], removed?: readonly string[], end?: Partial<SweepEnd>): SweepResult;
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

  function sweepKind(
    kind: SweepKind,
    pages: readonly { rows: ReadRow[]; removed?: readonly string[] }[],
    end: Partial<SweepEnd>,
    { id, system }: TestSource,
  ): SweepResult {
    clock.advance(60);
    const sweep = store.beginSweep(id, system, kind, clock.now().toISOString());
    for (const { rows, removed } of pages) {
      clock.advance(1);
      sweep.writePage(rows, removed);
    }
    const tally = sweep.tally();
    clock.advance(1);
    sweep.finish({ ...withoutFault, finishedAt: clock.now().toISOString(), ...end });
    return tally;
  }

  return {
    store,
    clock,
    file,
    sweep: (pages, end = {}, source = spic) =>
      sweepKind(
        'FULL',
        pages.map((rows) => ({ rows })),
        end,
        source,
      ),
    sweepChanges: (rows, removed = [], end = {}) =>
      sweepKind('CHANGES', [{ rows, removed }], end, spic),
  };
}

const withoutFault: Omit<SweepEnd, 'finishedAt'> = {
  failure: null,
  retryAfter: null,
  reportedTotal: null,
  asOf: null,
  bookmark: null,
  repeated: false,
};
