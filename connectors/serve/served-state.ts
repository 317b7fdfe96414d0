import { stateByCode } from '../../specs/catalogues/states.ts';
import type { Level, StateCode, System } from '../../specs/graphql/network.generated.ts';
import type { StateSettings } from '../settings.ts';
import type { StoredRecord } from '../records.ts';
import type { Store } from '../store/store.ts';
import type { Verification } from '../verify/verify-record.ts';

interface NamedState {
  code: StateCode;
  name: string;
}

/** A source as the SDL shows it, with what its answers are judged by. */
export interface ServedSource {
  id: string;
  name: string;
  level: Level;
  system: System;
  state: NamedState;
  dialect: string;
  sweepEverySeconds: number;
}

/** One state's part of the registers, as its subgraphs see it. */
export interface ServedState {
  state: NamedState;
  sources: ReadonlyMap<string, ServedSource>;
  store: Store;
  /** Reads a source as of now, if that may be. */
  readNow(sourceId: string): Promise<unknown>;
  /** Reads a record at its source again, for no longer than `waitMs`. */
  verify(stored: StoredRecord, waitMs: number): Promise<Verification>;
}

export function servedState(
  { state: code, sources }: StateSettings,
  tools: Pick<ServedState, 'store' | 'readNow' | 'verify'>,
): ServedState {
  const state = { code, name: stateByCode(code).name };
  const served = sources.map(
    ({ id, name, level, system, dialect, sweepEverySeconds }): [string, ServedSource] => [
      id,
      { id, name, level, system, state, dialect, sweepEverySeconds },
    ],
  );
  return { state, sources: new Map(served), ...tools };
}
