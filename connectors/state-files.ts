import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StateCode } from '../specs/graphql/network.generated.ts';
import { openLedger, type LedgerTools } from './ledger/file-ledger.ts';
import type { Ledger } from './ledger/ledger.ts';
import { openStore } from './store/sqlite-store.ts';
import type { Store } from './store/store.ts';

/** What a connector keeps of one state. */
export interface StateFiles {
  store: Store;
  ledger: Ledger;
  close(): void;
}

/** Opens the files of each state in a folder, and makes what there is not yet. */
export function openStateFiles(
  states: readonly StateCode[],
  dataDir: string,
  tools: LedgerTools,
): Map<StateCode, StateFiles> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return new Map(states.map((state) => [state, open(join(dataDir, state), tools)]));
}

function open(path: string, tools: LedgerTools): StateFiles {
  const store = openStore(`${path}.sqlite`, tools.clock);
  const ledger = openLedger(`${path}.ledger.ndjson`, tools);
  return {
    store,
    ledger,
    close() {
      store.close();
      ledger.close();
    },
  };
}
